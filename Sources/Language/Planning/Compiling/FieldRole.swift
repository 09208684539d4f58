import Texts

/// What a field of the vocabulary is there: taken by an operation, given by it, or carried by a stream.
enum FieldRole: String {
  case input, output, field

  /// As a noun.
  var title: Text {
    switch self {
    case .input: Text("input")
    case .output: Text("output")
    case .field: Text("field")
    }
  }

  /// That an operation or a stream has none.
  func none(of owner: String) -> Text {
    switch self {
    case .input: Text("'\(owner)' has no inputs")
    case .output: Text("'\(owner)' has no outputs")
    case .field: Text("'\(owner)' has no fields")
    }
  }

  /// That an operation or a stream has none of that name.
  func missing(_ name: String, of owner: String) -> Text {
    switch self {
    case .input: Text("'\(owner)' has no input '\(name)'")
    case .output: Text("'\(owner)' has no output '\(name)'")
    case .field: Text("'\(owner)' has no field '\(name)'")
    }
  }
}
