package import Digests
package import Quantities

/// A load begins. What is seen of it follows in ``LoadProgressed`` entries, and its outcome in a `step-finished` entry.
package struct LoadBegun: EntryBody {
  package static let kind = EntryKind(rawValue: "load-begun")

  package let run: String
  package let `case`: String
  package let attempt: Int
  /// The path of the `load` step in the case.
  package let step: String
  /// The digest of what the load does and demands, every value put in: the same for all shards.
  package let load: SHA256Digest
  /// Instant zero of its times: where the measured part begins, by this machine's clock.
  package let begin: Instant
  /// How far this machine's clock may be off against that of the first shard; 0 where it is alone.
  package let clockErrorMicroseconds: Int64
  /// Virtual devices of the whole load.
  package let devices: Int
  /// Simulated staff of the whole load.
  package let staff: Int
  /// What makes its generated texts differ from those of other runs.
  package let salt: String
  /// When it was taken up again after an interruption; missing the first time.
  package let isContinued: Bool?
  /// In a merged record: the shard that this is about.
  package let shard: Int?

  package init(
    run: String, case: String, attempt: Int, step: String, load: SHA256Digest, begin: Instant,
    clockErrorMicroseconds: Int64, devices: Int, staff: Int, salt: String, isContinued: Bool?, shard: Int? = nil
  ) {
    self.run = run
    self.case = `case`
    self.attempt = attempt
    self.step = step
    self.load = load
    self.begin = begin
    self.clockErrorMicroseconds = clockErrorMicroseconds
    self.devices = devices
    self.staff = staff
    self.salt = salt
    self.isContinued = isContinued
    self.shard = shard
  }
}

/// What was sent and seen in a part of a load, about a second long. Attachment `slice`: the journal of that part. The
/// result of the load follows from all its slices, so a load that is cut off keeps what it had seen.
package struct LoadProgressed: EntryBody {
  package static let kind = EntryKind(rawValue: "load-progressed")

  package let run: String
  package let `case`: String
  package let attempt: Int
  package let step: String
  /// Counted from 1 without gaps.
  package let number: Int
  /// Microseconds since the begin of the load, of what the slice holds at the latest.
  package let until: Int64
  /// Operations that came to an end in this part.
  package let ended: Int
  /// Events that streams brought in this part.
  package let seen: Int
  /// In a merged record: the shard that this is about.
  package let shard: Int?

  package init(
    run: String, case: String, attempt: Int, step: String, number: Int, until: Int64, ended: Int, seen: Int,
    shard: Int? = nil
  ) {
    self.run = run
    self.case = `case`
    self.attempt = attempt
    self.step = step
    self.number = number
    self.until = until
    self.ended = ended
    self.seen = seen
    self.shard = shard
  }
}
