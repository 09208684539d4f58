import Foundation
import Testing

/// What cannot be true is refused with words, and the record stays as it was.
struct BadInputTests {
  private static func town() throws -> PenaltyCase {
    try PenaltyCase(
      """
      services: [{id: chain, title: {sv: Larmkedjan}, units: 3500}]
      milestones: [{id: system, title: {sv: Systemet}, due: 2023-03-01}]
      penalties:
        - {id: late, title: {sv: Vite}, source: {document: main}, damages: sole, when-late: system, stops: [approved],
           rate: 10 000 kr, per: commenced 7 days}
      """)
  }

  @Test(arguments: [
    ["approved", "milestone=system", "on=2023-02-29"], ["approved", "milestone=systme", "on=2023-02-28"],
    ["approved", "milestone=system", "on=2023-02-19"],
    ["adjustment-decided", "clause=late", "on=2023-05-01", "amount=-5 000 kr", "basis=avräkning", "by=nämnden"],
    ["outage", "service=chain", "from=2023-04-01T13:00:00+02:00", "to=2023-04-01T15:00:00+02:00"],
    ["report-delivered", "report=monthly", "period=2021-W53", "on=2022-01-10"],
  ])
  func `on the command line and in a table`(words: [String]) async throws {
    let town = try Self.town()
    try await town.event("ready-for-test", "milestone=system", "on=2023-02-20")
    try await town.event(
      "outage", "service=chain", "from=2023-04-01T12:00:00+02:00", "to=2023-04-01T14:00:00+02:00")
    let before = try town.recordBytes()
    #expect(!before.isEmpty)
    let result = try await town.tried(words[0], Array(words.dropFirst()))
    #expect(result.exitCode == 2, "\(result.output)")
    #expect(result.errors.contains("fel: "), "\(result.errors)")
    #expect(try town.recordBytes() == before)

    let pairs = words.dropFirst().map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let imported = try await town.triedTable(
      "event,\(pairs.map { $0[0] }.joined(separator: ","))\n\(words[0]),\(pairs.map { $0[1] }.joined(separator: ","))\n"
    )
    #expect(imported.exitCode == 2, "\(imported.output)")
    #expect(imported.errors.contains("fel: "), "\(imported.errors)")
    #expect(try town.recordBytes() == before)
  }

  @Test func `an event with a wrong value is checked against the contract in the same run`() async throws {
    let town = try Self.town()
    let one = try await town.tried("approved", ["milestone=systme", "on=2023-02-29"])
    let table = try await town.triedTable("event,milestone,on\napproved,systme,2023-02-29\n")
    for result in [one, table] {
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("dagen ”2023-02-29” finns inte"), "\(result.errors)")
      #expect(result.errors.contains("detta finns inte i avtalet: milestone ”systme”"), "\(result.errors)")
    }
    #expect(try town.recordBytes().isEmpty)
  }

  @Test(arguments: [
    ("due: 2023-02-29", "dagen ”2023-02-29” finns inte"),
    ("due: 2021-W53, anchor: end", "veckan ”2021-W53” finns inte"),
    ("due: {after: nowhere, state: approved, within: 3 days}", "ingen milstolpe ”nowhere”"),
  ])
  func `in the contract a day that does not exist`(due: String, said: String) async throws {
    let town = try PenaltyCase("milestones: [{id: system, title: {sv: Systemet}, \(due)}]")
    let result = try await Command.run(["check", town.catalogue])
    #expect(result.exitCode == 2)
    #expect((result.output + result.errors).contains(said))
    #expect(try await town.penalties(asOf: "2023-12-31").exitCode == 2)
  }

  @Test func `in the contract a negative amount and an unknown milestone`() async throws {
    let right = try Self.town()
    #expect(try await Command.run(["check", right.catalogue]).exitCode == 0)
    withExtendedLifetime(right) {}
    for (milestone, rate, said) in [
      ("system", "-10 000 kr", "-10 000 kr"), ("nowhere", "10 000 kr", "ingen milstolpe ”nowhere”"),
    ] {
      let town = try PenaltyCase(
        """
        milestones: [{id: system, title: {sv: Systemet}, due: 2023-03-01}]
        penalties:
          - {id: late, title: {sv: Vite}, source: {document: main}, damages: sole, when-late: \(milestone),
             stops: [approved], rate: \(rate), per: commenced 7 days}
        """)
      let result = try await Command.run(["check", town.catalogue])
      #expect(result.exitCode == 2, "\(milestone) \(rate)")
      #expect((result.output + result.errors).contains(said), "\(result.errors)")
    }
  }
}
