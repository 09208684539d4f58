package import Evidence
import JSONValues
package import Load
package import Planning
import SuiteLanguage

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
