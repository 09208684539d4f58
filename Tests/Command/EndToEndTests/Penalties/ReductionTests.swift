import Foundation
import JSONValues
import Testing

/// Shared caps, claims, assumptions and what could be known, through the contract file, the record and the command.
struct ReductionTests {
  private static let vite = "title: {sv: Vite}, source: {document: main}, damages: sole"

  private static func incidents(_ rest: String, claim: String = "") throws -> PenaltyCase {
    try PenaltyCase(
      """
      groups:
        - {id: both, title: {sv: Båda}, stacking: cumulative, caps: [{most: 50 000 kr, per: total}]}
      penalties:
        - {id: lost, \(vite), when-incident: lost-alarm, counted-once-per: event, rate: 20 000 kr, group: both\(claim)}
        - {id: left, \(vite), when-incident: left-alone, counted-once-per: event, rate: 20 000 kr, group: both\(claim)}
      \(rest)
      """)
  }

  private static func tell(_ town: PenaltyCase) async throws {
    try await town.table(
      """
      event,id,kind,at
      incident,a1,lost-alarm,2023-04-01T12:00:00+02:00
      incident,b1,left-alone,2023-04-02T12:00:00+02:00
      incident,a2,lost-alarm,2023-04-03T12:00:00+02:00
      incident,a3,lost-alarm,2023-04-04T12:00:00+02:00

      """)
  }

  @Test func `two clauses use up one cap in the order in which charges arose`() async throws {
    let town = try Self.incidents("")
    try await Self.tell(town)
    let ledger = try await town.ledger(asOf: "2023-12-31")
    #expect(ledger.net("lost") == 3_000_000)
    #expect(ledger.net("left") == 2_000_000)
    #expect(ledger.totalNet == 5_000_000)
    #expect(ledger.json["groups"]?[0]?["netOre"]?.integerValue == 5_000_000)
    #expect(ledger.capReached("lost") == "2023-04-03")
    #expect(ledger.lines("lost").map { $0["netOre"]?.integerValue } == [2_000_000, 1_000_000, 0])
    #expect(try await town.ledger(asOf: "2023-04-02").totalNet == 4_000_000)
  }

  @Test func `a line that two caps cut names both of them`() async throws {
    let town = try Self.incidents("caps: [{most: 45 000 kr, per: total}]")
    try await Self.tell(town)
    let ledger = try await town.ledger(asOf: "2023-12-31")
    #expect(ledger.totalNet == 4_500_000)
    let line = try #require(ledger.lines("lost").dropFirst().first)
    #expect(
      line["cuts"] == [["owner": "group", "id": "both", "ore": 1_000_000], ["owner": "contract", "ore": 500_000]])
    #expect(line["cappedBy"] == ["owner": "group", "id": "both"])
    let because = try #require(line["because"]?.stringValue)
    #expect(because.contains("lämnar 10\u{A0}000\u{A0}kr kvar av 20\u{A0}000\u{A0}kr"), "\(because)")
    #expect(because.contains("lämnar 5\u{A0}000\u{A0}kr kvar av 10\u{A0}000\u{A0}kr"), "\(because)")
  }

  @Test func `what is not claimed in time is lost`() async throws {
    let town = try Self.incidents("", claim: ", claim: {within: 30 days, after: charge}")
    try await Self.tell(town)
    #expect(try await town.ledger(asOf: "2023-05-01").totalNet == 5_000_000, "the last day to claim the first one")
    let near = try await town.ledger(asOf: "2023-04-20")
    #expect(near.json["findings"]?.arrayValue?.contains { $0["code"] == "claim-deadline-near" } == true)
    let late = try await town.ledger(asOf: "2023-05-02")
    #expect(late.totalNet == 3_000_000)
    #expect(late.lines("lost").first?["lostOre"] == 2_000_000)
    #expect(late.json["findings"]?.arrayValue?.contains { $0["code"] == "claim-lost" } == true)
    try await town.event("claim-made", "clause=lost", "on=2023-04-30")
    let claimed = try await town.ledger(asOf: "2023-12-31")
    #expect(claimed.net("lost") == 3_000_000, "all of it, in time")
    #expect(claimed.net("left") == 0, "nobody claimed it")
  }

  @Test(arguments: [("30 000 kr", false), ("20 000 kr", true), ("40 000 kr", true)])
  func `a claim that says another amount is asked about`(amount: String, differs: Bool) async throws {
    let town = try Self.incidents("")
    try await Self.tell(town)
    try await town.event("claim-made", "clause=lost", "on=2023-04-30", "amount=\(amount)")
    let ledger = try await town.ledger(asOf: "2023-12-31")
    #expect(ledger.net("lost") == 3_000_000)
    #expect(ledger.json["findings"]?.arrayValue?.contains { $0["code"] == "claim-differs" } == differs)
  }

  @Test func `claims may tell the whole amount again, or what came to it`() async throws {
    for second in ["10 000 kr", "30 000 kr"] {
      let town = try Self.incidents("")
      try await Self.tell(town)
      try await town.event("claim-made", "clause=lost", "on=2023-04-02", "amount=20 000 kr")
      try await town.event("claim-made", "clause=lost", "on=2023-04-30", "amount=\(second)")
      let ledger = try await town.ledger(asOf: "2023-12-31")
      #expect(ledger.json["findings"]?.arrayValue?.contains { $0["code"] == "claim-differs" } == false, "\(second)")
    }
  }

  @Test func `where no report is on the record the ledger asks, and people are not shown thousands of lines`()
    async throws
  {
    let town = try PenaltyCase(
      """
      reports: [{id: weekly, title: {sv: Veckorapport}, every: week, due-within: 3 days}]
      penalties:
        - {id: report, \(Self.vite), when-report-late: weekly, rate: 100 kr, per: commenced day}
      """)
    try await town.event("terminated", "on=2021-12-31")
    let ledger = try await town.ledger(asOf: "2021-12-31")
    #expect(ledger.json["findings"]?.arrayValue?.contains { $0["code"] == "no-reports" } == true)
    #expect(ledger.lines("report").count > 8_000)
    #expect(ledger.lines("report").reduce(0) { $0 + ($1["netOre"]?.integerValue ?? 0) } == ledger.totalNet)
    let text = try await Command.run(
      ["penalties", town.catalogue, "--record", town.record, "--as-of", "2021-12-31", "--language", "en"])
    #expect(text.exitCode == 0)
    #expect(text.output.contains("more are not shown here"))
    #expect(text.output.split(separator: "\n").count < 400)
    try await town.event("report-delivered", "report=weekly", "period=2021-W01", "on=2021-01-12")
    let told = try await town.ledger(asOf: "2021-12-31")
    #expect(told.json["findings"]?.arrayValue?.contains { $0["code"] == "no-reports" } == false)
  }

  // MARK: What if, and what could be known

  private static func delay() throws -> PenaltyCase {
    try PenaltyCase(
      """
      services: [{id: chain, title: {sv: Larmkedjan}, units: 3500}]
      milestones: [{id: system, title: {sv: Systemet}, due: 2023-03-01}]
      penalties:
        - {id: late, \(vite), when-late: system, stops: [approved], rate: 10 000 kr, per: commenced 7 days}
        - {id: down, \(vite), when-down: {service: chain}, one-off: 3 000 kr}
      """)
  }

  @Test(
    arguments: [
      ([], 4_300_000), (["system on 2023-03-08"], 1_300_000), (["system on 2023-03-01"], 300_000),
      (["system never"], 43_300_000), (["no buyers-delay"], 5_300_000), (["no outage"], 4_000_000),
      (["system on 2023-03-08", "no outage"], 1_000_000),
    ] as [([String], Int64)])
  func `what would have been owed`(assuming: [String], net: Int64) async throws {
    let town = try Self.delay()
    try await town.event("approved", "milestone=system", "on=2023-04-05")
    try await town.event("buyers-delay", "from=2023-03-20", "to=2023-03-26", "ground=protokoll 3")
    try await town.event("outage", "service=chain", "from=2023-04-01T12:00:00Z", "to=2023-04-01T13:00:00Z")
    let before = try town.recordBytes()
    let ledger = try await town.ledger(asOf: "2023-12-31", assuming: assuming)
    #expect(ledger.totalNet == net)
    #expect(ledger.json["assumed"]?.arrayValue?.count == assuming.count)
    #expect(try town.recordBytes() == before)
  }

  @Test(arguments: [
    ("systme on 2023-03-08", "systme"), ("system on 2023-02-29", "2023-02-29"), ("system later", "system later"),
    ("no rain", "no rain"),
  ])
  func `what cannot be assumed is refused in words`(assumption: String, said: String) async throws {
    let town = try Self.delay()
    try await town.event("ready-for-test", "milestone=system", "on=2023-02-20")
    let result = try await town.penalties(asOf: "2023-12-31", ["--assume", assumption])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(said), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func `as of a day before it was known nothing is known of it`() async throws {
    let town = try Self.delay()
    try await town.event("ready-for-test", "milestone=system", "on=2023-02-20")
    try await town.event("approved", "milestone=system", "on=2023-03-08", "known=2023-04-01")
    try await town.event(
      "outage", "service=chain", "from=2023-03-03T12:00:00Z", "to=2023-03-03T13:00:00Z", "known=2023-03-20")
    for (day, late, down) in [
      ("2023-01-31", Int64(0), Int64(0)), ("2023-03-01", 0, 0), ("2023-03-02", 1_000_000, 0),
      ("2023-03-19", 3_000_000, 0), ("2023-03-20", 3_000_000, 300_000), ("2023-03-31", 5_000_000, 300_000),
      ("2023-04-01", 1_000_000, 300_000),
    ] {
      let ledger = try await town.ledger(asOf: day)
      #expect(ledger.net("late") == late, "\(day)")
      #expect(ledger.net("down") == down, "\(day)")
    }
  }
}
