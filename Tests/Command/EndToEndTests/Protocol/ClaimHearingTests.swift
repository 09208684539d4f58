import Foundation
import JSONValues
import Testing

/// The vendor's lawyer reads the claim.
struct ClaimHearingTests {
  private static func town() throws -> PenaltyCase {
    try PenaltyCase(
      """
      milestones: [{id: system, title: {sv: Systemet}, due: 2023-03-01}]
      penalties:
        - {id: late, title: {sv: Vite}, source: {document: main}, damages: sole, when-late: system, stops: [approved],
           rate: 10 000 kr, per: commenced 7 days, caps: [{most: 30 000 kr, per: month}]}
      """)
  }

  private static func ledger(_ town: PenaltyCase) async throws -> JSONValue {
    try JSONValue.parse(Array(try await town.penalties(asOf: "2023-05-01").output.utf8))
  }

  private static func text(_ town: PenaltyCase, asOf: String, language: String) async throws -> String {
    try await Command.run(
      ["penalties", town.catalogue, "--record", town.record, "--as-of", asOf, "--language", language]
    ).output
  }

  @Test func `a delay by the buyer that is written years later is told, with the claim without it`() async throws {
    let town = try Self.town()
    try await town.event("approved", "milestone=system", "on=2023-04-01")
    let owed = try await Self.ledger(town)
    let before = try #require(owed["totalNetOre"]?.integerValue)
    #expect(before > 0)
    try await town.event(
      "buyers-delay", "from=2023-03-01", "to=2023-03-31", "ground=muntligt", "by=projektledaren")
    let after = try await Self.ledger(town)
    #expect(try #require(after["totalNetOre"]?.integerValue) < before)
    let later = try #require(after["writtenLater"])
    #expect(later["added"]?.integerValue == 2)
    #expect(later["groups"]?.arrayValue?.contains { $0["by"]?.stringValue == "projektledaren" } == true)
    #expect(try await Self.text(town, asOf: "2023-05-01", language: "en").contains("written after"))
  }

  @Test func `what was claimed and paid is not claimed again`() async throws {
    let town = try Self.town()
    try await town.event("approved", "milestone=system", "on=2023-03-20")
    let owed = try await Self.ledger(town)
    #expect(owed["totalToClaimOre"]?.integerValue == owed["totalNetOre"]?.integerValue)
    try await town.event("claim-made", "clause=late", "on=2023-04-01", "amount=10 000 kr")
    let claimed = try await Self.ledger(town)
    #expect(claimed["totalClaimedOre"]?.integerValue == 1_000_000)
    #expect(
      claimed["totalToClaimOre"]?.integerValue == (owed["totalNetOre"]?.integerValue ?? 0) - 1_000_000)
    try await town.event("penalty-paid", "clause=late", "on=2023-04-20", "amount=30 000 kr")
    let paid = try await Self.ledger(town)
    #expect(paid["totalPaidOre"]?.integerValue == 3_000_000)
    #expect(paid["totalToClaimOre"]?.integerValue == 0)
  }

  @Test func `a cap by the month says which month`() async throws {
    let town = try Self.town()
    try await town.event("approved", "milestone=system", "on=2023-04-15")
    let text = try await Self.text(town, asOf: "2023-04-20", language: "sv")
    #expect(text.contains("i april 2023"), "\(text)")
  }
}
