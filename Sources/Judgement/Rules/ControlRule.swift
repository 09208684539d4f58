import Planning

/// That nothing happened shows something only where it is known that it would have been seen: the positive control of
/// a negative case must have passed in the same run, or stand in the case itself.
struct ControlRule: CaseRule {
  func judge(_ finding: inout CaseFinding, of plannedCase: PlannedCase, in bench: Bench) {
    guard plannedCase.isNegative, let attempt = finding.attempt, finding.verdict == .passed else { return }
    guard let control = plannedCase.control else {
      if !plannedCase.isControlledWithin { finding.object(.inconclusive, because: .controlMissing) }
      return
    }
    let verdict = Self.verdict(of: control, inRun: attempt.run, bench)
    if verdict != .passed {
      finding.object(.inconclusive, because: .controlNotPassed(control: control, verdict: verdict))
    }
  }

  private static func verdict(of control: String, inRun run: String?, _ bench: Bench) -> Verdict {
    guard let planned = bench.catalogue.plannedCase(control) else { return .notTested }
    let attempt = bench.decided(control).first { $0.run == run && $0.fingerprint == planned.fingerprint }
    guard let attempt else { return .notTested }
    var finding = CaseFinding()
    finding.attempt = attempt
    OutcomeRule().judge(&finding, of: planned, in: bench)
    ShardRule().judge(&finding, of: planned, in: bench)
    LoadRule().judge(&finding, of: planned, in: bench)
    ObservationRule().judge(&finding, of: planned, in: bench)
    return finding.verdict
  }
}
