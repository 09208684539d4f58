import Load
import SuiteLanguage
import TestSupport

/// What a vendor's system makes of a plan, with known faults: the truth that a reconciliation must find.
struct Town {
  /// The number of alarms, of a thousand, that suffer the fault.
  var lost = 0
  var doubled = 0
  var late = 0
  var misrouted = 0
  var wrongReason = 0
  /// The number of requests, of a thousand, that get no answer and have no effect.
  var failed = 0
  var seed: UInt64 = 1

  /// What happened, piece by piece, and how often each fault struck.
  struct Story {
    var reports: [ArrivalReport] = []
    var sightings: [Sighting] = []
    var changes: [StreamChange] = []
    var pulses: [GeneratorPulse] = []
    var truth: [String: Int] = [:]
  }

  static let start: Int64 = -20_000_000

  func story(of plan: LoadPlan) -> Story {
    var random = SeededRandom(seed: seed)
    var story = Story()
    var incident = 0
    func strikes(_ share: Int) -> Bool { share > 0 && Int.random(in: 0..<1000, using: &random) < share }
    for arrival in plan.arrivals() {
      let begun = arrival.at + Int64.random(in: 0...900, using: &random)
      let end = begun + Int64.random(in: 500...80_000, using: &random)
      let hasFailed = strikes(failed)
      story.reports.append(
        ArrivalReport(
          arrival: arrival, begun: begun, sent: begun + 100, firstByte: hasFailed ? nil : end - 200, end: end,
          outcome: hasFailed ? .failed : .done))
      guard plan.calls[arrival.call].isAlarm else { continue }
      incident += 1
      if hasFailed || strikes(lost) {
        story.truth["lost", default: 0] += 1
        continue
      }
      let isLate = strikes(late)
      let isWrong = strikes(wrongReason)
      if isLate { story.truth["late", default: 0] += 1 }
      if isWrong { story.truth["wrong-reason", default: 0] += 1 }
      let group = arrival.device % 3
      for member in 0..<plan.staffCount where member % 3 == group {
        let at = arrival.at + (isLate ? 90_000_000 : 0) + Int64.random(in: 100_000...900_000, using: &random)
        story.sightings.append(sighting(plan, arrival, member, at, incident, reason: isWrong ? "fall" : "button"))
        if strikes(doubled) {
          story.truth["duplicated", default: 0] += 1
          story.sightings.append(
            sighting(plan, arrival, member, at + 1_000, incident, reason: isWrong ? "fall" : "button"))
        }
      }
      if strikes(misrouted) {
        story.truth["misrouted", default: 0] += 1
        story.sightings.append(
          sighting(plan, arrival, (group + 1) % 3, arrival.at + 2_000_000, incident, reason: "button"))
      }
    }
    for member in 0..<plan.staffCount {
      story.changes.append(StreamChange(staff: member, at: Self.start, kind: .opened))
      story.changes.append(StreamChange(staff: member, at: plan.end + 200_000_000, kind: .observedUntil))
    }
    for second in stride(from: plan.begin, to: plan.end, by: 1_000_000) {
      story.pulses.append(GeneratorPulse(shard: 1, at: second + 1_000_000, lag: 900, cpuMicroseconds: 10_000))
    }
    return story
  }

  func sighting(
    _ plan: LoadPlan, _ arrival: LoadPlan.Arrival, _ member: Int, _ at: Int64, _ incident: Int, reason: String
  ) -> Sighting {
    let values: [String: Value] = [
      "user": .text("user-\(arrival.device)"), "hub": .text("hub-\(arrival.device)"), "reason": .word(reason),
      "alarm": .text("alarm-\(incident)"), "text": .text("Brukaren har tryckt på larmknappen hemma och behöver hjälp."),
      "unique": .text(plan.unique(arrival)),
    ]
    let examined = plan.examine(plan.fields.map { values[$0] })
    return Sighting(staff: member, at: at, examined: examined, sample: "{\"user\":\"user-\(arrival.device)\"}")
  }
}

extension Town.Story {
  /// All of it in one journal.
  func journal(_ plan: LoadPlan) -> LoadJournal {
    var journal = LoadJournal()
    for report in reports { journal.take(report, of: plan) }
    for sighting in sightings { journal.take(sighting) }
    for change in changes { journal.take(change) }
    for pulse in pulses { journal.take(pulse) }
    return journal
  }

  /// Cut by shard, and by second within each: what each of the machines would have written.
  func slices(_ plan: LoadPlan, shards count: Int) -> [[LoadJournal]] {
    (1...count).compactMap { LoadShard(number: $0, of: count) }.map { shard in
      var slices: [Int64: LoadJournal] = [:]
      func slice(_ at: Int64, _ body: (inout LoadJournal) -> Void) {
        body(&slices[at / 1_000_000, default: LoadJournal()])
      }
      for report in reports where shard.has(report.arrival.device) { slice(report.end) { $0.take(report, of: plan) } }
      for sighting in sightings where shard.has(sighting.staff) { slice(sighting.at) { $0.take(sighting) } }
      for change in changes where shard.has(change.staff) { slice(change.at) { $0.take(change) } }
      if shard.number == 1 { for pulse in pulses { slice(pulse.at) { $0.take(pulse) } } }
      return slices.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  func result(_ plan: LoadPlan) -> LoadResult {
    LoadResult(plan: plan, shards: [ShardReport(shard: .whole, journal: journal(plan), isComplete: true)])
  }
}
