import Digests
package import JSONValues

/// Replaces secrets by `[redacted:…]` wherever they stand, in the spellings that protocols give them: as they are,
/// percent-encoded, escaped in JSON or XML, in base64 and base64url, also as a part of `user:password` in Basic
/// authentication.
///
/// The mark holds the first 16 hexadecimal digits of HMAC-SHA-256 over the secret, keyed with the salt of the record,
/// so that a reader sees which redacted values are equal and nothing else about them.
package struct Redactor: Sendable {
  let patterns: SecretPatterns

  /// Empty secrets are passed over. The salt is the one of the record, in hexadecimal.
  package init(secrets: [String], salt: String) throws(RecordError) {
    do throws(DigestError) {
      patterns = try SecretPatterns(secrets: secrets, salt: [UInt8](hex: salt) ?? Array(salt.utf8))
    } catch {
      throw RecordError(code: "digest-failed", problem: error.description, hint: "try again")
    }
  }

  /// A redactor that knows no secrets.
  package static let none = Redactor(patterns: SecretPatterns())

  private init(patterns: SecretPatterns) { self.patterns = patterns }

  /// The bytes without secrets.
  package func redact(_ bytes: [UInt8]) -> [UInt8] {
    var stream = RedactionStream(patterns)
    return stream.consume(bytes) + stream.finish()
  }

  /// The text without secrets.
  package func redact(_ text: String) -> String {
    patterns.isEmpty ? text : String(decoding: redact(Array(text.utf8)), as: UTF8.self)
  }

  /// The value without secrets in its texts, names and numbers.
  package func redact(_ value: JSONValue) -> JSONValue {
    if patterns.isEmpty { return value }
    switch value {
    case .null, .bool: return value
    case .number(let number):
      let text = number.description
      let shown = redact(text)
      return shown == text ? value : .string(shown)
    case .string(let text): return .string(redact(text))
    case .array(let elements): return .array(elements.map(redact))
    case .object(let members):
      return .object(
        Dictionary(members.map { (redact($0.key), redact($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// For bytes that come in pieces: a secret is found also where it lies across two of them.
  package func stream() -> RedactionStream { RedactionStream(patterns) }
}
