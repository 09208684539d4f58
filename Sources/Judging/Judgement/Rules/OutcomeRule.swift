import Evidence
import Planning

/// A case is as its steps are, and as the run said: whichever weighs more. What a clock has spoilt is not unmet.
struct OutcomeRule: AttemptRule {
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?
  ) {
    for step in attempt.steps {
      switch step.result.outcome {
      case .met: break
      case .advised: finding.advise(.stepAdvised(path: step.path))
      case .unmet:
        if let offset = ClockRule.offset(spoiling: step.path, of: plannedCase, run) {
          finding.object(.inconclusive, because: .clockOff(path: step.path, by: offset))
        } else {
          finding.object(.failed, because: .stepUnmet(path: step.path))
        }
      case .unobserved: finding.object(.inconclusive, because: .stepUnobserved(path: step.path))
      }
    }
    let outcomes = attempt.steps.map(\.result.outcome)
    if let answer = attempt.answer?.content, answer.outcome == .unmet, !outcomes.contains(.unmet) {
      finding.object(.failed, because: .answeredNo(by: answer.by))
      return
    }
    switch attempt.finish?.outcome {
    case .failed where !outcomes.contains(.unmet): finding.object(.failed, because: .reportedFailed)
    case .inconclusive where !outcomes.contains(.unobserved):
      finding.object(.inconclusive, because: .reportedInconclusive)
    default: break
    }
  }
}
