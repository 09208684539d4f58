package import Drivers
package import Evidence
package import Load
import Quantities
import SuiteLanguage

/// What generator and readers have reported of a load since it was last cut off as a slice, as a value.
///
/// Nothing is judged here. Times are microseconds of real time since the begin of what is measured.
package struct LoadRecording: Sendable {
  /// A part of the journal.
  package struct Slice: Sendable {
    package let journal: LoadJournal
    /// Operations that came to an end in it.
    package let ended: Int
    /// Events that streams brought in it.
    package let seen: Int

    /// Together with one that was cut off before.
    package func after(_ earlier: Slice?) -> Slice {
      guard let earlier else { return self }
      var journal = earlier.journal
      journal.merge(self.journal)
      return Slice(journal: journal, ended: earlier.ended + ended, seen: earlier.seen + seen)
    }
  }

  private let plan: LoadPlan
  private let shard: LoadShard
  /// The row of staff by index of the reader.
  private let staff: [Int]
  private let redactor: Redactor

  private var journal = LoadJournal()
  /// What the clock of the readers shows more than that of the load; nil as long as the begin is not agreed on.
  private var offset: Int64?
  /// What streams brought before that.
  private var early: [LoadEvent] = []
  private var earlyChanges: [LoadStreamChange] = []
  /// How far the target's clock has been moved on beyond what it would show by itself, in real time.
  private var moved: Int64 = 0
  private var pulses: [Int: Int64] = [:]
  /// What answers have brought to be let in with, and the redactor has not learned yet.
  private var secrets: [String] = []
  private var secretCount = 0
  private var outages = OutageWatch()
  package private(set) var ended = 0
  package private(set) var seen = 0
  private var endedBefore = 0
  private var seenBefore = 0

  package init(plan: LoadPlan, shard: LoadShard, staff: [Int], redactor: Redactor) {
    self.plan = plan
    self.shard = shard
    self.staff = staff
    self.redactor = redactor
  }

  /// From now on times are known.
  package mutating func begin(offset: Int64) {
    self.offset = offset
    for change in earlyChanges { take(change) }
    for event in early { take(event) }
    earlyChanges = []
    early = []
  }

  package mutating func moveOn(by microseconds: Int64) { moved += microseconds }

  package mutating func isComplete(_ rows: [Int], at instant: Int64) {
    for row in rows { journal.take(StreamChange(staff: row, at: instant + moved, kind: .observedUntil)) }
  }

  package mutating func wasAway(since instant: Int64) {
    for row in staff { journal.take(StreamChange(staff: row, at: instant, kind: .left)) }
  }

  /// Alarms that were due before this process was there, and of which the record has no outcome: they were under way, or
  /// their results were not written down any more. The system may have taken them, so whoever is shown one sees
  /// nothing unexpected; and since nobody knows, nobody has to be shown one.
  ///
  /// - Parameter known: what was written before.
  package mutating func wasInterrupted(after known: LoadJournal, at instant: Int64) {
    let numbers = known.alarmNumbers
    for arrival in plan.arrivals(of: shard) where arrival.at < instant {
      guard plan.calls[arrival.call].isAlarm, !numbers.contains(arrival.number) else { continue }
      journal.take(
        ArrivalReport(
          arrival: arrival, begun: arrival.at, sent: arrival.at, firstByte: nil, end: instant, outcome: .cancelled),
        of: plan)
    }
  }

  package mutating func cut() -> Slice {
    let slice = Slice(journal: journal, ended: ended - endedBefore, seen: seen - seenBefore)
    journal = LoadJournal()
    endedBefore = ended
    seenBefore = seen
    return slice
  }

  /// An outage that has not ended counts up to the end.
  package mutating func end(at instant: Int64) {
    if let outage = outages.end(at: instant) { journal.take(outage) }
  }

  // MARK: What the machinery reports

  /// A load of which more secrets come up keeps no samples of events any longer: nobody knows what they hold.
  package static let mostSecrets = 50_000

  package mutating func take(secret: String) {
    secretCount += 1
    if secretCount <= Self.mostSecrets { secrets.append(secret) }
  }

  /// Takes out the secrets that have come up since the last time.
  package mutating func takeSecrets() -> [String] {
    defer { secrets = [] }
    return secrets
  }

  package mutating func take(_ outcome: LoadOutcome) {
    let number = outcome.arrival.number
    if let outage = outages.take(outcome) { journal.take(outage) }
    ended += 1
    journal.take(
      ArrivalReport(
        arrival: LoadPlan.Arrival(
          at: outcome.arrival.at, call: outcome.arrival.call, index: ArrivalNumber.index(number),
          device: outcome.arrival.device),
        begun: outcome.begun, sent: outcome.sent, firstByte: outcome.firstByte, end: outcome.end,
        outcome: result(of: outcome), attempts: outcome.attempts, ambiguous: outcome.ambiguous),
      of: plan)
  }

  private func result(of outcome: LoadOutcome) -> ArrivalReport.Outcome {
    guard let failure = outcome.failure else {
      let unmet = plan.unmet(outcome.outputs, call: outcome.arrival.call, device: outcome.arrival.device)
      return unmet.isEmpty ? .done : .wrongAnswer
    }
    return switch failure {
    case .notSent, .request: .notSent
    case .unreachable, .closed: .failed
    case .timedOut: .timedOut
    case .tooLong: .unread
    case .badContent, .output: .wrongAnswer
    case .status, .redirected: .refused
    case .cancelled: .cancelled
    }
  }

  package mutating func take(_ pulse: LoadPulse) {
    let since = pulses[pulse.thread] ?? pulse.at - 1_000_000
    pulses[pulse.thread] = pulse.at
    journal.take(
      GeneratorPulse(
        shard: shard.number, at: pulse.at, lag: pulse.lag,
        cpuMicroseconds: Int64(pulse.cpu * Double(max(0, pulse.at - since))), connections: pulse.connections,
        underWay: pulse.underWay, waiting: pulse.waiting))
  }

  package mutating func take(_ event: LoadEvent) {
    guard let offset else { return early.append(event) }
    seen += 1
    let examined = plan.examine(event.values)
    let sample = examined.isSuspicious ? sample(of: event) : nil
    journal.take(
      Sighting(
        staff: staff[event.reader], at: event.at - offset + moved, examined: examined,
        sample: sample))
  }

  /// The beginning of an event without secrets: whole before it is cut, for half a secret is not found; and with the
  /// tokens that it brings itself, which nobody has named.
  private mutating func sample(of event: LoadEvent) -> String {
    // A run of which a secret cannot be learned does not keep the text that may hold it.
    guard secretCount <= Self.mostSecrets else { return "…" }
    do throws(RecordError) {
      try redactor.learn(takeSecrets() + FetchedSecrets.find(in: event.data))
    } catch {
      return "…"
    }
    let redacted = redactor.redact(event.data)
    let isCut = redacted.count > LoadJournal.sampleLength
    return String(decoding: redacted.prefix(LoadJournal.sampleLength), as: UTF8.self) + (isCut ? "…" : "")
  }

  package mutating func take(_ change: LoadStreamChange) {
    guard let offset else { return earlyChanges.append(change) }
    if let outage = outages.take(change, offset: offset, of: staff.count) { journal.take(outage) }
    switch change {
    case .opened(_, let reader, let at):
      journal.take(StreamChange(staff: staff[reader], at: at - offset + moved, kind: .opened))
    case .broken(_, let reader, let at, _, let mayMiss):
      journal.take(
        StreamChange(
          staff: staff[reader], at: at - offset + moved, kind: mayMiss ? .brokenWithLoss : .broken))
    }
  }

  /// Before the begin is agreed on nothing is due, so nothing can be late.
  package mutating func take(_ stall: LoadReadingStall) {
    guard let offset else { return }
    journal.take(ReadingStall(from: stall.from - offset + moved, until: stall.until - offset + moved))
  }
}
