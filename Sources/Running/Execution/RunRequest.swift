package import Digests
package import Drivers
package import Evidence
package import Planning
package import Quantities

/// What is to be run, and where it is written down.
package struct RunRequest: Sendable {
  package var plan: Plan
  /// The hash of the plan.
  package var digest: SHA256Digest
  /// The plan as canonical JSON, kept with the record.
  package var planBytes: [UInt8]
  package var secrets: Secrets
  /// Where relative paths in the binding begin.
  package var bindingFolder: String
  /// The folder that the caller names for the files of the binding; nil where none is named.
  package var filesFolder: String?
  package var recordDirectory: String
  /// What is run of the plan.
  package var choice: CaseChoice
  package var resumes: Bool
  /// Whether an interrupted run is left as it is.
  package var beginsAnew: Bool
  package var bounds = RunBounds()
  package var desk: any ManualDesk
  /// The version of grindvakt.
  package var tool: String
  package var clock: SystemClock
  /// Where this process meets the others that run the same plan; nil where it is alone.
  package var meeting: Meeting?
  package var progress: @Sendable (ProgressEvent) -> Void

  package init(
    plan: Plan, digest: SHA256Digest, planBytes: [UInt8], secrets: Secrets, bindingFolder: String = "",
    filesFolder: String? = nil, recordDirectory: String, choice: CaseChoice = .all, resumes: Bool = false,
    beginsAnew: Bool = false,
    desk: any ManualDesk = EmptyDesk(),
    tool: String, clock: SystemClock = .system, meeting: Meeting? = nil,
    progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
  ) {
    self.plan = plan
    self.digest = digest
    self.planBytes = planBytes
    self.secrets = secrets
    self.bindingFolder = bindingFolder
    self.filesFolder = filesFolder
    self.recordDirectory = recordDirectory
    self.choice = choice
    self.resumes = resumes
    self.beginsAnew = beginsAnew
    self.desk = desk
    self.tool = tool
    self.clock = clock
    self.meeting = meeting
    self.progress = progress
  }
}

/// How much of a run is kept. A bound that is reached is reported, and what rests on what was left out is inconclusive.
/// Tests make them smaller.
package struct RunBounds: Sendable {
  /// Bytes, as JSON, that the values saved by a step may have together. A longest answer fits, and an entry holds them.
  package var saved = 16 << 20
  /// Rounds of a `repeat`.
  package var rounds: Int64 = 1_000_000
  /// Points that the rounds of a `repeat` observed: enough for a course over time, not for each of thousands of users.
  package var points = 2_000
  /// Events that an `expect` counted, of which the points are kept.
  package var countedEvents = 500
  /// Events of a stream that are attached.
  package var attachedEvents = 20_000
  /// Bytes of an event that is no JSON that are attached.
  package var attachedEventBytes = 10_000

  package init() {}
}
