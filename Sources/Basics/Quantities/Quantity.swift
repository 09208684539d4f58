/// A value that people write in files as one short text, such as `48 h` or `25 000 kr`.
///
/// The `description` is the canonical text: it parses back to the same value, and it is what is encoded.
package protocol Quantity: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Reads a text in any accepted spelling.
  static func parse(_ text: String) throws(QuantityError) -> Self
  /// Reads a text that this program or a machine wrote: a point is a decimal sign and nothing else.
  static func parse(exact text: String) throws(QuantityError) -> Self
}

extension Quantity {
  package static func parse(exact text: String) throws(QuantityError) -> Self { try parse(text) }

  /// Reads what ``parse(exact:)`` reads, or gives nil.
  package init?(exact text: String) {
    guard let value = try? Self.parse(exact: text) else { return nil }
    self = value
  }

  /// Reads a text in any accepted spelling, or gives nil; `parse(_:)` says why.
  package init?(parsing text: String) {
    guard let value = try? Self.parse(text) else { return nil }
    self = value
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do throws(QuantityError) {
      self = try Self.parse(exact: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
