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
