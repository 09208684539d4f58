package import Digests

/// Bytes after the last whole entry, left by a crash, were moved out of the log.
package struct TornLineSetAside: EntryBody {
  package static let kind = EntryKind(rawValue: "torn-line-set-aside")

  /// The name of the file in `set-aside`.
  package let file: String
  /// The digest of those bytes.
  package let sha256: SHA256Digest
  /// How many there are.
  package let bytes: Int64

  package init(file: String, sha256: SHA256Digest, bytes: Int64) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
  }
}
