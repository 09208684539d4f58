import Foundation
import JSONValues
import Testing

/// Examples that were worked out by hand, through the contract file, the record and the command.
struct WorkedExampleTests {
  private static let source = "title: {sv: Vite}, source: {document: main}, damages: sole"

  private static func late(due: String, price: String = "1 000 000 kr", _ charge: String) -> String {
    """
    parts: [{id: system, title: {sv: System}, price: \(price)}]
    milestones: [{id: system, title: {sv: Systemet}, \(due), part: system}]
    penalties:
      - {id: late, \(source), when-late: system, stops: [approved], \(charge)}
    """
  }

  private static let weekly = "rate: 1 %, of: delayed-part, per: commenced 7 days, cap: 12 %"

  @Test(
    arguments: [
      ("2023-03-01", 0), ("2023-03-02", 1_000_000), ("2023-03-08", 1_000_000), ("2023-03-09", 2_000_000),
      ("2023-05-17", 11_000_000), ("2023-05-18", 12_000_000), ("2023-06-30", 12_000_000),
    ] as [(String, Int64)])
  func `one per cent of a million for each week that has begun, at most twelve`(on: String, net: Int64) async throws {
    let town = try PenaltyCase(Self.late(due: "due: 2023-03-01", Self.weekly))
    try await town.event("approved", "milestone=system", "on=\(on)")
    let ledger = try await town.ledger(asOf: "2023-12-31")
    #expect(ledger.net("late") == net)
    #expect(ledger.totalNet == net)
    #expect(ledger.currency == "SEK")
    #expect(ledger.capReached("late") == (net == 12_000_000 ? "2023-05-18" : nil))
    #expect(ledger.lines("late").reduce(0) { $0 + ($1["netOre"]?.integerValue ?? 0) } == net)
  }

  @Test func `week 33 costs two or three weeks, and without an anchor it is no contract`() async throws {
    for (anchor, net) in [("end", Int64(2_000_000)), ("start", 3_000_000)] {
      let town = try PenaltyCase(
        Self.late(due: "due: 2023-W33, anchor: \(anchor)", "rate: 10 000 kr, per: commenced 7 days"))
      try await town.event("approved", "milestone=system", "on=2023-08-28")
      #expect(try await town.ledger(asOf: "2023-09-30").net("late") == net, "\(anchor)")
    }
    let town = try PenaltyCase(Self.late(due: "due: 2023-W33", "rate: 10 000 kr, per: commenced 7 days"))
    let result = try await Command.run(["check", town.catalogue, "--language", "en"])
    #expect(result.exitCode == 2)
    #expect((result.output + result.errors).contains("vecka 33 may mean three days"))
    #expect(try await town.penalties(asOf: "2023-09-30").exitCode == 2)
  }

  @Test(arguments: [("completed", 2_000_000), ("commenced", 3_000_000), ("pro-rata", 2_857_143)] as [(String, Int64)])
  func `twenty days late at ten thousand a week`(counting: String, net: Int64) async throws {
    let town = try PenaltyCase(Self.late(due: "due: 2023-03-01", "rate: 10 000 kr, per: \(counting) 7 days"))
    try await town.event("approved", "milestone=system", "on=2023-03-21")
    #expect(try await town.ledger(asOf: "2023-12-31").net("late") == net)
  }

  @Test func `the buyer's own delay does not count, however often it is told`() async throws {
    let town = try PenaltyCase(
      Self.late(due: "due: 2022-08-15", price: "5 000 000 kr", "rate: 1 %, of: delayed-part, per: commenced 7 days"))
    try await town.event("approved", "milestone=system", "on=2022-10-10")
    try await town.event("buyers-delay", "from=2022-09-05", "to=2022-09-18", "ground=Beställarens stopp")
    let once = try await town.ledger(asOf: "2022-12-31")
    #expect(once.net("late") == 30_000_000)
    #expect(once.gross("late") == 40_000_000)
    try await town.event("force-majeure", "from=2022-09-08", "to=2022-09-18", "ground=Strömavbrott")
    #expect(try await town.ledger(asOf: "2022-12-31").net("late") == 30_000_000)
  }

  @Test(arguments: [("", 500_000), (",700", 0)] as [(String, Int64)])
  func `three hours down in April`(units: String, net: Int64) async throws {
    let town = try PenaltyCase(
      """
      fees: [{id: operation, amount: 50 000 kr}]
      services: [{id: chain, title: {sv: Larmkedjan}, units: 3500}]
      penalties:
        - {id: up, \(Self.source), when-available-less: {service: chain, than: 99.9 %},
           tiers: [{below: 99.9 %, rate: 10 %}, {below: 99.5 %, rate: 25 %}], of: {fee: operation}}
      """)
    try await town.table(
      "event,service,from,to\(units.isEmpty ? "" : ",units")\n"
        + "outage,chain,2023-04-10T12:00:00+02:00,2023-04-10T15:00:00+02:00\(units)\n")
    #expect(try await town.ledger(asOf: "2023-04-30").net("up") == net)
    #expect(try await town.ledger(asOf: "2023-04-29").net("up") == 0)
  }

  @Test(arguments: [("event", 5_000_000), ("root-cause", 1_000_000)] as [(String, Int64)])
  func `fourteen lost alarms with two causes`(identity: String, net: Int64) async throws {
    let town = try PenaltyCase(
      """
      penalties:
        - {id: lost, \(Self.source), when-incident: lost-alarm, counted-once-per: \(identity), rate: 5 000 kr,
           caps: [{most: 50 000 kr, per: month}]}
      """)
    let rows = (1...14).map { number in
      let day = number < 10 ? "0\(number)" : "\(number)"
      return "incident,a\(number),lost-alarm,2023-04-\(day)T12:00:00+02:00,\(number % 2 == 0 ? "radio" : "battery")"
    }
    try await town.table((["event,id,kind,at,root-cause"] + rows).joined(separator: "\n") + "\n")
    #expect(try await town.ledger(asOf: "2023-04-30").net("lost") == net)
  }
}
