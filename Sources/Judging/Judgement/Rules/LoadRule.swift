package import Evidence
import JSONValues
package import Load
package import Planning
import SuiteLanguage

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

/// A load that was split says nothing by the record of one shard alone: what it sent may have been shown to the staff
/// of another one. The merged record decides.
struct ShardRule: AttemptRule {
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?
  ) {
    guard let shard = run?.start.shard, plannedCase.steps.contains(where: \.isLoad)
    else { return }
    finding.object(.inconclusive, because: .shardAlone(number: shard.number, of: shard.of))
  }
}

extension PlannedStep {
  /// Whether the step is a load.
  var isLoad: Bool {
    if case .load = self { true } else { false }
  }
}

/// A load on the record, and what the plan says of it.
package enum RecordedLoad {
  /// The step of the plan; nil where it stands inside another one, so that its values are those of the run.
  package static func step(of recorded: StepFinished, in plannedCase: PlannedCase) -> PlannedStep.Load? {
    guard let number = Int(recorded.step), plannedCase.steps.indices.contains(number - 1),
      case .load(let load) = plannedCase.steps[number - 1]
    else { return nil }
    return load
  }

  /// The demands of the plan; what was recorded where they use values that only the run knew.
  package static func demands(of recorded: StepFinished, in plannedCase: PlannedCase) -> LoadDemands? {
    if let load = step(of: recorded, in: plannedCase) {
      let resolved = load.that.compactMapValues { try? $0.resolved(in: Scope()) }
      if resolved.count == load.that.count { return LoadDemands(that: resolved) }
    }
    return recorded.expected.flatMap { try? $0.decode(LoadDemands.self) }
  }
}
