import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Load
import Planning
import Quantities
import SuiteLanguage

/// A load whose every figure is made by the room `Load` from a story with known faults.
enum SampleLoad {
  static func span(_ text: String) throws -> Expression { .value(.duration(try TimeSpan.parse(text))) }
  static func exactly(_ number: Int64) -> Matcher { .equals(.value(.integer(number))) }

  static func step() throws -> PlannedStep.Load {
    let none: [String: Matcher] = [
      "lost": exactly(0), "duplicated": exactly(0), "late": exactly(0), "misrouted": exactly(0),
      "wrong-reason": exactly(0), "out-of-order": exactly(0),
    ]
    let times: [String: Matcher] = [
      "errors": .atMost(.value(.percent(try Percentage.parse("1 %")))), "p99": .atMost(try span("100 ms")),
      "shown-p99": .atMost(try span("10 s")),
    ]
    return PlannedStep.Load(
      why: [
        "sv": .value(.text("Strömmen kommer tillbaka, och alla larmar.")),
        "en": .value(.text("The power is back, and all raise alarms.")),
      ], duration: try span("80 s"), warmUp: try span("20 s"), speed: 2,
      devices: [
        "user": .variable("users"), "hub": .variable("hubs"), "button": .variable("buttons"),
        "group": .variable("groups"),
      ],
      staff: PlannedStep.Load.Staff(
        stream: "staff-alarms", with: ["staff": .variable("person")],
        of: ["person": .variable("staff"), "unit": .variable("units")]),
      mix: [
        .init(operation: "hub.contact", with: ["hub": .variable("hub")], pace: .every(try span("10 s"))),
        .init(
          operation: "button.press", with: ["button": .variable("button")],
          pace: .burst(count: .value(.integer(60))), at: try span("10 s"), over: try span("40 s"),
          alarm: .init(
            by: ["user": .variable("user")], to: ["unit": .variable("group")], id: "alarm",
            shows: ["reason": .equals(.value(.word("button")))])),
      ], within: try span("30 s"), that: none.merging(times) { first, _ in first })
  }

  /// Names come from a vendor, who may write anything into them.
  static func user(_ device: Int) -> String { device == 13 ? "user-<b>13</b>\u{202E}" : "user-\(device)" }

  static func plan(_ step: PlannedStep.Load) throws -> LoadPlan {
    func list(_ count: Int, _ name: (Int) -> String) -> Value { .list((0..<count).map { .text(name($0)) }) }
    let scope = Scope([
      "users": list(60, user), "hubs": list(60) { "hub-\($0)" },
      "buttons": list(60) { "button-\($0)" }, "groups": list(60) { "group-\($0 % 3)" },
      "staff": list(6) { "staff-\($0)" }, "units": list(6) { "group-\($0 % 3)" },
    ])
    return try LoadPlan(step, in: scope, salt: "s1")
  }

  /// What happened, as two machines saw it.
  struct Story {
    /// Every so many-th alarm suffers a fault; none where nil.
    var faulty: Int? = 7
    /// Whether the system was away for two seconds, and a stream broke.
    var breaks = true
    /// How late the machines came to each request, in microseconds.
    var lag: Int64 = 400
    /// Whether anything was sent at all.
    var isSilent = false

    func result() throws -> LoadResult {
      let plan = try SampleLoad.plan(SampleLoad.step())
      let shards = (1...2).compactMap { LoadShard(number: $0, of: 2) }
      return LoadResult(
        plan: plan,
        shards: shards.map { shard in
          ShardReport(
            shard: shard, journal: journal(plan, shard), clockError: shard.number == 1 ? 0 : 180, isComplete: true)
        })
    }

    private func journal(_ plan: LoadPlan, _ shard: LoadShard) -> LoadJournal {
      var journal = LoadJournal()
      for member in plan.staff(of: shard) { watch(member, plan, &journal) }
      guard !isSilent else { return journal }
      for (number, arrival) in plan.arrivals().enumerated() {
        send(arrival, number, plan, shard, &journal)
      }
      for second in Int64(-10)..<40 {
        journal.take(
          GeneratorPulse(
            shard: shard.number, at: (second + 1) * 1_000_000, lag: lag + second.magnitude.signed % 7 * 90,
            cpuMicroseconds: 20_000 + second.magnitude.signed % 5 * 1_000, connections: 8))
      }
      if breaks, shard.number == 1 {
        journal.take(Outage(from: 12_000_000, until: 14_000_000))
        journal.take(ReadingStall(from: 20_000_000, until: 20_150_000))
      }
      return journal
    }

    private func watch(_ member: Int, _ plan: LoadPlan, _ journal: inout LoadJournal) {
      journal.take(StreamChange(staff: member, at: -12_000_000, kind: .opened))
      if breaks, member == 3 {
        journal.take(StreamChange(staff: member, at: 12_100_000, kind: .broken))
        journal.take(StreamChange(staff: member, at: 14_200_000, kind: .opened))
      }
      journal.take(StreamChange(staff: member, at: plan.end + 100_000_000, kind: .observedUntil))
    }

    private func send(
      _ arrival: LoadPlan.Arrival, _ number: Int, _ plan: LoadPlan, _ shard: LoadShard, _ journal: inout LoadJournal
    ) {
      let begun = arrival.at + lag
      let isAway = breaks && (12_000_000..<14_000_000).contains(arrival.at)
      let end = begun + 2_000 + Int64(number * 7_919 % 60_000) + (isAway ? 2_000_000 : 0)
      if shard.has(arrival.device) {
        let hasFailed = isAway && !plan.calls[arrival.call].isAlarm && number % 3 == 0
        journal.take(
          ArrivalReport(
            arrival: arrival, begun: begun, sent: begun + 90, firstByte: hasFailed ? nil : end - 300, end: end,
            outcome: hasFailed ? .failed : .done), of: plan)
      }
      guard plan.calls[arrival.call].isAlarm else { return }
      let fault = faulty.flatMap { arrival.index % $0 == $0 - 1 ? arrival.index / $0 % 5 : nil }
      for member in plan.staff(of: shard) where member % 3 == arrival.device % 3 && fault != 0 {
        let at = end + 300_000 + (fault == 1 ? 45_000_000 : 0)
        show(arrival, to: member, at: at, reason: fault == 2 ? "fall" : "button", plan, &journal)
        if fault == 3 { show(arrival, to: member, at: at + 5_000, reason: "button", plan, &journal) }
      }
      let stranger = (arrival.device + 1) % 3
      if fault == 4, plan.staff(of: shard).contains(stranger) {
        show(arrival, to: stranger, at: end + 400_000, reason: "button", plan, &journal)
      }
    }

    private func show(
      _ arrival: LoadPlan.Arrival, to member: Int, at: Int64, reason: String, _ plan: LoadPlan,
      _ journal: inout LoadJournal
    ) {
      let values: [String: Value] = [
        "user": .text(SampleLoad.user(arrival.device)), "reason": .word(reason),
        "alarm": .text("alarm-\(arrival.index)"),
      ]
      journal.take(
        Sighting(
          staff: member, at: at, examined: plan.examine(plan.fields.map { values[$0] }),
          sample: "{\"alarm\":\"alarm-\(arrival.index)\",\"text\":\"<script>alert(1)</script>\"}"))
    }
  }
}

extension UInt64 {
  fileprivate var signed: Int64 { Int64(clamping: self) }
}
