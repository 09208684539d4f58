import Judgement
import Quantities

/// What a reader must know of where a ledger comes from: what was written afterwards, which runs do not count, and what
/// changed since the evidence was taken.
struct LedgerProvenance {
  /// In the order in which they are shown; empty where there is nothing to say.
  let remarks: [Remark]

  init(_ report: LedgerReport, _ words: LedgerWords) {
    let wording = words.wording
    let hindsight = HindsightWords(wording: wording, asOf: report.ledger.asOf)
    var remarks = report.writtenBy.map { [Remark(wording(HindsightPhrase.writtenBy, wording.time($0)))] } ?? []
    remarks += hindsight.remarks(report.hindsight, answer: report.ledger.totalNet) { words.money($0) }
    if let withdrawn = report.withdrawn {
      remarks += withdrawn.runs.compactMap { $0.withdrawalSentence(wording) }.map { Remark($0) }
      remarks.append(Remark(wording(HindsightPhrase.withdrawnCost, words.money(withdrawn.owed))))
    }
    remarks += report.baseline.map { BaselineWords(wording: wording).remarks($0) } ?? []
    self.remarks = remarks
  }
}
