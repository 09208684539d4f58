import Catalogue
import Planning
import Quantities

/// One rule of how an attempt is judged as of an instant. Such rules come after those that hold at any time.
protocol MomentRule: Sendable {
  /// Objects to the finding where the rule is not kept.
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in bench: Bench)
}

/// Applies the rules to one case of one verification.
struct CaseJudge: Sendable {
  let validity: ValidityRule
  let counting: CountingAttemptRule
  private let rules: [any MomentRule]

  /// - Parameters:
  ///   - by: who may answer a manual verification; anybody where it is empty.
  ///   - runs: how many on one version it takes; nil for one.
  ///   - counts: which of several attempts counts; nil for what the catalogue says.
  init(
    method: VerificationMethod, validFor: CalendarPeriod?, by: [Verifier] = [], runs: Int? = nil,
    counts: CountingRule? = nil
  ) {
    validity = ValidityRule(validFor: validFor)
    counting = CountingAttemptRule(method: method, by: by, runs: runs, counts: counts)
    rules = [ControlRule(), validity]
  }

  /// The attempt that the finding stands on has no steps; see ``Testimony/whole(_:)``.
  func finding(of plannedCase: PlannedCase, in bench: Bench) -> CaseFinding {
    counting.finding(of: plannedCase, in: bench) { attempt in
      var finding = attempt.finding ?? .nothingKnown
      for rule in rules { rule.judge(&finding, of: attempt, as: plannedCase, in: bench) }
      return finding
    }
  }
}

/// That nothing happened shows something only where it is known that it would have been seen: the positive control of
/// a negative case must have passed in the same run, or stand in the case itself.
struct ControlRule: MomentRule {
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in bench: Bench
  ) {
    guard plannedCase.isNegative, finding.verdict == .passed else { return }
    guard let control = plannedCase.control else {
      if !plannedCase.isControlledWithin { finding.object(.inconclusive, because: .controlMissing) }
      return
    }
    let last = Self.attempts(at: control, inRun: attempt.run, bench).last { bench.isDecided($0) }
    let verdict = last.map(Self.verdict) ?? .notTested
    if verdict != .passed {
      finding.object(.inconclusive, because: .controlNotPassed(control: control, verdict: verdict))
    }
  }

  /// The attempts at a control in a run that count, in the order in which they began.
  static func attempts(at control: String, inRun run: String?, _ bench: Bench) -> [CaseAttempt] {
    guard let planned = bench.catalogue.plannedCase(control) else { return [] }
    return bench.testimony.attempts(at: control, inRun: run).filter { attempt in
      bench.counts(attempt) && attempt.fingerprint == planned.fingerprint
    }
  }

  /// The verdict on an attempt at a control: that of all rules that hold at any time.
  static func verdict(of attempt: CaseAttempt) -> Verdict { attempt.finding?.verdict ?? .notTested }
}

/// What was shown holds for the time that the requirement says; after its last day it counts as never shown.
struct ValidityRule: MomentRule {
  let validFor: CalendarPeriod?

  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in bench: Bench
  ) {
    guard let last = lastDay(of: attempt) else { return }
    if bench.asOf >= Stockholm.end(of: last) {
      finding.object(.notTested, because: .expired(on: last))
    }
  }

  /// The last day that what was seen in the attempt counts; nil where it counts for ever.
  func lastDay(of attempt: CaseAttempt) -> CalendarDate? {
    validFor.map { $0.end(from: Stockholm.date(at: attempt.takenAt)) }
  }
}
