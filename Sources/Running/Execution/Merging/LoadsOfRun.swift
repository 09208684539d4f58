import Drivers
import Evidence
import JSONValues
import Load
import Planning
import Quantities
import SuiteLanguage
import Texts

/// The loads of a run that was split, over all its shards.
struct LoadsOfRun: Sendable {
  private let shards: [ShardRecord]
  private let plan: Plan
  /// By load: what each shard holds of it.
  private let parts: [LoadPlace: [Int: ShardRecord.Load]]

  init(_ shards: [ShardRecord], plan: Plan) throws(RecordError) {
    self.shards = shards
    self.plan = plan
    var parts: [LoadPlace: [Int: ShardRecord.Load]] = [:]
    for shard in shards {
      for (place, load) in try shard.loads() { parts[place, default: [:]][shard.shard.number] = load }
    }
    self.parts = parts
  }

  /// Cases of which some shard has begun a load.
  var cases: Set<String> { Set(parts.keys.map(\.caseID)) }

  /// The loads of a case that some shard has begun, in the order of its steps.
  func places(in id: String) -> [LoadPlace] {
    parts.keys.filter { $0.caseID == id }.sorted { (Int($0.step) ?? 0) < (Int($1.step) ?? 0) }
  }

  /// A load with what all shards brought.
  struct Merged: Sendable {
    let parts: [(ShardRecord, ShardRecord.Load)]
    let result: LoadResult
    let demands: LoadDemands
    let timing: StepTiming
    /// Shards that did not come to the end of their part, with what they said.
    let incomplete: [(Int, LocalizedText?)]

    /// Why nothing can be said of the whole; nil where all shards did their part to the end.
    func gap(of count: Int) -> Text? {
      guard let (number, said) = incomplete.first else { return nil }
      let what = Text("Part \(number) of \(count) did not run without interruption.")
      return said.map { Text(joined: [what, $0.text], by: Text(verbatim: " ")) } ?? what
    }
  }

  /// Reconciles a load over all shards; nil where no shard began it.
  ///
  /// - Throws: ``RecordError`` `other-load`, `unreadable-slice`, `load-not-planned`.
  func merged(_ place: LoadPlace) throws -> Merged? {
    guard let found = parts[place], let first = found.min(by: { $0.key < $1.key })?.value else { return nil }
    let load = try loadPlan(place, found, first)
    var reports: [ShardReport] = []
    var incomplete: [(Int, LocalizedText?)] = []
    for record in shards {
      guard let shard = LoadShard(number: record.shard.number, of: record.shard.of) else { continue }
      let part = found[record.shard.number]
      if part?.isComplete != true {
        incomplete.append((record.shard.number, part?.wasInterrupted == true ? nil : part?.finish?.reason))
      }
      reports.append(
        ShardReport(
          shard: shard,
          journal: try part.map { try LoadSlices.fold($0.slices, from: record.attachments) } ?? LoadJournal(),
          clockError: part?.begun.clockErrorMicroseconds ?? 0, isComplete: part?.isComplete == true))
    }
    let ends = found.values.compactMap { $0.finish?.timing.end } + found.values.flatMap { $0.entries.map(\.at) }
    let begins = found.values.compactMap { $0.finish?.timing.scheduled } + [first.begun.begin]
    let timing = StepTiming(
      scheduled: begins.min() ?? first.begun.begin, sent: first.begun.begin, end: ends.max() ?? first.begun.begin)
    return Merged(
      parts: shards.compactMap { record in found[record.shard.number].map { (record, $0) } },
      result: LoadResult(plan: load, shards: reports), demands: load.demands, timing: timing, incomplete: incomplete)
  }

  /// The plan of the load, made again from what the record holds, and the same for all shards.
  private func loadPlan(
    _ place: LoadPlace, _ found: [Int: ShardRecord.Load], _ first: ShardRecord.Load
  ) throws -> LoadPlan {
    guard let planned = plan.cases.first(where: { $0.id == place.caseID }), let number = Int(place.step),
      planned.steps.indices.contains(number - 1), case .load(let step) = planned.steps[number - 1]
    else {
      throw RecordError(
        code: "load-not-planned", problem: Text("the plan has no load at step \(place.step) of '\(place.caseID)'"),
        hint: Text("merge the folders as 'run --shard' wrote them"))
    }
    for (number, part) in found where part.begun.load != first.begun.load || part.begun.salt != first.begun.salt {
      throw RecordError(
        code: "other-load",
        problem: Text("shard \(number) ran another load at step \(place.step) of '\(place.caseID)' than the others"),
        hint: Text("merge the shards of one run"))
    }
    guard
      let (record, scope) = shards.lazy.compactMap({ record in
        found[record.shard.number]?.scope.map { (record, $0) }
      }).first, let values = Scope(json: try JSONValue.parse(try record.attachments.read(scope)))
    else {
      throw RecordError(
        code: "unreadable-entry", problem: Text("the values of the load in '\(place.caseID)' are missing"),
        hint: Text("merge the folders as 'run --shard' wrote them"))
    }
    let made: LoadPlan
    do {
      made = try LoadPlan(step, in: values, salt: first.begun.salt)
    } catch {
      throw RecordError(
        code: "other-load",
        problem: Text("the load of '\(place.caseID)' cannot be made again: \(error.text)"),
        hint: Text("merge with the version of grindvakt that ran it"))
    }
    guard made.digest == first.begun.load else {
      throw RecordError(
        code: "other-load", problem: Text("the load of '\(place.caseID)' is not the one that the shards ran"),
        hint: Text("merge with the version of grindvakt that ran it"))
    }
    return made
  }
}
