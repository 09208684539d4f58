import Drivers
import Evidence
import Planning
import Quantities

/// What all cases of a run share.
struct RunContext: Sendable {
  let run: String
  let plan: Plan
  let target: Target
  let writer: RecordWriter
  let redactor: Redactor
  let desk: any ManualDesk
  let clock: SystemClock
  /// Where this process meets the others that run the same plan; nil where it is alone.
  let meeting: Meeting?
  let bounds: RunBounds
  let progress: @Sendable (ProgressEvent) -> Void

  /// Requirements by the cases that verify them.
  let requirementsOfCases: [String: [String]]
  let outcomes = CaseOutcomes()
  /// Whether the connections of the binding work.
  let connections: ConnectionChecks

  init(
    run: String, plan: Plan, target: Target, writer: RecordWriter, redactor: Redactor, desk: any ManualDesk,
    clock: SystemClock, meeting: Meeting? = nil, bounds: RunBounds, connections: ConnectionChecks,
    progress: @escaping @Sendable (ProgressEvent) -> Void
  ) {
    self.run = run
    self.plan = plan
    self.target = target
    self.writer = writer
    self.redactor = redactor
    self.desk = desk
    self.clock = clock
    self.meeting = meeting
    self.bounds = bounds
    self.progress = progress
    var requirements: [String: [String]] = [:]
    for requirement in plan.requirements {
      for id in requirement.cases { requirements[id, default: []].append(requirement.id) }
    }
    requirementsOfCases = requirements
    self.connections = connections
  }
}
