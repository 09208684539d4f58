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
