import Digests
import Evidence
import JSONValues
import Judgement
import Quantities
import Texts

/// Who outside vouches for a record, for programs.
enum VouchingJSON {
  /// `null` where nobody asked.
  static func value(_ report: AnchorReport?, decision: GateDecision?) -> JSONValue? {
    guard let report else { return nil }
    let words = VouchingWords(report, Wording(.english))
    return VerdictsJSON.object([
      "lastEntry": JSONValue(report.lastSeq),
      "openFrom": words.openFrom.map { JSONValue($0) } ?? .null,
      "checked": .bool(report.isTrustKnown),
      "newest": .array(words.newest.map(voucher)),
      "refused": JSONValue(words.refused),
      "decision": decision?.entry.map { entry in words.voucher(of: entry).map(voucher) ?? .null },
    ])
  }

  private static func voucher(_ voucher: AnchorReport.Voucher) -> JSONValue {
    VerdictsJSON.object([
      "kind": .string(voucher.kind.rawValue), "upTo": JSONValue(voucher.seq), "hash": .string(voucher.hash.hex),
      "entryAt": VerdictsJSON.time(voucher.entryTime), "since": voucher.time.map(VerdictsJSON.time),
      "by": .string(voucher.by), "certificate": voucher.certificate.map { .string($0.hex) },
    ])
  }
}
