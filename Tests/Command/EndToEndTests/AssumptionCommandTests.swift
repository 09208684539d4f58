import Foundation
import JSONValues
import Testing

/// What no source gives, what applies only sometimes, and what the buyer owns, through the built command.
struct AssumptionCommandTests {
  @Test func `check counts what is assumed and names what hangs on what`() async throws {
    let town = try AssumedTown()
    let result = try await Command.run(["check", town.catalogue, "--language", "sv"])
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("2 krav, 1 med antaganden, 1 antagen gräns\n"))
    #expect(result.output.contains("gäller bara när vitalparametrar mäts (vital-signs-measured): A-2\n"))
  }

  @Test func `the schema of requirements knows the marks`() async throws {
    let schema = try JSONValue.parse(try await Command.run(["schema", "requirements"]).output)
    let requirement = schema["properties"]?["requirements"]?["items"]?["properties"]
    #expect(requirement?["assumption"] != nil)
    #expect(requirement?["applies-when"]?["required"] == ["fact", "text"])
  }

  @Test func `a fact that nobody asked for is refused, and nothing is written`() async throws {
    let town = try AssumedTown()
    let result = try await town.decide("no", fact: "vital-sign-measured")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("'vital-sign-measured'"), "\(result.errors)")
    #expect(result.errors.contains("vital-signs-measured"))
    #expect(!FileManager.default.fileExists(atPath: town.record))
  }

  @Test(arguments: [("yes", "not-tested", 3), ("no", "not-applicable", 3)])
  func `what a person decides is what the verdicts say`(holds: String, standing: String, code: Int32) async throws {
    let town = try AssumedTown()
    #expect(try await town.decide(holds).exitCode == 0)
    let result = try await Command.run(["verdicts", town.catalogue, "--record", town.record, "--format", "json"])
    #expect(result.exitCode == code, "\(result.errors)")
    let verdicts = try JSONValue.parse(result.output)
    let requirement = try #require(verdicts["requirements"]?.arrayValue?.first { $0["id"] == "A-2" })
    #expect(requirement["standing"] == .string(standing))
    #expect(requirement["appliesWhen"]?["state"] == .string(holds == "yes" ? "holds" : "does-not-hold"))
    #expect(requirement["appliesWhen"]?["decision"]?["why"] == "prov")
    #expect(verdicts["counts"]?["ska"]?["not-applicable"] == (holds == "no" ? 1 : 0))
    let output = town.folder.url.appending(path: "report")
    _ = try await Command.run([
      "report", town.catalogue, "--record", town.record, "--language", "sv", "--output", output.path,
    ])
    let pages = try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "html" }
    let page = try pages.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    #expect(page.contains("Antagande: Vårt val; dokumentet ger ingen vikt."))
    #expect(page.contains("vitalparametrar mäts"))
  }

  @Test func `before anybody has decided it is inconclusive`() async throws {
    let town = try AssumedTown()
    #expect(try await town.decide("yes").exitCode == 0)
    let result = try await Command.run([
      "verdicts", town.catalogue, "--record", town.record, "--as-of", "2023-12-31", "--format", "json",
    ])
    let verdicts = try JSONValue.parse(result.output)
    let requirement = try #require(verdicts["requirements"]?.arrayValue?.first { $0["id"] == "A-2" })
    #expect(requirement["standing"] == "inconclusive")
    #expect(requirement["reasons"]?[0]?["code"] == "condition-undecided")
  }

  private static let milestones = """
    milestones:
      - {id: ours, title: {sv: Larm bytta}, due: 2023-02-28, owner: buyer, assumption: {sv: Dagen är antagen.}}
      - {id: theirs, title: {sv: System klart}, due: 2023-02-28, owner: vendor}
    """

  @Test func `the buyer's own delay costs the vendor nothing, and stands in the ledger`() async throws {
    let town = try PenaltyCase(
      """
      \(Self.milestones)
      penalties:
        - {id: late, title: {sv: Vite}, source: {document: main}, damages: sole, when-late: theirs, stops: [approved], rate: 1 kr, per: commenced day}
      """)
    try await town.event("approved", "milestone=ours", "on=2023-03-10")
    let ledger = try await town.ledger(asOf: "2023-03-31")
    #expect(ledger.totalNet == 3_100)
    let own = try #require(ledger.json["ownMilestones"]?[0])
    #expect(own["id"] == "ours")
    #expect(own["due"] == "2023-02-28")
    #expect(own["reached"] == "2023-03-10")
    #expect(own["daysLate"] == 10)
    let text = try await Command.run([
      "penalties", town.catalogue, "--record", town.record, "--as-of", "2023-03-31", "--language", "sv",
    ])
    #expect(text.output.contains("Larm bytta: skulle vara klart"), "\(text.output)")
    #expect(text.output.contains("Dagen är antagen."))
  }

  @Test(arguments: [
    "penalties: [{id: late, title: {sv: Vite}, source: {document: main}, damages: sole, when-late: ours, stops: [approved], rate: 1 kr, per: commenced day}]",
    "withholdings: [{id: kept, title: {sv: Del}, source: {document: main}, share: 10 %, of: 1 000 kr, from: 2023-01-01, until: {milestone: ours, state: approved}}]",
  ])
  func `nothing of the vendor's hangs on what the buyer owns`(terms: String) async throws {
    let town = try PenaltyCase("\(Self.milestones)\n\(terms)")
    let result = try await Command.run(["check", town.catalogue, "--format", "brief"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("buyers-milestone"), "\(result.errors)")
  }
}

/// A catalogue with an assumption and a condition, and the place of a record about it.
private struct AssumedTown {
  let folder: TemporaryFolder
  var catalogue: String { folder.url.appending(path: "catalogue").path }
  var record: String { folder.url.appending(path: "record").path }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "catalogue: town\ntitle: {sv: Staden}\nareas: {hub: {sv: Hubb}}\n", to: "catalogue/catalogue.yaml")
    try folder.write(
      """
      catalogue: town
      area: hub
      requirements:
        - id: A-1
          obligation: ska
          text: {sv: Hubben ska väga högst 400 gram.}
          assumption: {sv: Vårt val; dokumentet ger ingen vikt.}
          verified-by:
            - inspection: {sv: Väg hubben.}
        - id: A-2
          obligation: ska
          text: {sv: Hubben ska ha intyg som medicinteknisk produkt.}
          applies-when: {fact: vital-signs-measured, text: {sv: vitalparametrar mäts}}
          verified-by:
            - inspection: {sv: Läs intyget.}
      """, to: "catalogue/hub.yaml")
    try folder.write("vocabulary: town\noperations:\n  system.look: {}\nstreams: {}\n", to: "Suites/vocabulary.yaml")
  }

  func decide(_ holds: String, fact: String = "vital-signs-measured") async throws -> Command.Result {
    try await Command.run([
      "record", "event", record, "fact-decided", "fact=\(fact)", "holds=\(holds)", "on=2024-01-01", "by=styrgruppen",
      "why=prov", "--catalogue", catalogue,
    ])
  }
}
