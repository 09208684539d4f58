import Digests
package import JSONValues
import Synchronization
import Texts

/// Replaces secrets by `[redacted:…]` wherever they stand, in whatever spelling: as they are, with escapes of URLs, JSON
/// and XML, in base64, base64url or hexadecimal, and these inside one another. A secret of fewer than six bytes is
/// replaced where it stands alone and not inside a word or a number. Of a text that was cut (`…`) the beginning of a
/// secret is replaced too.
///
/// The mark holds the first 16 hexadecimal digits of HMAC-SHA-256 over the secret, keyed with the salt of the record,
/// so that a reader sees which redacted values are equal and nothing else about them. What a text costs grows with its
/// length, and not with that of the secrets.
package struct Redactor: Sendable {
  /// All copies know the same secrets.
  private final class Storage: Sendable {
    let table: Mutex<SecretTable>

    init(_ table: SecretTable) { self.table = Mutex(table) }
  }

  private let storage: Storage

  /// Empty secrets are passed over. The salt is the one of the record, in hexadecimal.
  package init(secrets: [String], salt: String) throws(RecordError) {
    storage = Storage(SecretTable(salt: [UInt8](hex: salt) ?? Array(salt.utf8)))
    try learn(secrets)
  }

  /// A redactor that knows no secrets.
  package static var none: Redactor { Redactor(Storage(SecretTable(salt: []))) }

  private init(_ storage: Storage) { self.storage = storage }

  /// Takes secrets in that came up on the way, such as a token that the vendor gave. What was redacted before stays as
  /// it is.
  package func learn(_ secrets: [String]) throws(RecordError) {
    if secrets.isEmpty { return }
    try storage.table.withLock { table throws(RecordError) in
      do throws(DigestError) {
        for secret in secrets { try table.add(secret) }
      } catch {
        throw RecordError(code: "digest-failed", problem: Text(verbatim: error.description), hint: Text("try again"))
      }
    }
  }

  private var table: SecretTable { storage.table.withLock { $0 } }

  /// The bytes without secrets.
  package func redact(_ bytes: [UInt8]) -> [UInt8] {
    let table = table
    return table.isEmpty ? bytes : SecretSearch(table).redact(bytes)
  }

  /// The text without secrets.
  package func redact(_ text: String) -> String {
    let table = table
    return table.isEmpty ? text : Self.redact(text, SecretSearch(table))
  }

  private static func redact(_ text: String, _ search: SecretSearch) -> String {
    String(decoding: search.redact(Array(text.utf8)), as: UTF8.self)
  }

  /// The value without secrets in its texts, names and numbers.
  package func redact(_ value: JSONValue) -> JSONValue {
    let table = table
    return table.isEmpty ? value : Self.redact(value, SecretSearch(table))
  }

  private static func redact(_ value: JSONValue, _ search: SecretSearch) -> JSONValue {
    switch value {
    case .null, .bool: return value
    case .number(let number):
      let text = number.description
      let shown = redact(text, search)
      return shown == text ? value : .string(shown)
    case .string(let text): return .string(redact(text, search))
    case .array(let elements): return .array(elements.map { redact($0, search) })
    case .object(let members):
      return .object(JSONMembers(members.lazy.map { (redact($0.key, search), redact($0.value, search)) }))
    }
  }

  /// Whether a value holds something that was redacted, so that it cannot be used again.
  package static func isRedacted(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool, .number: false
    case .string(let text): holdsMark(text)
    case .array(let elements): elements.contains(where: isRedacted)
    case .object(let members): members.contains { holdsMark($0.key) || isRedacted($0.value) }
    }
  }

  private static let mark: StaticString = "[redacted:"

  private static func holdsMark(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.contains(UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    }
  }
}

/// The beginning of a long text.
package enum Excerpt {
  /// A text that is cut ends with an ellipsis, which also shows the ``Redactor`` that a secret may have been cut in two.
  package static func of(_ text: String, atMost longest: Int) -> String {
    let beginning = text.prefix(longest)
    return beginning.endIndex == text.endIndex ? text : beginning + "…"
  }
}
