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
