/// What happened under a load, as a value: of a second, of a shard, or of the whole.
///
/// Journals add up exactly, in any order: one for each second and each shard together are the same as one of
/// everything. Of an ordinary request only counts remain; of an alarm 48 bytes, and as many of each time that it is seen,
/// which while they are reconciled are held beside each other: about half a kilobyte an alarm in all.
package struct LoadJournal: Sendable {
  /// By call, second, measure and bucket.
  var tallies = TallyTable()
  /// By call and second.
  var seconds: [UInt64: SecondCounts] = [:]
  var dispatches: [Dispatch] = []
  var sightings: [SightingRecord] = []
  /// The first ``sampleLimit`` by time.
  var samples: [SightingSample] = []
  var pulses: [GeneratorPulse] = []
  var changes: [StreamChange] = []
  var outages: [Outage] = []
  var stalls: [ReadingStall] = []

  package static let sampleLimit = 1_000
  /// A longer event is cut off here, in bytes.
  package static let sampleLength = 4_096

  package init() {}

  package var isEmpty: Bool {
    tallies.count == 0 && seconds.isEmpty && dispatches.isEmpty && sightings.isEmpty && samples.isEmpty
      && pulses.isEmpty && changes.isEmpty && outages.isEmpty && stalls.isEmpty
  }

  /// Which alarms have an outcome in it, as ``LoadPlan/Arrival/number``.
  package var alarmNumbers: Set<UInt64> { Set(dispatches.map(\.number)) }

  package mutating func take(_ report: ArrivalReport, of plan: LoadPlan) {
    let arrival = report.arrival
    let slot = SecondKey(call: arrival.call, at: arrival.at)
    let isAttempt = report.outcome.isAttempt
    seconds[slot.packed, default: SecondCounts()].take(report, isLate: report.begun - arrival.at > plan.lag)
    if isAttempt {
      tallies.add(slot.tally(.begun, report.begun - arrival.at))
      if let sent = report.sent { tallies.add(slot.tally(.sent, sent - arrival.at)) }
      if report.outcome == .done || report.outcome == .wrongAnswer {
        if let firstByte = report.firstByte { tallies.add(slot.tally(.firstByte, firstByte - arrival.at)) }
        if report.outcome == .done { tallies.add(slot.tally(.end, report.end - arrival.at)) }
      }
    }
    if plan.calls[arrival.call].isAlarm { dispatches.append(Dispatch(report)) }
  }

  package mutating func take(_ sighting: Sighting) {
    let record = SightingRecord(sighting)
    sightings.append(record)
    guard let sample = sighting.sample, sighting.examined.isSuspicious else { return }
    samples.append(SightingSample(record: record, text: LoadJournal.shortened(sample)))
    keepSamples()
  }

  package mutating func take(_ pulse: GeneratorPulse) { pulses.append(pulse) }

  package mutating func take(_ change: StreamChange) { changes.append(change) }

  package mutating func take(_ outage: Outage) { outages.append(outage) }

  package mutating func take(_ stall: ReadingStall) { stalls.append(stall) }

  /// Adds another journal. Nothing may be in both.
  package mutating func merge(_ other: LoadJournal) {
    tallies.merge(other.tallies)
    seconds.merge(other.seconds) { $0.adding($1) }
    dispatches += other.dispatches
    sightings += other.sightings
    samples += other.samples
    keepSamples()
    pulses += other.pulses
    changes += other.changes
    outages += other.outages
    stalls += other.stalls
  }

  /// The first by time, so that it does not matter from how many parts they come.
  private mutating func keepSamples() {
    guard samples.count > 2 * LoadJournal.sampleLimit else { return }
    samples = Array(samples.sorted().prefix(LoadJournal.sampleLimit))
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > sampleLength else { return text }
    return String(decoding: text.utf8.prefix(sampleLength), as: UTF8.self) + "…"
  }

  /// The same in the one order that equal journals have.
  var ordered: LoadJournal {
    var journal = self
    journal.order()
    return journal
  }

  /// Puts everything in the one order that equal journals have.
  mutating func order() {
    dispatches.sort()
    sightings.sort()
    samples = Array(samples.sorted().prefix(LoadJournal.sampleLimit))
    pulses.sort { ($0.at, $0.shard, $0.lag, $0.cpuMicroseconds) < ($1.at, $1.shard, $1.lag, $1.cpuMicroseconds) }
    changes.sort { ($0.at, $0.staff, $0.kind.rawValue) < ($1.at, $1.staff, $1.kind.rawValue) }
    outages.sort { ($0.from, $0.until) < ($1.from, $1.until) }
    stalls.sort { ($0.from, $0.until) < ($1.from, $1.until) }
  }
}
