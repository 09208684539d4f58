import Evidence
import Planning

/// Observing nothing is never a pass: a case without a recorded step, one that lacks steps, and a step that stands on
/// no samples are inconclusive, whatever the run said.
struct ObservationRule: AttemptRule {
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?
  ) {
    guard finding.verdict == .passed else { return }
    // A person's answer is an observation of its own.
    if attempt.answer != nil { return }
    guard attempt.steps.contains(where: { Self.observes($0.result.action) }) else {
      finding.object(.inconclusive, because: .nothingObserved)
      return
    }
    for step in attempt.steps where step.result.samples == 0 && Self.needsSamples(step.result.action) {
      finding.object(.inconclusive, because: .noSamples(path: step.path))
    }
    let recorded = Set(attempt.steps.compactMap { $0.path.split(separator: ".").first.flatMap { Int($0) } })
    let planned = plannedCase.steps.count
    let missing = planned > 0 ? Set(1...planned).subtracting(recorded).count : 0
    if missing > 0 {
      finding.object(.inconclusive, because: .stepsMissing(recorded: planned - missing, planned: planned))
    }
  }

  /// Waiting, listening and being asked to do something see nothing of the system.
  private static func observes(_ action: StepAction) -> Bool {
    switch action {
    case .wait, .watch, .instruct: false
    default: true
    }
  }

  /// An `expect` may rightly have seen nothing: whether that is a pass is the matter of its control.
  private static func needsSamples(_ action: StepAction) -> Bool { action == .repeat || action == .load }
}
