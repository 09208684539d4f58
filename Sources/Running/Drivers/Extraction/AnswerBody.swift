package import JSONValues
import Synchronization

/// The body of an answer or an event, read as JSON or XML when somebody asks for a value in it, and only once.
package final class AnswerBody: Sendable {
  /// In UTF-8 where the media type names a charset, otherwise as they came.
  package let bytes: [UInt8]
  /// Whether the media type names the charset: then a declaration in the text does not count (RFC 7303, section 3.2).
  let isDecoded: Bool
  /// The charset that the media type names, where it cannot be read.
  let unknownCharset: String?
  private let json = Mutex<Result<JSONValue, JSONParsingError>?>(nil)

  /// - Parameter mediaType: of the header `Content-Type`; nil where there is none.
  package init(_ bytes: [UInt8], mediaType: String? = nil) {
    let charset = Charset.named(in: mediaType)
    let decoded = charset.flatMap { Charset.utf8(bytes, from: $0) }
    self.bytes = decoded ?? bytes
    isDecoded = decoded != nil
    unknownCharset = charset != nil && decoded == nil ? charset : nil
  }

  /// The body as JSON (RFC 8259). A name twice in an object and half of a surrogate pair are refused (RFC 7493): readers
  /// differ in what they make of them.
  package func asJSON() throws(JSONParsingError) -> JSONValue {
    let result = json.withLock { json -> Result<JSONValue, JSONParsingError> in
      if let json { return json }
      let read: Result<JSONValue, JSONParsingError>
      do throws(JSONParsingError) {
        read = .success(try JSONValue.parse(bytes, limits: .init(bytes: max(bytes.count, 1))))
      } catch {
        read = .failure(error)
      }
      json = read
      return read
    }
    return try result.get()
  }

  /// The body as text; nil where it is not UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }
}
