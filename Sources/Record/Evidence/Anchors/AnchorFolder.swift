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

/// The name of a file in `anchors/`: the entry that it is about, the beginning of that entry's hash, and what it is, as
/// `17-9f2c0123456789ab.tsr` or `17-9f2c0123456789ab-vendor.p7s`. A number after it keeps several apart.
struct AnchorName: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case stamp
    case signature(AnchorParty)
  }

  let seq: Int64
  /// 16 hexadecimal digits.
  let hash: String
  let kind: Kind

  init(_ entry: RecordHead, _ kind: Kind) {
    seq = entry.seq
    hash = String(entry.hash.hex.prefix(16))
    self.kind = kind
  }

  /// Nil where the name is none of an anchor.
  init?(_ text: String) {
    let dot = text.split(separator: ".", omittingEmptySubsequences: false)
    guard dot.count == 2 else { return nil }
    var parts = dot[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, let seq = Int64(parts[0]), (1...RecordLine.largestSeq).contains(seq),
      parts[0].first != "0", parts[0].first != "+", parts[1].utf8.count == 16, [UInt8](hex: parts[1]) != nil
    else { return nil }
    self.seq = seq
    hash = String(parts[1])
    parts.removeFirst(2)
    switch dot[1] {
    case "tsr": kind = .stamp
    case "p7s":
      guard let party = parts.first.flatMap({ AnchorParty(rawValue: String($0)) }) else { return nil }
      kind = .signature(party)
      parts.removeFirst()
    default: return nil
    }
    guard parts.isEmpty || (parts.count == 1 && Int(parts[0]).map { $0 > 1 } == true) else { return nil }
  }

  /// - Parameter number: 1 for the first of its name.
  func text(_ number: Int) -> String {
    let copy = number > 1 ? "-\(number)" : ""
    return switch kind {
    case .stamp: "\(seq)-\(hash)\(copy).tsr"
    case .signature(let party): "\(seq)-\(hash)-\(party.rawValue)\(copy).p7s"
    }
  }
}
