import Load
import Planning
import Quantities
import SuiteLanguage

/// A plan of one alarm for each of three users, and everything that happens written by hand.
struct Scene {
  let plan: LoadPlan
  var journal = LoadJournal()
  let alarms: [LoadPlan.Arrival]

  init(_ step: PlannedStep.Load? = nil, count: Int64 = 3, closes: Int64 = 400_000_000) throws {
    let usual = try LoadSample.step(mix: [LoadSample.mix(count: count)[1]])
    plan = try LoadSample.plan(step ?? usual, devices: 3, groups: 3, staff: 6)
    alarms = plan.arrivals().sorted { ($0.device, $0.at) < ($1.device, $1.at) }
    for staff in 0..<6 {
      journal.take(StreamChange(staff: staff, at: -1_000_000, kind: .opened))
      if closes > 0 { journal.take(StreamChange(staff: staff, at: closes, kind: .observedUntil)) }
    }
  }

  mutating func send(
    _ alarm: Int, outcome: ArrivalReport.Outcome = .done, ambiguous: Int = 0, takes: Int64 = 10_000
  ) {
    let arrival = alarms[alarm]
    journal.take(
      ArrivalReport(
        arrival: arrival, begun: arrival.at, sent: arrival.at + 50, firstByte: nil, end: arrival.at + takes,
        outcome: outcome, attempts: ambiguous + 1, ambiguous: ambiguous), of: plan)
  }

  mutating func see(
    _ alarm: Int, by staff: Int, after: Int64 = 1_000_000, incident: String? = nil, reason: String = "button",
    hub: String? = nil, text: String = "Brukaren har tryckt på larmknappen hemma och behöver hjälp."
  ) {
    let arrival = alarms[alarm]
    let values: [String: Value] = [
      "user": .text("user-\(arrival.device)"), "hub": .text(hub ?? "hub-\(arrival.device)"), "reason": .word(reason),
      "alarm": .text(incident ?? "alarm-\(alarm)"), "text": .text(text), "unique": .text(plan.unique(arrival)),
    ]
    journal.take(
      Sighting(
        staff: staff, at: arrival.at + after, examined: plan.examine(plan.fields.map { values[$0] }),
        sample: "{\"alarm\":\(alarm)}"))
  }

  /// Sends every alarm, and lets both of its group see it.
  mutating func all(besides: Set<Int> = []) {
    for alarm in alarms.indices where !besides.contains(alarm) {
      send(alarm)
      see(alarm, by: alarms[alarm].device)
      see(alarm, by: alarms[alarm].device + 3)
    }
  }

  func result(clockError: Int64 = 0) -> Reconciliation {
    LoadResult(
      plan: plan,
      shards: [ShardReport(shard: .whole, journal: journal, clockError: clockError, isComplete: true)]
    ).reconciliation
  }
}

extension Reconciliation {
  /// Of each kind how often; those that never came are left out.
  var found: [String: Int] { counts.filter { $0.value != 0 } }
}
