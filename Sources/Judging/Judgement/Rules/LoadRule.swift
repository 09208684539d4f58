import Evidence
import JSONValues
import Load
import Planning

/// A load is judged again by what was recorded of it and by what the plan demands, whatever the run said: figures
/// decide. It can weigh more than the run said, never less.
struct LoadRule: AttemptRule {
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?
  ) {
    for step in attempt.steps where step.result.action == .load && step.result.outcome == .met {
      guard let figures = Self.figures(of: step.result),
        let demands = RecordedLoad.demands(of: step.result, in: plannedCase)
      else {
        finding.object(.inconclusive, because: .loadNotJudged(path: step.path))
        continue
      }
      switch figures.judged(against: demands).outcome {
      case .met: break
      case .unmet: finding.object(.failed, because: .stepUnmet(path: step.path))
      case .unobserved: finding.object(.inconclusive, because: .stepUnobserved(path: step.path))
      }
    }
  }

  private static func figures(of step: StepFinished) -> LoadFigures? {
    step.actual.flatMap { try? $0.decode(LoadFigures.self) }
  }
}
