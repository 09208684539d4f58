package import Digests
import Texts

/// The attachments of a record, by content.
package struct AttachmentStore: Sendable, Hashable {
  /// The record that they belong to.
  package let layout: RecordLayout

  package init(directory: String) { layout = RecordLayout(directory: directory) }

  init(layout: RecordLayout) { self.layout = layout }

  /// Where the file with that digest lies, if it does.
  package func path(of digest: SHA256Digest) -> String { layout.attachment(digest) }

  /// The bytes of an attachment, checked against its digest. Throws where they are missing, altered, or more than the
  /// limit (64 MiB unless given).
  package func read(
    _ reference: AttachmentReference, atMost limit: Int = 64 * 1024 * 1024
  ) throws(RecordError) -> [UInt8] {
    let bytes = try SystemFile.read(path(of: reference.sha256), atMost: limit)
    let digest = try? SHA256Digest.hash(bytes)
    guard digest == reference.sha256 else {
      throw RecordError(
        code: "attachment-altered", problem: Text("the attachment \(reference.sha256) no longer has that digest"),
        hint: Text("run grindvakt verify \(layout.directory)"))
    }
    return bytes
  }
}

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
