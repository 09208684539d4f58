import JSONValues
package import Digests
package import Evidence
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
