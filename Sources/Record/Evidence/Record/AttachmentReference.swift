package import Digests

/// An attachment as an entry names it: the bytes lie under their digest.
package struct AttachmentReference: Sendable, Hashable, Codable {
  /// What it is to the entry: `request`, `response`, `plan`.
  package let name: String
  /// The digest of its bytes.
  package let sha256: SHA256Digest
  /// Its length.
  package let bytes: Int64
  /// A media type (RFC 6838): `application/http`.
  package let type: String

  package init(name: String, sha256: SHA256Digest, bytes: Int64, type: String) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
    self.type = type
  }
}
