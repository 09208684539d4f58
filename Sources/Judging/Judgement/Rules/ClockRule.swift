import Evidence
import Planning
import Quantities
import SuiteLanguage

/// What compares the vendor's clock with ours shows nothing where the two differ, and it is not known whose is wrong.
///
/// The difference was measured when the run began, by the header `Date` of an answer (RFC 9110, section 6.6.1). A target
/// with a clock of its own that can be moved is judged by that clock.
struct ClockRule: AttemptRule {
  /// Demands that name `now`.
  static let tolerance = TimeSpan.seconds(2)
  /// Log-ins: profiles let clocks differ by a minute, and cases try 50 seconds.
  static let toleranceOfLogins = TimeSpan.seconds(10)

  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?
  ) {
    guard finding.verdict == .passed else { return }
    for step in attempt.steps {
      if let offset = Self.offset(spoiling: step.path, of: plannedCase, run) {
        finding.object(.inconclusive, because: .clockOff(path: step.path, by: offset))
      }
    }
  }

  /// By how much the vendor's clock is ahead of ours, where that is too much for a step; nil where it is not.
  static func offset(
    spoiling path: String, of plannedCase: PlannedCase, _ run: RecordedRun?
  ) -> TimeSpan? {
    guard let run, run.start.targetClock == nil,
      let check = run.clockCheck, let step = plannedCase.step(at: path), let tolerance = step.clockTolerance
    else { return nil }
    return check.leastDifference > tolerance.microseconds / 1000 ? check.offset : nil
  }
}

extension ClockChecked {
  /// By how many milliseconds the clocks differ at least: the header has whole seconds, and the answer was on its way
  /// for some time.
  fileprivate var leastDifference: Int64 {
    let doubt = 500 + max(0, roundTripMilliseconds) / 2
    return max(0, Int64(clamping: offsetMilliseconds.magnitude) - doubt)
  }

  fileprivate var offset: TimeSpan {
    let (microseconds, isTooFar) = offsetMilliseconds.multipliedReportingOverflow(by: 1000)
    return TimeSpan(microseconds: isTooFar ? (offsetMilliseconds < 0 ? .min : .max) : microseconds)
  }
}

extension PlannedStep {
  /// By how much the clocks may differ; nil where the step compares nothing with the time that it is.
  fileprivate var clockTolerance: TimeSpan? {
    switch self {
    case .saml: ClockRule.toleranceOfLogins
    case .call(let call): Self.tolerance(call.that.values)
    case .expect(let expect): Self.tolerance(expect.that.values)
    case .observe(let observe): Self.tolerance([observe.that])
    case .check(let check):
      check.value.names.contains(BuiltInName.now.rawValue) ? ClockRule.tolerance : Self.tolerance([check.that])
    case .repeat(let rounds): rounds.steps.compactMap(\.clockTolerance).min()
    case .inParallel(let branches): branches.joined().compactMap(\.clockTolerance).min()
    case .watch, .wait, .load, .instruct: nil
    }
  }

  private static func tolerance(_ matchers: some Collection<Matcher>) -> TimeSpan? {
    matchers.contains { $0.names.contains(BuiltInName.now.rawValue) } ? ClockRule.tolerance : nil
  }
}
