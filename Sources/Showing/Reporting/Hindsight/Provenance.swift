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
