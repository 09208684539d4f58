package import JSONValues
import Synchronization

/// The body of an answer or an event, read as JSON or XML when somebody asks for a value in it, and only once.
package final class AnswerBody: Sendable {
  package let bytes: [UInt8]
  private let json = Mutex<Result<JSONValue, JSONParsingError>?>(nil)

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The body as JSON (RFC 8259).
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
