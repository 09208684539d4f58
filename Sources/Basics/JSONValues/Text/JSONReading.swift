package import Texts

extension JSONValue {
  /// Bounds on what is read.
  package struct Limits: Sendable, Hashable {
    /// How deep arrays and objects may nest; 512 at most.
    package var depth: Int
    /// How many bytes the text may have.
    package var bytes: Int

    package init(depth: Int = 256, bytes: Int = 16 * 1024 * 1024) {
      // The parser calls itself for each level, so deeper nesting than this is never allowed.
      self.depth = min(max(depth, 1), 512)
      self.bytes = bytes
    }
  }

  /// Reads one JSON text in UTF-8; 256 levels and 16 MiB unless limits say otherwise.
  package static func parse(
    _ bytes: some Collection<UInt8>, limits: Limits = Limits()
  ) throws(JSONParsingError) -> JSONValue {
    let result: Result<JSONValue, JSONParsingError>? = bytes.withContiguousStorageIfAvailable { buffer in
      outcome(buffer, limits: limits)
    }
    if let result { return try result.get() }
    return try Array(bytes).withUnsafeBufferPointer { outcome($0, limits: limits) }.get()
  }

  /// Reads one JSON text.
  package static func parse(_ text: String, limits: Limits = Limits()) throws(JSONParsingError) -> JSONValue {
    var text = text
    return try text.withUTF8 { outcome($0, limits: limits) }.get()
  }

  private static func outcome(
    _ buffer: UnsafeBufferPointer<UInt8>, limits: Limits
  ) -> Result<JSONValue, JSONParsingError> {
    var parser = JSONParser(buffer, limits: limits)
    do throws(JSONParsingError) {
      return .success(try parser.parse())
    } catch {
      return .failure(error)
    }
  }
}

/// Why bytes are not the JSON that was asked for, and where.
package struct JSONParsingError: Error, Hashable, Sendable, CustomStringConvertible, TextConvertible {
  /// What is wrong, as a clause.
  package let problem: Text
  /// How many bytes come before the place.
  package let offset: Int
  /// Whether the text may be right, and is only more than is read.
  package let isLimit: Bool

  init(problem: Text, offset: Int, isLimit: Bool = false) {
    self.isLimit = isLimit
    self.problem = problem
    self.offset = offset
  }

  /// What is wrong, and where.
  package var text: Text { Text("\(problem) at byte \(offset)") }

  package var description: String { text.english }
}
