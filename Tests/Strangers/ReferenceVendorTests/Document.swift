import JSONValues

/// A JSON value as a client reads it, by other means than the vendor writes it.
enum Document: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([Document])
  case object([String: Document])

  /// Reads a JSON text.
  init(reading text: some Sequence<UInt8>) throws { self.init(try JSONValue.parse(Array(text))) }

  private init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value.approximation)
    case .string(let value): self = .text(value)
    case .array(let values): self = .list(values.map { Document($0) })
    case .object(let members): self = .object(members.mapValues { Document($0) })
    }
  }

  /// The member called `name`; null when there is none, so that a path of names needs no unwrapping.
  subscript(name: String) -> Document {
    guard case .object(let members) = self else { return .null }
    return members[name] ?? .null
  }

  var text: String {
    guard case .text(let value) = self else { return "" }
    return value
  }

  var number: Double {
    guard case .number(let value) = self else { return .nan }
    return value
  }

  var bool: Bool { self == .bool(true) }

  var list: [Document] {
    guard case .list(let values) = self else { return [] }
    return values
  }

  /// The texts of a list.
  var texts: [String] { list.map(\.text) }
}
