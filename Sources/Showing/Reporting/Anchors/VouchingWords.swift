import Digests
package import Evidence
import Judgement
import Quantities

/// Who outside vouches for the record that a gate was judged by, and for the decision at it.
package struct VouchingWords: Sendable {
  private let report: AnchorReport
  private let wording: Wording

  package init(_ report: AnchorReport, _ wording: Wording) {
    self.report = report
    self.wording = wording
  }

  /// Those that count, by entry.
  private var vouchers: [AnchorReport.Voucher] {
    report.vouchers.filter { $0.isTrusted || !report.isTrustKnown }
  }

  /// The newest of each who vouches: up to which entry, since when, who. In the order of the entries.
  var newest: [AnchorReport.Voucher] {
    var newest: [AnchorReport.Voucher] = []
    for voucher in vouchers.reversed()
    where !newest.contains(where: { $0.kind == voucher.kind && $0.by == voucher.by }) {
      newest.append(voucher)
    }
    return newest.reversed()
  }

  /// The first entry that nobody vouches for; nil where others vouch for all.
  var openFrom: EntryNumber? {
    let upTo = vouchers.last?.seq ?? 0
    return upTo < report.lastSeq ? upTo + 1 : nil
  }

  /// Anchors that count for nothing.
  var refused: Int { max(0, report.count - vouchers.count) }

  /// What is said of the record; never empty.
  package var sentences: [String] {
    let lines = AnchorLines(wording: wording)
    var sentences = newest.map(lines.line)
    if newest.isEmpty {
      sentences.append(wording(AnchorPhrase.nothingVouched))
    } else {
      if !report.isTrustKnown { sentences.append(wording(AnchorPhrase.unchecked)) }
      sentences.append(
        openFrom.map { wording(AnchorPhrase.restOpen, "\($0)") } ?? wording(AnchorPhrase.allVouched))
    }
    if refused > 0 { sentences.append(wording(AnchorCountPhrase.refused, refused)) }
    return sentences
  }

  /// What vouches for an entry: the time stamp that has stood longest, else a signature.
  func voucher(of entry: EntryNumber) -> AnchorReport.Voucher? {
    let over = vouchers.filter { $0.seq >= entry }
    let stamps = over.filter { $0.kind == .timeStamp }
    return (stamps.isEmpty ? over : stamps).min { ($0.time ?? .latest) < ($1.time ?? .latest) }
  }

  /// What is said of a decision; nil where it is no entry of the record.
  func sentence(of decision: GateDecision) -> String? {
    guard let entry = decision.entry else { return nil }
    guard let voucher = voucher(of: entry) else { return wording(AnchorPhrase.decisionOpen, "\(entry)") }
    let phrase: AnchorPhrase = voucher.kind == .timeStamp ? .decisionStamped : .decisionSigned
    let lines = AnchorLines(wording: wording)
    return wording(phrase, "\(entry)", lines.time(voucher), lines.name(voucher))
  }
}

/// Who outside vouches for a record: since when, and up to which entry.
struct AnchorLines {
  /// More would hide the newest.
  private static let shown = 10

  let wording: Wording

  func lines(_ report: AnchorReport) -> [String] {
    // The first one says since when anybody vouches at all, the newest how far.
    let vouchers = report.vouchers
    var lines = vouchers.prefix(1).map(line)
    if vouchers.count > Self.shown { lines.append(wording(AnchorPhrase.more, "\(vouchers.count - Self.shown)")) }
    lines += vouchers.dropFirst().suffix(Self.shown - 1).map(line)
    if !report.isTrustKnown, !vouchers.isEmpty { lines.append(wording(AnchorPhrase.unchecked)) }
    let upTo = vouchers.last { $0.isTrusted || !report.isTrustKnown }?.seq ?? 0
    if upTo == 0 {
      lines.append(wording(AnchorPhrase.nothingVouched))
    } else if report.isTrustKnown {
      lines.append(
        upTo < report.lastSeq
          ? wording(AnchorPhrase.restOpen, "\(upTo + 1)") : wording(AnchorPhrase.allVouched))
    } else if upTo < report.lastSeq {
      lines.append(wording(AnchorPhrase.restOpen, "\(upTo + 1)"))
    }
    var told: Set<SHA256Digest> = []
    for voucher in vouchers {
      guard let certificate = voucher.certificate, told.insert(certificate).inserted else { continue }
      lines.append(wording(AnchorPhrase.certificate, name(voucher), certificate.hex))
    }
    return lines
  }

  /// What vouches for the newest entries, in a sentence.
  func line(_ voucher: AnchorReport.Voucher) -> String {
    let phrase: AnchorPhrase = voucher.kind == .timeStamp ? .stamped : .signed
    return wording(phrase, "\(voucher.seq)", wording.time(voucher.entryTime), time(voucher), name(voucher))
  }

  func time(_ voucher: AnchorReport.Voucher) -> String {
    voucher.time.map { wording.time($0) } ?? wording(AnchorPhrase.unknownTime)
  }

  func name(_ voucher: AnchorReport.Voucher) -> String {
    switch (voucher.kind, voucher.by) {
    case (.signature, "buyer"): wording(AnchorPhrase.buyer)
    case (.signature, "vendor"): wording(AnchorPhrase.vendor)
    default: VisibleText.oneLine(voucher.by)
    }
  }
}
