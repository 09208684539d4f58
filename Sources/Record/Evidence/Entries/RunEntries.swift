package import Digests
package import Quantities

/// A run of a plan against a system has begun. Attachment `plan`: the plan as canonical JSON.
package struct RunStarted: EntryBody {
  package static let kind = EntryKind(rawValue: "run-started")

  /// Unique within the record.
  package let run: String
  /// The catalogue that the plan was made from.
  package let catalogue: String
  /// The digest of the plan.
  package let plan: SHA256Digest
  /// The name of the binding.
  package let binding: String
  /// What is tested.
  package let system: SystemUnderTest
  /// Whether the target or its clock is simulated; then nothing here counts towards a real gate.
  package let simulated: Bool
  /// The version of grindvakt.
  package let tool: String
  /// What the clock of the target showed.
  package let targetClock: Instant?
  /// Connection of the binding -> where it led: scheme, host and port.
  package let addresses: [String: String]?
  /// Which part of a run this is that was split; then nothing that is split is judged by this record alone.
  package let shard: ShardMark?
  /// What the run was put together from, where it was split.
  package let shards: [MergedShard]?

  package init(
    run: String, catalogue: String, plan: SHA256Digest, binding: String, system: SystemUnderTest, simulated: Bool,
    tool: String, targetClock: Instant? = nil, addresses: [String: String]? = nil, shard: ShardMark? = nil,
    shards: [MergedShard]? = nil
  ) {
    self.run = run
    self.catalogue = catalogue
    self.plan = plan
    self.binding = binding
    self.system = system
    self.simulated = simulated
    self.tool = tool
    self.targetClock = targetClock
    self.addresses = addresses
    self.shard = shard
    self.shards = shards
  }
}

/// A run was stopped before its end.
package struct RunInterrupted: EntryBody {
  package static let kind = EntryKind(rawValue: "run-interrupted")

  /// The run.
  package let run: String
  /// Why, in words.
  package let reason: String

  package init(run: String, reason: String) {
    self.run = run
    self.reason = reason
  }
}

/// A run that was interrupted or killed goes on.
package struct RunResumed: EntryBody {
  package static let kind = EntryKind(rawValue: "run-resumed")

  /// The run.
  package let run: String

  package init(run: String) {
    self.run = run
  }
}

/// Every case of a run that was to run has an outcome.
package struct RunFinished: EntryBody {
  package static let kind = EntryKind(rawValue: "run-finished")

  /// The run.
  package let run: String

  package init(run: String) {
    self.run = run
  }
}

/// Which part of a run that was split over several processes a record holds.
package struct ShardMark: Sendable, Hashable, Codable {
  /// Counted from 1; the first one leads.
  package let number: Int
  /// How many shards there are.
  package let of: Int
  /// Drawn by the lead when the shards met: shards of one run have the same.
  package let meeting: String

  package init(number: Int, of: Int, meeting: String) {
    self.number = number
    self.of = of
    self.meeting = meeting
  }
}

/// The record of a shard that a merged run was put together from.
package struct MergedShard: Sendable, Hashable, Codable {
  /// Counted from 1.
  package let number: Int
  /// The hash of the last entry of its record, which stands for the whole record.
  package let head: String
  /// How many entries its record had.
  package let entries: Int
  /// The run in its record.
  package let run: String

  package init(number: Int, head: String, entries: Int, run: String) {
    self.number = number
    self.head = head
    self.entries = entries
    self.run = run
  }
}
