import Foundation
import JSONValues
import Testing

/// Nights with a changed clock, years with 53 weeks and movable holidays, through the contract file, the record and the
/// command.
struct CalendarTests {
  private static let vite = "title: {sv: Vite}, source: {document: main}, damages: sole"

  @Test(
    arguments: [
      // From ten in the evening to six in the morning: nine hours in October, seven in March, else eight.
      ("2023-10-28T22:00:00+02:00", "2023-10-29T06:00:00+01:00", 9),
      (
        "2023-03-25T22:00:00+01:00", "2023-03-26T06:00:00+02:00", 7
      ), ("2023-10-27T22:00:00+02:00", "2023-10-28T06:00:00+02:00", 8),
      // The hour that comes twice.
      ("2023-10-29T02:30:00+02:00", "2023-10-29T02:30:00+01:00", 1),
    ] as [(String, String, Int64)])
  func `a night when the clock is changed has the hours that it has`(from: String, to: String, hours: Int64)
    async throws
  {
    let town = try PenaltyCase(
      """
      services: [{id: chain, title: {sv: Larmkedjan}, units: 3500}]
      penalties:
        - {id: down, \(Self.vite), when-down: {service: chain}, rate: 500 kr, per: commenced hour}
      """)
    try await town.event("outage", "service=chain", "from=\(from)", "to=\(to)")
    let ledger = try await town.ledger(asOf: "2023-12-31")
    #expect(ledger.net("down") == hours * 50_000)
    #expect(try await town.ledger(asOf: from).net("down") == 50_000, "the first hour has begun")
  }

  @Test(
    arguments: [
      // 0.1 % of 745 hours is 44 min 42 s, of 743 hours 44 min 34.8 s.
      ("2023-10-10T10:00:00Z", "2023-10-10T10:44:42Z", 0), ("2023-10-10T10:00:00Z", "2023-10-10T10:44:43Z", 500_000),
      ("2023-03-10T10:00:00Z", "2023-03-10T10:44:34Z", 0), ("2023-03-10T10:00:00Z", "2023-03-10T10:44:35Z", 500_000),
    ] as [(String, String, Int64)])
  func `availability counts the hours of the month`(from: String, to: String, net: Int64) async throws {
    let town = try PenaltyCase(
      """
      fees: [{id: operation, amount: 50 000 kr}]
      services: [{id: chain, title: {sv: Larmkedjan}, units: 3500}]
      penalties:
        - {id: up, \(Self.vite), when-available-less: {service: chain, than: 99.9 %}, rate: 10 %, of: {fee: operation}}
      """)
    try await town.event("outage", "service=chain", "from=\(from)", "to=\(to)")
    #expect(try await town.ledger(asOf: "2023-12-31").net("up") == net)
  }

  private static func late(_ due: String, per: String) throws -> PenaltyCase {
    try PenaltyCase(
      """
      milestones: [{id: system, title: {sv: Systemet}, \(due)}]
      penalties:
        - {id: late, \(vite), when-late: system, stops: [approved], rate: 10 000 kr, per: commenced \(per)}
      """)
  }

  @Test(
    arguments: [
      // Week 53 of 2020 ends on Sunday 3 January 2021; its last business day is Wednesday, for New Year's Eve is none.
      ("end", "day", 1), ("start", "day", 8), ("last-business-day", "day", 5), ("end", "ISO week", 1),
      ("start", "ISO week", 2),
    ] as [(String, String, Int64)])
  func `a year with 53 weeks`(anchor: String, per: String, units: Int64) async throws {
    let town = try Self.late("due: 2020-W53, anchor: \(anchor)", per: per)
    try await town.event("approved", "milestone=system", "on=2021-01-04")
    #expect(try await town.ledger(asOf: "2021-06-30").net("late") == units * 1_000_000)
  }

  @Test func `a report on week 53`() async throws {
    let head = PenaltyCase.head.replacing("begins: 2021-01-01", with: "begins: 2020-12-28")
    let town = try PenaltyCase(
      """
      reports: [{id: weekly, title: {sv: Veckorapport}, every: week, due-within: 3 days}]
      penalties:
        - {id: report, \(Self.vite), when-report-late: weekly, rate: 1 000 kr, per: commenced day}
      """, head: head)
    try await town.event("report-delivered", "report=weekly", "period=2020-W53", "on=2021-01-08")
    let ledger = try await town.ledger(asOf: "2021-01-10")
    #expect(ledger.net("report") == 200_000, "due on Wednesday 6 January, delivered on Friday")
    #expect(ledger.clause("report")?["clocks"]?[0]?["subject"]?.stringValue == "weekly 2020-W53")
  }

  @Test(
    arguments: [
      // Good Friday, Easter and its Monday do not count, Maundy Thursday does.
      ("2023-04-05", "2023-04-12", 3),
      // Nor Midsummer Eve and Midsummer.
      ("2023-06-21", "2023-06-27", 3),
      // All Saints' Day is a Saturday; the day before is an ordinary Friday.
      ("2023-11-02", "2023-11-06", 2),
      // Ascension Day, and 6 June, the National Day.
      ("2024-05-08", "2024-05-10", 1), ("2024-06-05", "2024-06-07", 1),
    ] as [(String, String, Int64)])
  func `business days without Easter and midsummer`(due: String, approved: String, days: Int64) async throws {
    let town = try Self.late("due: \(due)", per: "business day")
    try await town.event("approved", "milestone=system", "on=\(approved)")
    #expect(try await town.ledger(asOf: "2024-12-31").net("late") == days * 1_000_000)
  }

  @Test(arguments: [("stays", 4), ("next-business-day", 1)] as [(String, Int64)])
  func `what is due on Midsummer Eve`(rule: String, days: Int64) async throws {
    let town = try Self.late("due: 2023-06-23, due-on-holiday: \(rule)", per: "day")
    try await town.event("approved", "milestone=system", "on=2023-06-27")
    #expect(try await town.ledger(asOf: "2023-12-31").net("late") == days * 1_000_000)
  }
}
