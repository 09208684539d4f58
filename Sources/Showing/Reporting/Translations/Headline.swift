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
      let undecided = mandatory[.inconclusive] + mandatory[.notTested]
      sentences =
        [wording(CountPhrase.mandatoryFailed, mandatory[.failed], total)]
        + (undecided > 0 ? [wording(CountPhrase.undecidedToo, undecided)] : [])
    case .inconclusive:
      word = wording.name(Verdict.inconclusive)
      let undecided = mandatory[.inconclusive] + mandatory[.notTested]
      sentences =
        undecided > 0
        ? [wording(CountPhrase.mandatoryUndecided, undecided, total)] : [wording(ReportPhrase.emptyCatalogue)]
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
}
