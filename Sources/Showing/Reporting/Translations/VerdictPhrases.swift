import Evidence
package import Judgement

/// The words for verdicts, obligations, methods and the like.
package enum VerdictPhrase: String, Phrase {
  package static let context = "verdict"

  case passed = "Passed"
  case failed = "Failed"
  case inconclusive = "Inconclusive"
  case notTested = "Not tested"
  case waived = "Waived"
  case notApplicable = "Not applicable"
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
    case .notApplicable: self = .notApplicable
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
    case .notApplicable: "⊘"
    }
  }
}

/// Why a verdict is what it is.
enum ReasonPhrase: String, Phrase {
  static let context = "reason"

  case stepAdvised = "Advice: step {1} showed something other than what is recommended. That is no failure."
  case stepUnmet = "Step {1} showed something other than what is required."
  case answeredNo = "{1} checked it and answered that the requirement is not met."
  case reportedFailed = "The run failed the test case, and no step shows why."
  case stepUnobserved = "Step {1} could not be observed."
  case reportedInconclusive = "The run could not decide the test case."
  case nothingObserved = "Nothing was observed, and that is never enough to pass."
  case noSamples = "Step {1} has no observations, and that is never enough to pass."
  case stepsMissing = "Only {1} of {2} steps are in the record."
  case controlMissing =
    "The test case has no control test, so it is not known whether the event would have been noticed."
  case controlNotPassed = "The control test “{1}” did not pass in the same run ({2})."
  case shardAlone =
    "The load was split, and this is only part {1} of {2}. The result is decided when the parts are merged."
  case loadNotJudged = "What step {1} recorded about the load cannot be assessed again."
  case flaky =
    "Only {1} of {2} attempts on version {3} passed. A failed attempt counts until the version changes or the run is withdrawn."
  case loosenedAfterFailure =
    "Failed under the plan {1}. The requirement was weakened afterwards, and there is no agreement on that in the record."
  case tooFewRuns = "The requirements catalogue requires {2} runs on the same version. There are {1}."
  case answeredByOther = "{1} has answered. The requirement must be verified by {2}, so the answer does not count."
  case seenOtherwise = "Step {1} was recorded as met, but the recorded result is not what is required."
  case clockOff = "Step {1} compares clocks, and the vendor's clock differed by {2} from ours when the run began."
  case neverRun = "Has not been run."
  case awaited = "Waiting for: {1}."
  case awaitedFrom = "Waiting for: {1} ({2})."
  case unfinished = "Was started {1} but not finished."
  case changedSince = "The requirement or its test suite has changed since the run {1}."
  case otherSystem = "Has only been run against another system: {1}."
  case expired = "The verification was valid up to {1}."
  case noVerification = "The requirements catalogue does not say how the requirement is verified."
  case waiverInForce = "Waived by {1} until {2}. Reason: {3}"
}

/// What a step does, where the vocabulary has no words for it.
enum StepPhrase: String, Phrase {
  static let context = "step"

  case watching = "Start watching: {1}"
  case expecting = "Wait for: {1}"
  case call = "Call"
  case watch = "Start watching"
  case expect = "Wait for events"
  case wait = "Wait"
  case `repeat` = "Repeat"
  case load = "Put under load"
  case instruct = "Ask for help"
  case observe = "Ask a question"
  case check = "Check"
  case samlLogin = "Log in"
  case samlLogout = "Log out"
  case samlSession = "See who is logged in"
  case samlRequest = "Review a login request"
  case samlMetadata = "Review metadata"
  case inParallel = "Do several things at once"

  init(_ action: StepAction) {
    self =
      switch action {
      case .call: .call
      case .watch: .watch
      case .expect: .expect
      case .wait: .wait
      case .repeat: .repeat
      case .load: .load
      case .instruct: .instruct
      case .observe: .observe
      case .check: .check
      case .samlLogin: .samlLogin
      case .samlLogout: .samlLogout
      case .samlSession: .samlSession
      case .samlRequest: .samlRequest
      case .samlMetadata: .samlMetadata
      case .inParallel: .inParallel
      }
  }
}

/// Words for what was demanded of a step and what was seen.
enum EvidencePhrase: String, Phrase {
  static let context = "evidence"

  case times = "number: {1}"
  case forEach = "for each of {1} ({2})"
  case rounds = "rounds: {1}"
  case roundsMet = "as required: {1}"
  case roundsUnmet = "otherwise: {1}"
  case roundsUnobserved = "not observed: {1}"
  case failedRound = "round {1}, step {2}: {3}"
  case otherEvent = "another event, {1}: {2}"
  case items = "items: {1}"
  case wrongItems = "wrong: {1}"
  case example = "{1}: {2}"
  case unreadable = "unreadable: {1}"
  case more = "and {1} more"
  case statusCode = "status code: {1}"
}
