import Foundation
import JSONValues
import Testing

/// A catalogue with a contract, and a record beside it, as a buyer's lawyer would have them.
struct PenaltyCase {
  let folder: TemporaryFolder

  var catalogue: String { folder.url.appending(path: "catalogue").path }
  var record: String { folder.url.appending(path: "record").path }

  /// - Parameters:
  ///   - terms: parts, milestones and whatever else clauses refer to.
  ///   - head: instead of the usual lines that hold for the whole contract.
  init(_ terms: String, head: String = PenaltyCase.head) throws {
    folder = try TemporaryFolder()
    try folder.write(
      "catalogue: town\ntitle: {sv: Kommunens katalog}\nareas:\n  system: {sv: System}\n",
      to: "catalogue/catalogue.yaml")
    try folder.write(
      """
      catalogue: town
      appendix: B1
      area: system
      requirements:
        - id: "B1 ID:1"
          obligation: ska
          text: {sv: Systemet ska larma.}
          why: {sv: Annars kommer ingen.}
          fault-class: A
          verified-by:
            - inspection: {sv: Titta på larmet.}
      """, to: "catalogue/requirements.yaml")
    try folder.write("vocabulary: town\noperations:\n  system.look: {}\nstreams: {}\n", to: "Suites/vocabulary.yaml")
    try folder.write("\(head)\n\(terms)\n", to: "catalogue/contract.yaml")
  }

  static let head = """
    contract: K-2023-1
    begins: 2021-01-01
    currency: SEK
    vat: excluded
    time-zone: Europe/Stockholm
    calendar: sweden
    rounding: half-up to ore
    due-on-holiday: stays
    relief: [buyers-delay, force-majeure]
    sum: 10 000 000 kr
    documents: [{id: main, title: {sv: Huvudavtal}}]
    """

  /// One event through the command line; it has to be taken.
  func event(_ kind: String, _ fields: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let result = try await tried(kind, fields)
    #expect(result.exitCode == 0, "\(kind) \(fields): \(result.output)\(result.errors)", sourceLocation: sourceLocation)
  }

  func tried(_ kind: String, _ fields: [String]) async throws -> Command.Result {
    try await Command.run(["record", "event", record, kind] + fields + ["--catalogue", catalogue])
  }

  /// A table of events; it has to be taken.
  func table(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let result = try await triedTable(text)
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)", sourceLocation: sourceLocation)
  }

  func triedTable(_ text: String) async throws -> Command.Result {
    let file = try folder.write(text, to: "events.csv")
    return try await Command.run(["record", "import", record, file.path, "--catalogue", catalogue])
  }

  func penalties(asOf: String, _ more: [String] = []) async throws -> Command.Result {
    try await Command.run(
      ["penalties", catalogue, "--record", record, "--as-of", asOf, "--format", "json"] + more)
  }

  /// What the command says is owed, as a value.
  func ledger(
    asOf: String, assuming: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> PrintedLedger {
    let result = try await penalties(asOf: asOf, assuming.flatMap { ["--assume", $0] })
    try #require(result.exitCode == 0, "\(result.output)\(result.errors)", sourceLocation: sourceLocation)
    return PrintedLedger(json: try JSONValue.parse(result.output))
  }

  /// The bytes of all files of the record but its lock, by path; empty where there is none.
  func recordBytes() throws -> [String: Data] {
    let url = folder.url.appending(path: "record")
    guard let paths = FileManager.default.enumerator(atPath: url.path) else { return [:] }
    var found: [String: Data] = [:]
    for case let path as String in paths where path != "lock" {
      if let data = FileManager.default.contents(atPath: url.appending(path: path).path) { found[path] = data }
    }
    return found
  }
}

/// The JSON of `penalties`, by the names that the form promises.
struct PrintedLedger {
  let json: JSONValue

  var currency: String? { json["currency"]?.stringValue }
  var totalNet: Int64? { json["totalNetOre"]?.integerValue }
  var clauses: [JSONValue] { json["clauses"]?.arrayValue ?? [] }

  func clause(_ id: String) -> JSONValue? { clauses.first { $0["id"]?.stringValue == id } }
  func gross(_ id: String) -> Int64? { clause(id)?["grossOre"]?.integerValue }
  func net(_ id: String) -> Int64? { clause(id)?["netOre"]?.integerValue }
  func capReached(_ id: String) -> String? { clause(id)?["capReached"]?.stringValue }
  func lines(_ id: String) -> [JSONValue] { clause(id)?["lines"]?.arrayValue ?? [] }
}
