package import Catalogue
package import Quantities

/// Why a case has the verdict it has, as data: the words are put together where reports are.
package enum Reason: Hashable, Sendable {
  // Advised
  /// A step was seen to be otherwise than is recommended.
  case stepAdvised(path: String)

  // Failed
  /// A step was seen not to be as demanded.
  case stepUnmet(path: String)
  /// A step was recorded as met, and what it is recorded to have seen is not as demanded.
  case seenOtherwise(path: String)
  /// A person who looked answered that it is not as demanded.
  case answeredNo(by: String)
  /// The run called the case failed, and no step says which.
  case reportedFailed
  /// It passed and failed on the same version of the system.
  case flaky(passed: Int, of: Int, version: String)
  /// The requirement was made weaker after it had failed, and no agreement on that is on the record. `plan`: the digest
  /// of the plan that it failed under.
  case loosenedAfterFailure(plan: String)

  // Not applicable
  /// It was decided that what the requirement is demanded for is not so.
  case doesNotApply(FactCondition, FactDecision)

  // Inconclusive
  /// Nobody has decided whether that is so which the requirement is demanded for.
  case conditionUndecided(FactCondition)
  /// Whether a step is as demanded could not be seen.
  case stepUnobserved(path: String)
  /// A step compares the vendor's clock with ours, and the two differed. `by`: the vendor's minus ours.
  case clockOff(path: String, by: TimeSpan)
  /// The run could not decide, and no step says why.
  case reportedInconclusive
  /// The run called the case passed, and the record holds nothing that it saw.
  case nothingObserved
  /// A step that stands on samples had none.
  case noSamples(path: String)
  /// The run called the case passed, and the record lacks steps of it.
  case stepsMissing(recorded: Int, planned: Int)
  /// A load was split, and this is the record of one of its shards.
  case shardAlone(number: Int, of: Int)
  /// A person answered for another party than the requirement demands.
  case answeredByOther(String, wanted: [Verifier])
  /// The catalogue demands more runs on one version than there were.
  case tooFewRuns(done: Int, wanted: Int)
  /// What a load step was recorded to have seen cannot be judged again.
  case loadNotJudged(path: String)
  /// Something was not to happen and did not, and nothing shows that it could have been seen.
  case controlMissing
  /// Something was not to happen and did not, and in the same run its positive control did not pass.
  case controlNotPassed(control: String, verdict: Verdict)

  // Not tested
  case neverRun
  /// It was begun and never finished.
  case unfinished(since: Instant)
  /// It was only run as it read before the requirement or its suite was changed.
  case changedSince(Instant)
  /// It was only run against another system than the one that is judged.
  case otherSystem(String)
  /// It was shown, and what was shown no longer holds.
  case expired(on: CalendarDate)
  /// Nothing in the catalogue says how the requirement is verified.
  case noVerification
}

extension Reason {
  /// A stable name for programs: `step-unmet`.
  package var code: String {
    switch self {
    case .stepAdvised: "step-advised"
    case .stepUnmet: "step-unmet"
    case .seenOtherwise: "seen-otherwise"
    case .clockOff: "clock-off"
    case .answeredNo: "answered-no"
    case .reportedFailed: "reported-failed"
    case .flaky: "flaky"
    case .loosenedAfterFailure: "loosened-after-failure"
    case .doesNotApply: "does-not-apply"
    case .conditionUndecided: "condition-undecided"
    case .answeredByOther: "answered-by-other"
    case .tooFewRuns: "too-few-runs"
    case .stepUnobserved: "step-unobserved"
    case .reportedInconclusive: "reported-inconclusive"
    case .nothingObserved: "nothing-observed"
    case .noSamples: "no-samples"
    case .stepsMissing: "steps-missing"
    case .shardAlone: "shard-alone"
    case .loadNotJudged: "load-not-judged"
    case .controlMissing: "control-missing"
    case .controlNotPassed: "control-not-passed"
    case .neverRun: "never-run"
    case .unfinished: "unfinished"
    case .changedSince: "changed-since"
    case .otherSystem: "other-system"
    case .expired: "expired"
    case .noVerification: "no-verification"
    }
  }
}
