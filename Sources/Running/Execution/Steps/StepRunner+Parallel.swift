import Drivers
import Evidence
import Planning
import SuiteLanguage

extension StepRunner {
  /// `in-parallel`: all branches to their ends; afterwards everything that they saved and watch is known.
  func perform(_ branches: [[PlannedStep]], at path: String, _ frame: inout Frame) async throws -> StepReport {
    let began = context.now()
    let before = frame
    let results = try await withThrowingTaskGroup(of: (Int, StepOutcome, Frame).self) { group in
      for (index, steps) in branches.enumerated() {
        group.addTask {
          var frame = before
          let outcome = try await self.run(steps, under: "\(path).\(index + 1)", &frame)
          return (index, outcome, frame)
        }
      }
      var results: [(Int, StepOutcome, Frame)] = []
      for try await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }
    }
    var report = StepReport(timing: StepTiming(scheduled: began, end: context.now()))
    for (index, outcome, branch) in results {
      report.outcome = report.outcome.worse(outcome)
      for name in branches[index].flatMap(\.savedNames) { report.saved[name] = branch.scope[name] }
      frame.watches.merge(branch.watches) { $1 }
      if let last = branch.lastCall { frame.lastCall = max(frame.lastCall ?? last, last) }
    }
    if report.outcome != .met { report.reason = Reasons.branch }
    return report
  }
}
