import Digests
import Evidence
import Judgement
import Quantities

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
