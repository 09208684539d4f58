import Digests
package import SuiteLanguage

/// The result of a load: a pure function of its plan and of the shards' journals.
package struct LoadResult: Hashable, Sendable, Codable {
  package static let format = "grindvakt-load/1"

  package var format = LoadResult.format
  /// SHA-256 of the plan, hexadecimal.
  package var plan: String
  /// Microseconds of real time from the begin of what is measured.
  package var begin: Int64
  package var end: Int64
  package var speed: Int
  package var shards: [Shard]
  /// Seconds that each point of a series stands for.
  package var interval: Int
  package var calls: [CallResult]
  package var reconciliation: Reconciliation
  /// Each shard's own load, second by second.
  package var generator: [GeneratorPulse]
  package var outages: [Outage]
  /// Times in which our readers of streams did not run.
  package var stalls: [ReadingStall]
  /// The number of virtual devices.
  package var devices: Int
  package var staff: Int

  package struct Shard: Hashable, Sendable, Codable {
    package var shard: LoadShard
    /// Whether it reached its planned end.
    package var isComplete: Bool
    /// Microseconds that its clock may have been off.
    package var clockError: Int64
  }
}

/// The journal of one shard.
package struct ShardReport: Sendable {
  package var shard: LoadShard
  package var journal: LoadJournal
  /// How far its clock may be off against the others', in microseconds.
  package var clockError: Int64
  /// Whether it reached its planned end. An aborted load is never a pass.
  package var isComplete: Bool

  package init(shard: LoadShard, journal: LoadJournal, clockError: Int64 = 0, isComplete: Bool) {
    self.shard = shard
    self.journal = journal
    self.clockError = clockError
    self.isComplete = isComplete
  }
}

extension LoadResult {
  /// Points that a series has at most.
  private static let mostPoints = 1_200

  static func interval(of plan: LoadPlan) -> Int {
    let seconds = (plan.end - plan.begin) / 1_000_000 + 1
    return Int(seconds) / mostPoints + 1
  }

  /// Adds up and reconciles. The order of the shards does not matter; ``LoadFigures/doubts`` says whether any is missing.
  package init(plan: LoadPlan, shards: [ShardReport]) {
    let shards = shards.sorted { ($0.shard.of, $0.shard.number) < ($1.shard.of, $1.shard.number) }
    var journal = LoadJournal()
    for report in shards { journal.merge(report.journal) }
    journal.order()
    self.plan = plan.digest.hex
    begin = plan.begin
    end = plan.end
    speed = plan.speed
    self.shards = shards.map {
      Shard(shard: $0.shard, isComplete: $0.isComplete, clockError: max(0, $0.clockError))
    }
    devices = plan.deviceCount
    staff = plan.staffCount
    interval = LoadResult.interval(of: plan)
    calls = CallSummary.results(plan, journal, interval: interval)
    // Two clocks may be off in opposite directions.
    let errors = self.shards.map(\.clockError).sorted(by: >)
    reconciliation = Reconciler.reconcile(
      plan, journal, clockError: shards.count > 1 ? errors[0] + errors[1] : errors.first ?? 0)
    reconciliation.foreign += CallSummary.foreign(plan, journal)
    generator = journal.pulses
    outages = journal.outages
    stalls = journal.stalls
  }
}
