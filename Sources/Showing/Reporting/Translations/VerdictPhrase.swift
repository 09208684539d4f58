package import Judgement

/// The words for verdicts, obligations, methods and the like.
package enum VerdictPhrase: String, Phrase {
  package static let context = "verdict"

  case passed = "Passed"
  case failed = "Failed"
  case inconclusive = "Inconclusive"
  case notTested = "Not tested"
  case waived = "Waived"
  case mandatory = "Mandatory"
  case weighted = "Scored"
  case mandatoryShort = "mandatory"
  case weightedShort = "scored"
  case test = "test"
  case demonstration = "demonstration"
  case inspection = "inspection"
  case analysis = "analysis"
  case tender = "tender"
  case acceptance = "acceptance"
  case operation = "operation"

  package init(_ standing: Standing) {
    switch standing {
    case .passed: self = .passed
    case .failed: self = .failed
    case .inconclusive: self = .inconclusive
    case .notTested: self = .notTested
    case .waived: self = .waived
    }
  }
}

extension Standing {
  /// The sign that stands beside the word on a terminal, so that nothing is shown by colour alone.
  package var symbol: String {
    switch self {
    case .passed: "✓"
    case .failed: "✗"
    case .inconclusive: "?"
    case .notTested: "○"
    case .waived: "◇"
    }
  }
}
