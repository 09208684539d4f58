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
