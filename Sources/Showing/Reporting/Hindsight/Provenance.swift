import Digests
import Evidence
import Judgement
import Quantities

/// What a reader must know of where an assessment comes from before its verdicts are used: runs that do not count or were
/// not finished, what was written afterwards, and what changed since the evidence was taken.
struct Provenance {
  /// In the order in which they are shown; empty where there is nothing to say.
  let remarks: [Remark]

  init(_ assessment: Assessment, _ wording: Wording) {
    let words = HindsightWords(wording: wording, asOf: assessment.asOf)
    var sentences = assessment.writtenBy.map { [wording(HindsightPhrase.writtenBy, wording.time($0))] } ?? []
    sentences += assessment.runs.compactMap { $0.withdrawalSentence(wording) }
    sentences += assessment.runs.compactMap { Self.unfinished($0, wording) }
    remarks =
      sentences.map { Remark($0) }
      + words.remarks(assessment.hindsight, answer: assessment.conclusion) { wording.name($0) }
      + BaselineWords(wording: wording).remarks(assessment.baseline)
  }

  /// That a run was begun and not finished.
  private static func unfinished(_ run: RecordedRun, _ wording: Wording) -> String? {
    let ending: String
    switch run.ending {
    case .finished: return nil
    case .interrupted(let reason): ending = wording(ReportPhrase.runInterrupted, reason)
    case .open: ending = wording(ReportPhrase.runOpen)
    }
    return "\(wording(ReportPhrase.run)) \(run.id), \(wording.time(run.startedAt)): \(ending)."
  }
}

extension Wording {
  /// `Godkänt`
  func name(_ conclusion: Conclusion) -> String {
    switch conclusion {
    case .passed: name(Verdict.passed)
    case .failed: name(Verdict.failed)
    case .inconclusive: name(Verdict.inconclusive)
    }
  }
}

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

/// What a reader must know of where the recommendation of a gate comes from: what was written afterwards, and what
/// changed since the evidence was taken.
struct GateProvenance {
  /// In the order in which they are shown; empty where there is nothing to say.
  let remarks: [Remark]

  init(_ evaluation: GateEvaluation, _ wording: Wording) {
    let words = HindsightWords(wording: wording, asOf: evaluation.asOf)
    let writtenBy = evaluation.writtenBy.map { [Remark(wording(HindsightPhrase.writtenBy, wording.time($0)))] } ?? []
    remarks =
      writtenBy
      + words.remarks(evaluation.hindsight, answer: evaluation.recommendation) { wording.name($0) }
      + (evaluation.baseline.map { BaselineWords(wording: wording).remarks($0) } ?? [])
  }

  /// What a decision was taken on, and whether that is what is judged now.
  static func sentences(_ review: DecisionReview, _ wording: Wording) -> [String] {
    var sentences: [String] = []
    switch review.ground {
    case .notPinned: sentences.append(wording(HindsightPhrase.notPinned))
    case .gone(let head): sentences.append(wording(HindsightPhrase.pinGone, head))
    case .pinned(let head, let recommendation):
      sentences.append(
        wording(HindsightPhrase.pinned, "#\(head.seq) (\(head.hash.shortHex))", wording.name(recommendation)))
      if recommendation != review.recommendation { sentences.append(wording(HindsightPhrase.pinDiffers)) }
    }
    if review.isJudgedByOther { sentences.append(wording(HindsightPhrase.judgedByOther)) }
    return sentences
  }
}

/// A sentence that a reader must see beside an answer, with what it counts one by one.
struct Remark: Hashable, Sendable {
  let sentence: String
  /// A line each; empty where the sentence says it all.
  let items: [String]

  init(_ sentence: String, _ items: [String] = []) {
    self.sentence = sentence
    self.items = items
  }
}

extension TerminalStyle {
  /// Each remark as a paragraph, and what it counts as paragraphs of their own with a dot before them.
  func remarks(_ remarks: [Remark], indent: Int) -> [String] {
    remarks.flatMap { remark in
      ([remark.sentence] + remark.items.map { "· " + $0 }).flatMap { wrap($0, indent: indent, hanging: 2) }
    }
  }
}
