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
    let total = wording.number(mandatory.applicable)
    let inapplicable =
      mandatory[.notApplicable] > 0 ? [wording(CountPhrase.notApplicableToo, mandatory[.notApplicable])] : []
    switch conclusion {
    case .failed:
      word = wording.name(Verdict.failed)
      sentences =
        [
          mandatory.applicable == 1
            ? wording(ReportPhrase.onlyMandatoryFailed)
            : wording(CountPhrase.mandatoryFailed, mandatory[.failed], total)
        ]
        + (mandatory[.inconclusive] > 0 ? [wording(CountPhrase.undecidedToo, mandatory[.inconclusive])] : [])
        + (mandatory[.notTested] > 0 ? [wording(CountPhrase.notTestedToo, mandatory[.notTested])] : [])
        + inapplicable
    case .inconclusive:
      word = wording.name(Verdict.inconclusive)
      sentences = Self.undecided(mandatory, wording) + inapplicable
    case .passed:
      word = wording.name(Verdict.passed)
      if mandatory.applicable == 0 {
        sentences = [wording(mandatory.total == 0 ? ReportPhrase.noMandatory : .noneApplies)]
      } else if mandatory[.waived] > 0 {
        sentences =
          [
            wording(ReportPhrase.allMandatoryPassedOrWaived, total),
            wording(CountPhrase.waivedAmong, mandatory[.waived]),
          ] + inapplicable
      } else {
        sentences = [wording(CountPhrase.allMandatoryPassed, mandatory.applicable)] + inapplicable
      }
    }
  }

  /// None has failed, and not all have passed: how many are inconclusive, and how many were not tested.
  private static func undecided(_ mandatory: Tally, _ wording: Wording) -> [String] {
    let (inconclusive, notTested) = (mandatory[.inconclusive], mandatory[.notTested])
    guard inconclusive + notTested > 0 else {
      return [wording(mandatory.total == 0 ? ReportPhrase.emptyCatalogue : .noneApplies)]
    }
    if mandatory.applicable == 1 {
      return [
        wording(inconclusive > 0 ? ReportPhrase.onlyMandatoryInconclusive : ReportPhrase.onlyMandatoryNotTested)
      ]
    }
    let total = wording.number(mandatory.applicable)
    return (inconclusive > 0 ? [wording(CountPhrase.mandatoryUndecided, inconclusive, total)] : [])
      + (notTested > 0 ? [wording(CountPhrase.mandatoryNotTested, notTested, total)] : [])
      + [wording(ReportPhrase.noneFailed)]
  }
}
