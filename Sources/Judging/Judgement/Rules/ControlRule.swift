import Planning

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
