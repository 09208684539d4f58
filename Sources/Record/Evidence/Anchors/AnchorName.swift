import Attestation
import Digests

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
