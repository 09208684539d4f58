import SuiteLanguage

/// A text of a binding with environment and secrets put in; what is left are the names whose values change.
struct TextTemplate: Sendable {
  enum Piece: Sendable {
    case literal(String)
    case reference(Interpolation.Reference)
  }

  private(set) var pieces: [Piece] = []
  /// The name, where the text is nothing but one: then the text is left out with its value.
  private(set) var onlyName: String?

  init(_ template: String, _ filler: TemplateFiller) throws(Shortfall) {
    let interpolation = try filler.parse(template)
    if let only = interpolation.onlyReference, only.source == .scope { onlyName = only.name }
    for piece in interpolation.pieces {
      switch piece {
      case .literal(let text): append(text)
      case .reference(let reference) where reference.source == .scope: pieces.append(.reference(reference))
      case .reference(let reference): append(try filler.text(of: reference, Scope()))
      }
    }
  }

  init(literal: String) { append(literal) }

  /// One text behind the other.
  static func + (left: TextTemplate, right: TextTemplate) -> TextTemplate {
    var both = left
    both.onlyName = nil
    for piece in right.pieces {
      switch piece {
      case .literal(let text): both.append(text)
      case .reference: both.pieces.append(piece)
      }
    }
    return both
  }

  private mutating func append(_ text: String) {
    if case .literal(let before)? = pieces.last {
      pieces[pieces.count - 1] = .literal(before + text)
    } else {
      pieces.append(.literal(text))
    }
  }

  /// The text, where there is no name in it.
  var literal: String? {
    if pieces.isEmpty { return "" }
    guard pieces.count == 1, case .literal(let text) = pieces[0] else { return nil }
    return text
  }

  func isLeftOut(_ values: Scope) -> Bool { onlyName.map { values[$0] == nil } ?? false }

  func filled(_ values: Scope, _ filler: TemplateFiller) throws(Shortfall) -> String {
    if let literal { return literal }
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .reference(let reference): text += try filler.text(of: reference, values)
      }
    }
    return text
  }

  /// The text with each value as a letter, to see what a whole address looks like.
  var sample: String {
    pieces.map { if case .literal(let text) = $0 { text } else { "x" } }.joined()
  }
}

/// A query, header or form field whose name is fixed.
struct FieldTemplate: Sendable {
  let name: String
  let value: TextTemplate
}
