import Evidence
import Judgement
import Quantities
import Statistics
import Testing

/// What a record shows of a claim.
struct ProofTests {
  private let asOf: Instant
  private let usual: Confidence

  init() throws {
    asOf = try Instant.parse("2023-03-31T12:00:00+02:00")
    usual = try #require(Confidence(Percentage.parse("95 %")))
  }

  private func event(_ kind: String, _ values: [String: String]) -> RecordedEvent {
    RecordedEvent(kind: kind, values: values, known: asOf)
  }

  private func field(_ events: [RecordedEvent]) -> FieldData { FieldData(events: EventLog(events), asOf: asOf) }

  private func proof(
    _ claim: String, _ events: [RecordedEvent], correlation: Double = 0, simulated: Bool = false
  ) throws -> Proof {
    let claim = try Claim.parse(claim)
    var question = ProofQuestion(claim: claim, confidence: usual)
    question.correlation = correlation
    var data = ProofData(of: claim, in: field(events))
    data.isSimulated = simulated
    return try Prover.prove(question, from: data)
  }

  private func presses(_ days: Int, sent: Int, lost: Int = 0, users: Int? = nil) -> [RecordedEvent] {
    (0..<days).map { day in
      var values = ["on": "2023-03-\(day < 9 ? "0" : "")\(day + 1)", "sent": "\(sent)", "lost": "0"]
      if day == 0 { values["lost"] = "\(lost)" }
      values["users"] = users.map { "\($0)" }
      return event("test-presses", values)
    }
  }

  @Test func `an empty record shows nothing`() throws {
    for claim in Claim.examples {
      let found = try proof(claim, [])
      #expect(found.conclusion == .cannotTell && found.source == .none, "\(claim)")
    }
  }

  @Test func `logged test presses show it, and one loss too many takes it back`() throws {
    let claim = "lost alarms at most 1 %"
    let shown = try proof(claim, presses(10, sent: 100, users: 50))
    #expect(shown.conclusion == .shown && shown.share?.data.trials == 1000)
    #expect(try proof(claim, presses(10, sent: 100, lost: 6, users: 50)).conclusion == .cannotTell)
    #expect(try proof(claim, presses(10, sent: 100, lost: 30, users: 50)).conclusion == .refuted)
  }

  @Test func `many presses of few users count as a few`() throws {
    let found = try proof("lost alarms at most 1 %", presses(10, sent: 100, users: 1))
    #expect(found.share?.data.trials == 100)
    #expect(found.conclusion == .cannotTell)
  }

  @Test func `with a correlation presses of unknown users weigh as those of one`() throws {
    let found = try proof("lost alarms at most 1 %", presses(10, sent: 100), correlation: 0.1)
    #expect(found.conclusion == .cannotTell)
    #expect((found.share?.effectiveTrials ?? 0) < 10)
  }

  @Test func `natural alarms never show it, and refute it`() throws {
    let claim = "lost alarms at most 1 %"
    let natural = { (lost: String?) in
      var values = ["on": "2023-03-20", "sent": "5000"]
      values["lost"] = lost
      return event("alarms", values)
    }
    #expect(try proof(claim, [natural("0")]).conclusion == .cannotTell)
    #expect(try proof(claim, [natural(nil)]).conclusion == .cannotTell)
    #expect(try proof(claim, [natural("200")]).conclusion == .refuted)
    // More are seen to be lost than claimed: test presses do not outweigh that.
    #expect(try proof(claim, presses(10, sent: 100, users: 50) + [natural("55")]).conclusion == .cannotTell)
    #expect(try proof(claim, presses(10, sent: 100, users: 50) + [natural("10")]).conclusion == .shown)
  }

  @Test func `a simulated system shows nothing, and can refute`() throws {
    let claim = "lost alarms at most 1 %"
    #expect(try proof(claim, presses(10, sent: 100, users: 50), simulated: true).conclusion == .cannotTell)
    #expect(try proof(claim, presses(10, sent: 100, lost: 30, users: 50), simulated: true).conclusion == .refuted)
  }

  @Test func `batteries of ten hours refute two days`() throws {
    let measured = (0..<6).map { index in
      event(
        "battery-measured",
        ["device": "hub-\(index)", "on": "2023-03-0\(index + 1)", "hours": "\(10 + index)", "censored": "no"])
    }
    let found = try proof("battery at least 48 h for 90 %", measured)
    #expect(found.conclusion == .refuted)
    #expect((found.lifetime?.lower ?? 99) < 12)
  }

  private func installations(_ days: Int, count: Int) throws -> [RecordedEvent] {
    let first = try CalendarDate.parse("2023-03-06")
    return (0..<days).map {
      event("installation", ["on": "\(BusinessCalendar.adding($0, to: first))", "count": "\(count)"])
    }
  }

  private func outlook(_ events: [RecordedEvent], units: Int = 1000) throws -> RolloutOutlook {
    var question = RolloutQuestion(units: units, asOf: try CalendarDate.parse("2023-03-31"))
    question.doneBy = try CalendarDate.parse("2023-06-30")
    question.runs = 200
    return try RolloutOutlook(question, field: field(events))
  }

  @Test func `the pace is the record's, with the days on which nothing was installed`() throws {
    let found = try outlook(installations(10, count: 20))
    // 20 business days from 6 to 31 March, on ten of which twenty units were installed.
    #expect(found.historyDays == 20 && found.pace == 10 && found.installed == 200 && found.left == 800)
    #expect(found.isInTime == false)
    let done = try outlook(installations(10, count: 20), units: 300)
    #expect(done.isInTime == true)
    #expect(try #require(done.latestStart) > done.start)
  }

  @Test func `without a pace, or while installing is stopped, there is no forecast`() throws {
    #expect(throws: RolloutOutlook.Obstacle.noPace(nil)) { try outlook([]) }
    let stop = event("installation-stop", ["from": "2023-03-20", "why": "lost alarms"])
    let since = try CalendarDate.parse("2023-03-20")
    #expect(throws: RolloutOutlook.Obstacle.stopped(since: since)) {
      try outlook(installations(10, count: 20) + [stop])
    }
  }

  @Test func `of agreements on the old system the newest counts`() throws {
    let agreed = [("2023-01-01", "2023-06-30"), ("2023-03-01", "2023-04-30")].map { on, until in
      event("parallel-operation", ["system": "old", "on": on, "until": until])
    }
    let found = try outlook(installations(10, count: 20) + agreed, units: 500)
    #expect(found.oldContractUntil == (try CalendarDate.parse("2023-04-30")))
    #expect((found.overlap ?? 0) > 0)
  }
}
