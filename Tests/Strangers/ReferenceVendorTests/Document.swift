/// A JSON value as a client reads it, by other means than the vendor writes it.
enum Document: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([Document])
  case object([String: Document])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([Document].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: Document].self))
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
