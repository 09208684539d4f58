import Digests
import Evidence
import Quantities

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
