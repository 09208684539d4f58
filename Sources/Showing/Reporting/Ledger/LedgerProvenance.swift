import Judgement
import Quantities

/// What a reader must know of where a ledger comes from: what was written afterwards, which runs do not count, and what
/// changed since the evidence was taken.
struct LedgerProvenance {
  /// In the order in which they are shown; empty where there is nothing to say.
  let sentences: [String]

  init(_ report: LedgerReport, _ words: LedgerWords) {
    let wording = words.wording
    let hindsight = HindsightWords(wording: wording, asOf: report.ledger.asOf)
    var sentences = report.writtenBy.map { [wording(HindsightPhrase.writtenBy, wording.time($0))] } ?? []
    sentences += hindsight.sentences(report.hindsight, answer: report.ledger.totalNet) { words.money($0) }
    if let withdrawn = report.withdrawn {
      sentences += withdrawn.runs.compactMap { $0.withdrawalSentence(wording) }
      sentences.append(wording(HindsightPhrase.withdrawnCost, words.money(withdrawn.owed)))
    }
    sentences += report.baseline.map { BaselineWords(wording: wording).sentences($0) } ?? []
    self.sentences = sentences
  }
}
