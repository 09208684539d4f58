import Judgement

/// Headings, labels and sentences that the terminal summary and the report share.
enum ReportPhrase: String, Phrase {
  static let context = "report"

  case and = "and"
  case yes = "yes"
  case no = "no"
  case none = "nothing"
  case unknown = "unknown"
  case emptyCatalogue = "The requirements catalogue has no requirements."
  case allMandatoryPassedOrWaived = "All {1} mandatory requirements have passed or are waived."
  case noMandatory = "The requirements catalogue has no mandatory requirements."
  case onlyMandatoryFailed = "The only mandatory requirement has failed."
  case onlyMandatoryInconclusive = "The only mandatory requirement is inconclusive."
  case onlyMandatoryNotTested = "The only mandatory requirement is not tested."
  case noneFailed = "No mandatory requirement has failed."
  case simulatedNotice = "The evidence comes from a simulated system. It never counts as evidence for a real decision."
  case simulatedTitle = "Simulated system"
  case system = "System"
  case version = "Version"
  case binding = "Test adapter"
  case run = "Run"
  case asOf = "As of"
  case recordHead = "Latest checksum of the record"
  case planHash = "Plan"
  case entriesTaken = "Record"
  case noRuns = "Nothing has been run."
  case runInterrupted = "interrupted: {1}"
  case runOpen = "not finished"
  case runFinished = "finished"
  case flakyHeading = "Passed but flaky requirements"
  case advisedHeading = "Test cases passed with advice"
  case runWithdrawn = "withdrawn: {1}"
  case failedHeading = "Failed requirements"
  case inconclusiveHeading = "Inconclusive requirements"
  case notTestedHeading = "Requirements not tested"
  case waivedHeading = "Waived requirements"
  case notApplicableHeading = "Requirements that do not apply"
  case noneApplies = "No mandatory requirement applies."
  case areasHeading = "By area"
  case area = "Area"
  case total = "Total"
  case weightedScore = "Scored requirements: {1} of {2}"
  case requirement = "Requirement"
  case `case` = "Test case"
  case step = "Step"
  case expected = "Expected"
  case actual = "Actual"
  case reason = "Reason"
  case faultClass = "Fault class {1}"
  case obligation = "Obligation"
  case answeredBy = "Answered by {1} on {2}"
  case note = "Note"
  case validUntil = "Valid up to {1}"
  case earlierVersion = "Applies to an earlier version of the system: {1}"
  case control = "Control test"
  case waivedUnder = "Without the waiver: {1}"
  case waiverReason = "Reason for the waiver"
  case waiverRisk = "Risk"
  case waiverCompensation = "Compensating measure"
  case waiverOwner = "Responsible"
  case waiverUntil = "Valid until"
  case waiverBy = "Granted by"
}

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
  case notApplicableCount = "{1} not applicable|{1} not applicable"
  case notApplicableToo = "{1} more does not apply.|{1} more do not apply."
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
    case .notApplicable: self = .notApplicableCount
    }
  }
}
