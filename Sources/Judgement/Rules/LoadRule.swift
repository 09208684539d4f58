import Evidence
import JSONValues
import Load
import Planning
import SuiteLanguage

/// A load is judged again by what was recorded of it and by what the plan demands, whatever the run said: figures
/// decide. It can weigh more than the run said, never less.
struct LoadRule: CaseRule {
  func judge(_ finding: inout CaseFinding, of plannedCase: PlannedCase, in bench: Bench) {
    guard let attempt = finding.attempt else { return }
    for step in attempt.steps where step.result.action == .load && step.result.outcome == .met {
      guard let figures = Self.figures(of: step.result),
        let demands = Self.demands(of: step.result, in: plannedCase)
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

  /// Those of the plan; what was recorded where they use values that only the run knew.
  private static func demands(of step: StepFinished, in plannedCase: PlannedCase) -> LoadDemands? {
    if let number = Int(step.step), plannedCase.steps.indices.contains(number - 1),
      case .load(let load) = plannedCase.steps[number - 1]
    {
      let resolved = load.that.compactMapValues { try? $0.resolved(in: Scope()) }
      if resolved.count == load.that.count { return LoadDemands(that: resolved) }
    }
    return step.expected.flatMap { try? $0.decode(LoadDemands.self) }
  }
}
