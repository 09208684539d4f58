package import Attestation
import Digests
import Glibc

/// The anchors of a record: what others attest of its heads, each a file of its own in `anchors/`.
package struct AnchorFolder: Sendable {
  /// More than this are not looked at.
  static let most = 100_000

  private let path: String

  package init(of layout: RecordLayout) { path = layout.anchors }

  /// A folder of anchors that somebody kept elsewhere.
  package init(path: String) { self.path = path }

  /// What lies in it, sorted by name.
  var names: [String] { SystemFile.names(in: path).filter { !$0.hasPrefix(".") } }

  func read(_ name: String) throws(RecordError) -> [UInt8] {
    try SystemFile.read("\(path)/\(name)", atMost: max(TimeStamp.longestAnswer, DetachedSignature.longest))
  }

  func isPlain(_ name: String) -> Bool { SystemFile.isPlainFile("\(path)/\(name)") }

  /// Keeps the stamp of an entry; durable on return.
  package func keep(_ stamp: TimeStamp, of entry: RecordHead) throws(RecordError) {
    try keep(stamp.bytes, AnchorName(entry, .stamp))
  }

  /// Keeps the signature of a party on an entry; durable on return.
  package func keep(
    _ signature: DetachedSignature, of party: AnchorParty, on entry: RecordHead
  ) throws(RecordError) {
    try keep(signature.bytes, AnchorName(entry, .signature(party)))
  }

  private func keep(_ bytes: [UInt8], _ name: AnchorName) throws(RecordError) {
    try SystemFile.makeDirectory(path)
    for number in 1...AnchorFolder.most {
      let file = name.text(number)
      guard SystemFile.exists("\(path)/\(file)") else {
        try WholeFile.write(bytes, to: "\(path)/\(file)")
        do throws(RecordError) {
          return try SystemFile.synchronize(directory: path)
        } catch {
          // What is reported as not written is not there.
          unlink("\(path)/\(file)")
          throw error
        }
      }
      if try read(file) == bytes { return }
    }
  }

  /// Whether the entry has a stamp already; whether that one is right says verification.
  package func hasStamp(of entry: RecordHead) -> Bool {
    let hash = String(entry.hash.hex.prefix(16))
    return names.contains { text in
      AnchorName(text).map { $0.seq == entry.seq && $0.hash == hash && $0.kind == .stamp } ?? false
    }
  }
}
