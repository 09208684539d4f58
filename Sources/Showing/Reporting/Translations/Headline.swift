import Catalogue
import Judgement

/// What a report says first: the conclusion in a word, and why in a sentence or two.
struct Headline: Hashable, Sendable {
  let conclusion: Conclusion
  /// `Underkänt`
  let word: String
  let sentences: [String]

  init(_ assessment: Assessment, _ wording: Wording) {
    conclusion = assessment.conclusion
    let mandatory = assessment.tally(of: .mandatory)
    let total = wording.number(mandatory.total)
    switch conclusion {
    case .failed:
      word = wording.name(Verdict.failed)
      sentences =
        [
          mandatory.total == 1
            ? wording(ReportPhrase.onlyMandatoryFailed)
            : wording(CountPhrase.mandatoryFailed, mandatory[.failed], total)
        ]
        + (mandatory[.inconclusive] > 0 ? [wording(CountPhrase.undecidedToo, mandatory[.inconclusive])] : [])
        + (mandatory[.notTested] > 0 ? [wording(CountPhrase.notTestedToo, mandatory[.notTested])] : [])
    case .inconclusive:
      word = wording.name(Verdict.inconclusive)
      sentences = Self.undecided(mandatory, wording)
    case .passed:
      word = wording.name(Verdict.passed)
      if mandatory.total == 0 {
        sentences = [wording(ReportPhrase.noMandatory)]
      } else if mandatory[.waived] > 0 {
        sentences = [
          wording(ReportPhrase.allMandatoryPassedOrWaived, total),
          wording(CountPhrase.waivedAmong, mandatory[.waived]),
        ]
      } else {
        sentences = [wording(CountPhrase.allMandatoryPassed, mandatory.total)]
      }
    }
  }

  /// None has failed, and not all have passed: how many are inconclusive, and how many were not tested.
  private static func undecided(_ mandatory: Tally, _ wording: Wording) -> [String] {
    let (inconclusive, notTested) = (mandatory[.inconclusive], mandatory[.notTested])
    guard inconclusive + notTested > 0 else { return [wording(ReportPhrase.emptyCatalogue)] }
    if mandatory.total == 1 {
      return [
        wording(inconclusive > 0 ? ReportPhrase.onlyMandatoryInconclusive : ReportPhrase.onlyMandatoryNotTested)
      ]
    }
    let total = wording.number(mandatory.total)
    return (inconclusive > 0 ? [wording(CountPhrase.mandatoryUndecided, inconclusive, total)] : [])
      + (notTested > 0 ? [wording(CountPhrase.mandatoryNotTested, notTested, total)] : [])
      + [wording(ReportPhrase.noneFailed)]
  }
}
