import Judgement

/// Texts that depend on a number.
package enum CountPhrase: String, CountedPhrase {
  package static let context = "count"

  case requirements = "{1} requirement|{1} requirements"
  case mandatoryFailed = "{1} of {2} mandatory requirements has failed.|{1} of {2} mandatory requirements have failed."
  case mandatoryUndecided =
    "{1} of {2} mandatory requirements is inconclusive.|{1} of {2} mandatory requirements are inconclusive."
  case mandatoryNotTested =
    "{1} of {2} mandatory requirements is not tested.|{1} of {2} mandatory requirements are not tested."
  case allMandatoryPassed = "The only mandatory requirement has passed.|All {1} mandatory requirements have passed."
  case cases = "{1} test case|{1} test cases"
  case steps = "{1} step|{1} steps"
  case entries = "{1} entry|{1} entries"
  case points = "{1} point|{1} points"
  case moreFailures = "and {1} more|and {1} more"
  case waivedAmong = "{1} of them is waived.|{1} of them are waived."
  case passedCount = "{1} passed|{1} passed"
  case failedCount = "{1} failed|{1} failed"
  case inconclusiveCount = "{1} inconclusive|{1} inconclusive"
  case notTestedCount = "{1} not tested|{1} not tested"
  case waivedCount = "{1} waived|{1} waived"
  case changes = "{1} change|{1} changes"
  case attachments = "{1} attachment|{1} attachments"
  case findings = "{1} problem|{1} problems"
  case undecidedToo = "{1} more is inconclusive.|{1} more are inconclusive."
  case notTestedToo = "{1} more is not tested.|{1} more are not tested."
}

extension CountPhrase {
  init(_ standing: Standing) {
    switch standing {
    case .passed: self = .passedCount
    case .failed: self = .failedCount
    case .inconclusive: self = .inconclusiveCount
    case .notTested: self = .notTestedCount
    case .waived: self = .waivedCount
    }
  }
}
