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
