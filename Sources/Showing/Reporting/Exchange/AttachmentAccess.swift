package import Evidence

/// Where reports get the bytes of attachments from. Reports are complete without: what cannot be read is left out.
package struct AttachmentAccess: Sendable {
  private let read: @Sendable (AttachmentReference, _ limit: Int) -> [UInt8]?

  package init(_ read: @escaping @Sendable (AttachmentReference, _ limit: Int) -> [UInt8]?) { self.read = read }

  /// The attachments that lie with a record.
  package init(_ store: AttachmentStore) {
    self.init { try? store.read($0, atMost: $1) }
  }

  package static let none = AttachmentAccess { _, _ in nil }

  /// Nil where the attachment is longer than the limit, in bytes, or cannot be read.
  func bytes(_ reference: AttachmentReference, atMost limit: Int) -> [UInt8]? {
    reference.bytes <= limit ? read(reference, limit) : nil
  }
}
