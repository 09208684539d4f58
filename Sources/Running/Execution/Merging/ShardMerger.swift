import Drivers
package import Diagnostics
import Digests
package import Evidence
import Foundation
import JSONValues
import Load
import Planning
package import Quantities
import SuiteLanguage
import Texts

/// Puts the records of all shards of a run together into one record like any other: what the lead did by itself is
/// taken over, and each load is reconciled over all shards and judged.
///
/// The merged record names its shards with the hashes of their last entries, and holds all their slices: whoever has it
/// can compute the outcome of each load again.
package struct ShardMerger: Sendable {
  /// By number, the lead first.
  let shards: [ShardRecord]
  let lead: ShardRecord
  let plan: Plan
  let planBytes: [UInt8]
  let writer: RecordWriter
  let progress: @Sendable (ProgressEvent) -> Void
  let run = "run-1"

  private static let copiedAtOnce = 16
  private static let largestAttachment = 1 << 30

  /// Merges into a record that does not exist yet.
  ///
  /// - Parameter progress: hears the result of each case, and at last of all of them.
  /// - Returns: how the cases came out; nil after `folder-not-empty`, `not-a-folder`, `plan-missing`, `other-load`, or
  ///   what reading and writing report.
  package static func merge(
    _ shards: [ShardRecord], into directory: String, clock: SystemClock = .system, sink: DiagnosticSink,
    progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
  ) async -> RunSummary? {
    guard let lead = shards.first else { return nil }
    do {
      let (plan, bytes) = try plan(of: lead)
      let place = try MergedPlace(directory)
      do {
        let writer = try RecordWriter.open(directory: place.unfinished, catalogue: lead.start.catalogue, clock: clock)
        let merger = ShardMerger(
          shards: shards, lead: lead, plan: plan, planBytes: bytes, writer: writer, progress: progress)
        let result: Result<RunSummary, any Error>
        do { result = .success(try await merger.run()) } catch { result = .failure(error) }
        await writer.close()
        let summary = try result.get()
        try place.finish()
        return summary
      } catch {
        place.discard()
        throw error
      }
    } catch let error as RecordError {
      sink.report(error.diagnostic)
    } catch {
      sink.error("merge-failed", Text("the shards could not be merged: \(error)"), at: nil)
    }
    return nil
  }

  private static func plan(of lead: ShardRecord) throws -> (Plan, [UInt8]) {
    guard let reference = try lead.entries.first?.attachment(named: "plan"), reference.sha256 == lead.start.plan else {
      throw RecordError(
        code: "plan-missing", problem: Text("the record '\(lead.directory)' does not hold the plan that it ran"),
        hint: Text("merge the folders as 'run --shard' wrote them"))
    }
    let bytes = try lead.attachments.read(reference, atMost: 256 << 20)
    return (try JSONValue.parse(bytes, limits: .init(bytes: 256 << 20)).decode(Plan.self), bytes)
  }

  private func run() async throws -> RunSummary {
    let start = lead.start
    let plan = try await writer.attach(planBytes, named: "plan", type: "application/json")
    try await writer.append(
      RunStarted(
        run: run, catalogue: start.catalogue, plan: start.plan, binding: start.binding, system: start.system,
        simulated: start.simulated, tool: start.tool, targetClock: start.targetClock, shards: shards.map(\.merged)),
      attachments: [plan])
    let loads = try LoadsOfRun(shards, plan: self.plan)
    var cases = MergedCases(loads)
    for entry in lead.entries.dropFirst() { try await take(over: entry, &cases) }
    // A lead that was killed leaves its case open; what the shards saw of it is reported all the same.
    for open in cases.open {
      try await finish(open, attempt: cases.attempt(of: open), leadOutcome: nil, at: nil, &cases)
    }
    try await writer.append(RunFinished(run: run))
    progress(.runFinished(cases.summary))
    return cases.summary
  }

  private func take(over entry: RecordEntry, _ cases: inout MergedCases) async throws {
    switch try entry.content() {
    case .caseStarted(let body):
      cases.begin(body)
      try await copy(entry)
    case .stepFinished(let body) where body.action == .load && !body.step.contains("."):
      try await merge(LoadPlace(caseID: body.case, step: body.step), attempt: body.attempt, &cases)
    case .stepFinished(let body):
      cases.take(body)
      try await copy(entry)
    case .caseFinished(let body) where cases.holdsLoad(body.case):
      try await finish(body.case, attempt: body.attempt, leadOutcome: body, at: entry.at, &cases)
    case .caseFinished(let body):
      cases.finish(body)
      tell(body)
      try await copy(entry)
    case .inspectionAnswered, .waitStarted, .clockChecked, .connectionChecked: try await copy(entry)
    default: break
    }
  }

  /// Takes an entry of the lead over as it is, into the merged run.
  private func copy(_ entry: RecordEntry) async throws {
    try await append(entry.inMemory(), from: lead)
  }

  private func append(
    _ entry: RecordEntry, from shard: ShardRecord, adding members: JSONMembers = [:]
  ) async throws {
    var changed = try entry.json().objectValue ?? [:]
    changed["run"] = .string(run)
    changed.merge(members) { $1 }
    var references: [AttachmentReference] = []
    for reference in try entry.attachments() {
      if !FileManager.default.fileExists(atPath: writer.attachments.path(of: reference.sha256)) {
        try await store([reference], of: shard)
      }
      references.append(reference)
    }
    try await writer.append(kind: entry.kind, body: .object(changed), attachments: references)
  }

  /// Copies attachments, several at once, for each waits for the disk.
  private func store(_ references: [AttachmentReference], of shard: ShardRecord) async throws {
    let writer = writer
    let attachments = shard.attachments
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, reference) in references.enumerated() {
        if index >= Self.copiedAtOnce { try await group.next() }
        group.addTask {
          let bytes = try attachments.read(reference, atMost: Self.largestAttachment)
          _ = try await writer.attach(bytes, named: reference.name, type: reference.type)
        }
      }
      try await group.waitForAll()
    }
  }

  /// Takes over what all shards saw of a load, and what that comes to.
  private func merge(_ place: LoadPlace, attempt: Int, _ cases: inout MergedCases) async throws {
    guard let load = try cases.loads.merged(place), cases.merged.insert(place).inserted else { return }
    for (shard, part) in load.parts {
      let entries = try part.entries.map { try $0.inMemory() }
      try await store(entries.flatMap { try $0.attachments() }, of: shard)
      for entry in entries {
        try await append(
          entry, from: shard,
          adding: ["shard": JSONValue(shard.shard.number), "attempt": JSONValue(attempt)])
      }
    }
    var report = StepReport(timing: load.timing)
    try report.take(load.result, load.demands)
    progress(.loadFinished(caseID: place.caseID, figures: load.result.figures))
    if report.outcome != .unmet, let gap = load.gap(of: shards.count) {
      report.outcome = .unobserved
      report.reason = gap
    }
    var references: [AttachmentReference] = []
    for attachment in report.attachments {
      references.append(
        try await writer.attach(attachment.bytes, named: attachment.name, type: attachment.type))
    }
    let step = StepFinished(
      run: run, case: place.caseID, attempt: attempt, step: place.step, action: .load, outcome: report.outcome,
      reason: report.reason.map { LocalizedText($0) }, expected: report.expected, actual: report.actual,
      timing: report.timing,
      samples: report.samples)
    try await writer.append(step, attachments: references)
    cases.take(step)
  }

  private func finish(
    _ id: String, attempt: Int, leadOutcome: CaseFinished?, at instant: Instant?, _ cases: inout MergedCases
  ) async throws {
    // A load that the lead did not come to the end of.
    for place in cases.loads.places(in: id) { try await merge(place, attempt: attempt, &cases) }
    guard let planned = plan.cases.first(where: { $0.id == id }) else { return }
    let outcome = cases.outcome(of: id, isWhole: leadOutcome != nil)
    let finished = CaseFinished(
      run: run, case: id, attempt: attempt, fingerprint: planned.fingerprint, outcome: outcome.0,
      reason: outcome.1 ?? (outcome.0 == .passed ? nil : leadOutcome?.reason), takenAt: instant)
    try await writer.append(finished)
    tell(finished)
    cases.close(id, outcome.0)
  }

  private func tell(_ finished: CaseFinished) {
    let title = plan.cases.first { $0.id == finished.case }?.title ?? ""
    progress(.caseFinished(id: finished.case, title: title, outcome: finished.outcome, reason: finished.reason))
  }
}
