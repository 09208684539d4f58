package import Evidence

/// Where reports get the bytes of attachments from. Reports are complete without: what cannot be read is left out.
package struct AttachmentAccess: Sendable {
  /// Requests longer than this are not shown as commands.
  static let longestShown: Int64 = 64 * 1024

  private let read: @Sendable (AttachmentReference) -> [UInt8]?

  package init(_ read: @escaping @Sendable (AttachmentReference) -> [UInt8]?) { self.read = read }

  /// The attachments that lie with a record.
  package init(_ store: AttachmentStore) {
    self.init { try? store.read($0, atMost: Int(AttachmentAccess.longestShown)) }
  }

  package static let none = AttachmentAccess { _ in nil }

  func bytes(_ reference: AttachmentReference) -> [UInt8]? {
    reference.bytes <= Self.longestShown ? read(reference) : nil
  }
}
