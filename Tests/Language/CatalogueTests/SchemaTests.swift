import Catalogue
import Diagnostics
import Foundation
import JSONValues
import Judgement
import LocatedYAML
import Testing
import TestSupport

/// The schemas, judged by a validator that is not ours: Python's jsonschema.
struct SchemaTests {
  static let hasValidator = (try? python(["-c", "import yaml, jsonschema"])) != nil

  private struct Failed: Error {}

  private static func python(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: data, as: UTF8.self)
  }

  /// One line for each file: "ok", or what is wrong.
  private static func validate(_ paths: [String], against schema: JSONValue) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID()).json")
    try Data(schema.prettyText.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = Repository.root.appending(path: "Tests/Language/SuiteLanguageTests/validate.py")
    let output = try python([script.path(percentEncoded: false), file.path(percentEncoded: false)] + paths)
    return output.split(separator: "\n").map(String.init)
  }

  private static func valid(_ text: String, against schema: JSONValue) throws -> Bool {
    let file = FileManager.default.temporaryDirectory.appending(path: "file-\(UUID()).yaml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try validate([file.path(percentEncoded: false)], against: schema) == ["ok"]
  }

  @Test(.enabled(if: hasValidator)) func `the catalogues of the repository are as the schemas say`() throws {
    let folder = Repository.root.appending(path: "Requirements").path(percentEncoded: false)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
    let heads = paths.filter { $0.hasSuffix("/catalogue.yaml") }
    let contracts = paths.filter { $0.hasSuffix("/contract.yaml") }
    let laws = paths.filter { $0.hasSuffix("/statutory.yaml") }
    let others = ["/catalogue.yaml", "/contract.yaml", "/gates.yaml", "/statutory.yaml"]
    let files = paths.filter { path in !path.contains("/replay/") && !others.contains { path.hasSuffix($0) } }
    #expect(!contracts.isEmpty && !laws.isEmpty)
    for (names, schema) in [
      (heads, CatalogueSchema.head), (contracts, CatalogueSchema.contract(.judged)),
      (files, CatalogueSchema.requirements), (laws, CatalogueSchema.statutory),
    ] {
      let verdicts = try Self.validate(names.map { "\(folder)/\($0)" }, against: schema)
      #expect(verdicts == names.map { _ in "ok" })
    }
  }

  private static let good = """
    catalogue: alarms
    area: hub
    requirements:
      - id: "B3 ID:1"
        obligation: ska
        text: {sv: Hubben ska fungera 48 timmar utan nätström.}
        phase: acceptance
        verified-by:
          - test: hub.battery
            with: {for: 48 h}
            valid-for: 2 years
          - inspection: {sv: Visa provrapporten.}
            by: independent
    """

  @Test(
    .enabled(if: hasValidator),
    arguments: [
      ("", ""), ("obligation: ska", "obligation: skall"), ("obligation: ska", "obligation: ska\n    weight: 3"),
      ("obligation: ska", "obligation: bör"), ("{sv: Hubben", "{en: Hubben"), ("area: hub\n", ""),
      ("valid-for: 2 years", "valid-for: 2 h"), ("by: independent", "by: nobody"),
      ("phase: acceptance", "phase: [sometime]"),
      ("  - test: hub.battery", "  - test: hub.battery\n        analysis: {sv: Räkna.}"),
      ("phase: acceptance", "fase: acceptance"),
      ("by: independent", "with: {for: 48 h}"),
    ])
  func `the schema and the reader agree on what is wrong`(old: String, new: String) throws {
    let text = old.isEmpty ? Self.good : Self.good.replacingOccurrences(of: old, with: new)
    let sink = DiagnosticSink()
    let node = try #require(YAMLParser.parse(SourceFile(path: "r.yaml", text: text), into: sink))
    _ = RequirementFileReader.read(node, into: sink)
    #expect(try Self.valid(text, against: CatalogueSchema.requirements) == !sink.hasErrors)
    #expect(sink.hasErrors == !old.isEmpty)
  }

  @Test(
    .enabled(if: hasValidator),
    arguments: [
      ("", ""), ("currency: SEK", "currency: EUR"), ("rounding: half-up to ore", "rounding: half-up"),
      ("vat: excluded\n", ""), ("sum: 130 000 000 kr", "sum: 130 000 000"),
      ("due: 2022-W22, anchor: end", "due: 2022-W22"), ("due: 2022-06-01,", "due: 2022-06-01, anchor: end,"),
      ("    of: {part: it-system}\n", ""), ("    damages: sole\n", ""), ("per: commenced 7 days", "per: 7 days"),
      ("per: commenced 7 days", "per: commenced week"), ("    counted-once-per: root-cause\n", ""),
      ("when-report-late: monthly", "when-report-late: monthly\n    when-late: low-battery"),
      ("cap: 12 %", "cap: 12 %\n    caps: [{most: 1 kr, per: month}]"), ("every: month", "every: day"),
      ("units: 3500", "units: 0"), ("stacking: cumulative", "stacking: both"),
      ("share: 30 %, of: contract-sum", "share: 30 %"), ("state: approved}}\n", "state: approved}, share: 10 %}\n"),
      ("after-periods: 12, of: late-it-system", "after-periods: 12"), ("due-within: 10 days", "due-within: 10 hours"),
      ("grace: 1 hour", "grace: soon"), ("    rate: 5 000 kr\n    damages", "    damages"),
    ])
  func `the schema and the reader of contracts agree on what is wrong`(old: String, new: String) throws {
    let text = old.isEmpty ? SampleContract.text : SampleContract.text.replacingOccurrences(of: old, with: new)
    #expect(old.isEmpty || text != SampleContract.text)
    let hasErrors = try SampleContract.read(text).findings.contains { $0.severity == .error }
    #expect(try Self.valid(text, against: CatalogueSchema.contract(.judged)) == !hasErrors)
    #expect(hasErrors == !old.isEmpty)
  }
}
