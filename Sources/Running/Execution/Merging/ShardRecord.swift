package import Diagnostics
package import Digests
package import Evidence
import JSONValues
import Texts

/// The record of one shard, as far as merging needs it; verified.
package struct ShardRecord: Sendable {
  package let directory: String
  /// What the last run in it said of itself.
  package let start: RunStarted
  package let shard: ShardMark
  /// The entries of that run, in their order.
  package let entries: [RecordEntry]
  /// The hash of the last entry of the record, and how many it has.
  package let head: SHA256Digest
  package let count: Int

  package var attachments: AttachmentStore { AttachmentStore(directory: directory) }

  /// - Throws: ``RecordError`` `no-record`, `not-a-shard`, ``VerifiedRecord/damaged``, or what reading reports.
  package init(directory: String) throws(RecordError) {
    let all = try VerifiedRecord.read(directory).entries
    guard let last = all.last else {
      throw RecordError(
        code: "no-record", problem: Text("there is no record in '\(directory)'"),
        hint: Text("name the folders that 'run --shard' wrote"))
    }
    guard let index = all.lastIndex(where: { $0.kind == RunStarted.kind }) else {
      throw RecordError(
        code: "not-a-shard", problem: Text("no run has begun in '\(directory)'"),
        hint: Text("name the folders that 'run --shard' wrote"))
    }
    let start = try all[index].body(as: RunStarted.self)
    guard let shard = start.shard else {
      throw RecordError(
        code: "not-a-shard", problem: Text("the run in '\(directory)' was not split"),
        hint: Text("a whole run needs no merging; name the folders that 'run --shard' wrote"))
    }
    self.directory = directory
    self.start = start
    self.shard = shard
    entries = Array(all[index...])
    head = last.hash
    count = all.count
  }

  /// How this shard stands in a merged record.
  package var merged: MergedShard {
    MergedShard(number: shard.number, head: head.hex, entries: count, run: start.run)
  }

  /// What it holds of a load.
  struct Load: Sendable {
    let begun: LoadBegun
    let scope: AttachmentReference?
    var slices: [AttachmentReference] = []
    var wasInterrupted = false
    /// Its part was carried out to the end without a break, and everything that came was seen.
    var isComplete = false
    var finish: StepFinished?
    /// The entries that tell of it, as they are.
    var entries: [RecordEntry] = []
  }

  /// Loads by case and path of the step; of each case the last attempt.
  func loads() throws(RecordError) -> [LoadPlace: Load] {
    var loads: [LoadPlace: Load] = [:]
    for entry in entries {
      switch try entry.content() {
      case .caseStarted(let body): loads = loads.filter { $0.key.caseID != body.case }
      case .loadBegun(let body):
        let place = LoadPlace(caseID: body.case, step: body.step)
        if loads[place] == nil { loads[place] = Load(begun: body, scope: try entry.attachment(named: "scope")) }
        loads[place]?.entries.append(entry)
        // What it sent last before it was interrupted may not have been written, and others may have seen it.
        if body.isContinued == true { loads[place]?.wasInterrupted = true }
      case .loadProgressed(let body):
        let place = LoadPlace(caseID: body.case, step: body.step)
        loads[place]?.entries.append(entry)
        if let slice = try entry.attachment(named: "slice") { loads[place]?.slices.append(slice) }
      case .stepFinished(let body) where body.action == .load:
        let place = LoadPlace(caseID: body.case, step: body.step)
        loads[place]?.finish = body
        let isWhole = loads[place]?.wasInterrupted == false
        loads[place]?.isComplete = isWhole && body.actual?["complete"]?.boolValue == true
      default: break
      }
    }
    return loads
  }
}

/// Where a load stands in a plan.
struct LoadPlace: Hashable, Sendable {
  let caseID: String
  /// The path of the step.
  let step: String
}

/// Whether records are all the shards of one run, each once.
package enum ShardFit {
  /// Reports `no-shards`, `other-meeting`, `other-plan`, `other-count-of-shards`, `doubled-shard`, `missing-shard`,
  /// `other-system`.
  ///
  /// - Returns: the records by number, the lead first; nil after diagnostics.
  package static func check(_ records: [ShardRecord], into sink: DiagnosticSink) -> [ShardRecord]? {
    let errors = sink.errorCount
    guard let first = records.min(by: { $0.shard.number < $1.shard.number }) else {
      sink.error(
        "no-shards", Text("no record of a shard is given"), at: nil, hints: [Text("name the folder of each shard")])
      return nil
    }
    for record in records where record.directory != first.directory { compare(record, first, sink) }
    var seen: [Int: String] = [:]
    for record in records {
      if let other = seen[record.shard.number] {
        sink.error(
          "doubled-shard",
          Text(
            "shard \(record.shard.number) of \(record.shard.of) is given twice: '\(other)' and '\(record.directory)'"),
          at: nil, hints: [Text("name each shard once")])
      }
      seen[record.shard.number] = record.directory
    }
    let missing = (1...max(1, first.shard.of)).filter { seen[$0] == nil }
    if !missing.isEmpty {
      let list = missing.prefix(20).map(String.init).joined(separator: ", ")
      let shards = missing.count > 20 ? Text("\(list) and \(missing.count - 20) more") : Text(verbatim: list)
      sink.error(
        "missing-shard", Text("of \(first.shard.of) shards there is no record of \(shards)"), at: nil,
        hints: [Text("name the folders of all shards; without one nobody knows what it sent and saw")])
    }
    guard sink.errorCount == errors else { return nil }
    return records.sorted { $0.shard.number < $1.shard.number }
  }

  private static func compare(_ record: ShardRecord, _ first: ShardRecord, _ sink: DiagnosticSink) {
    if record.start.plan != first.start.plan {
      sink.error(
        "other-plan",
        Text(
          "'\(record.directory)' ran another plan (\(record.start.plan)) than '\(first.directory)' (\(first.start.plan))"
        ),
        at: nil, hints: [Text("merge the shards of one run")])
    } else if record.shard.of != first.shard.of {
      sink.error(
        "other-count-of-shards",
        Text(
          "'\(record.directory)' is one of \(record.shard.of) shards, and '\(first.directory)' one of \(first.shard.of)"
        ),
        at: nil, hints: [Text("merge the shards of one run")])
    } else if record.shard.meeting != first.shard.meeting {
      sink.error(
        "other-meeting", Text("'\(record.directory)' is a shard of another run than '\(first.directory)'"), at: nil,
        hints: [Text("merge shards that met each other")])
    } else if record.start.system != first.start.system || record.start.simulated != first.start.simulated {
      sink.error(
        "other-system",
        Text(
          "'\(record.directory)' was run against \(record.start.system.product) \(record.start.system.version), and '\(first.directory)' against \(first.start.system.product) \(first.start.system.version)"
        ),
        at: nil, hints: [Text("run all shards against the same version of the system")])
    }
  }
}
