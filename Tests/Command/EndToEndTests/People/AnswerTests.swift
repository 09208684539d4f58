import Foundation
import JSONValues
import Testing

/// What people are asked, and what their answers are worth.
struct AnswerTests {
  /// Inspections of a town, and a case with things to do and measure. The binding names a system that is not there and
  /// a token that nobody gives.
  private static func town() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "catalogue: town\ntitle: {sv: Kommunens katalog}\nareas:\n  system: {sv: System}\n",
      to: "town/catalogue.yaml")
    try folder.write(
      """
      catalogue: town
      area: system
      requirements:
        - id: INT-01
          obligation: ska
          text: {sv: "Leverantören ska ha ett intyg om driftsäkerhet."}
          verified-by:
            - inspection: {sv: "Finns intyget?"}
              by: buyer
        - id: INT-02
          obligation: ska
          text: {sv: "Utbildning ska ha hållits."}
          verified-by:
            - demonstration: {sv: "Är utbildningen hållen?"}
              by: [buyer, independent]
        - id: BAT-01
          obligation: ska
          text: {sv: "Räckvidden ska vara minst 100 m."}
          verified-by:
            - test: range
              with: {from: 15 %, distance: 100 m}
      """, to: "town/requirements.yaml")
    try folder.write(
      """
      suite: range
      parameters:
        from: {type: percent}
        distance: {type: length}
      cases:
        - case: {sv: Räckvidd utomhus}
          id: outdoors
          steps:
            - instruct: {sv: "Ladda ur larmet till ${from} och gå ut."}
            - observe: {sv: "Hur långt når det?"}
              answer: length
              that: {at-least: "${distance}"}
      """, to: "Suites/range.yaml")
    try folder.write(
      """
      binding: far
      system: {vendor: Acme, product: Alarm, version: {on: api, call: GET /version, at: /version}}
      connections:
        api: {url: "http://127.0.0.1:1", bearer: "${secret:VENDOR_TOKEN}"}
      """, to: "far.yaml")
    return folder
  }

  private static func run(
    _ folder: TemporaryFolder, _ arguments: [String], input: String? = nil
  ) async throws -> Command.Result {
    try await Command.run(
      ["run", "town", "--binding", "far.yaml", "--suites", "Suites"] + arguments, input: input, in: folder.url)
  }

  private static func verdicts(_ folder: TemporaryFolder) async throws -> [String: (verdict: String, codes: [String])] {
    let result = try await Command.run(
      ["verdicts", "town", "--record", "record", "--suites", "Suites", "--format", "json"], in: folder.url)
    let value = try JSONValue.parse(Array(result.output.utf8))
    var found: [String: (verdict: String, codes: [String])] = [:]
    for requirement in value["requirements"]?.arrayValue ?? [] {
      let cases = requirement["cases"]?.arrayValue ?? []
      found[requirement["id"]?.stringValue ?? ""] = (
        requirement["verdict"]?.stringValue ?? "",
        cases.flatMap { $0["reasons"]?.arrayValue ?? [] }.compactMap { $0["code"]?.stringValue }
      )
    }
    return found
  }

  @Test func `an inspection is recorded without the vendor's system and without a token`() async throws {
    let folder = try Self.town()
    try folder.write("answers: {INT-01: {answer: ja, by: Köparen}}\n", to: "answers.yaml")
    let result = try await Self.run(
      folder, ["--record", "record", "--only", "INT-01", "--answers", "answers.yaml"])
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(try await Self.verdicts(folder)["INT-01"]?.verdict == "passed")
  }

  @Test(arguments: [
    ("Leverantörens projektledare", ""), ("Anna", "party: vendor, "), ("vendor", ""), ("Toimittaja", ""),
  ])
  func `the vendor's word is told and does not count where the buyer is to look`(
    by: String, party: String
  ) async throws {
    let folder = try Self.town()
    try folder.write("answers: {INT-01: {answer: ja, by: \(by), \(party)note: sett}}\n", to: "answers.yaml")
    let result = try await Self.run(
      folder, ["--record", "record", "--only", "INT-01", "--answers", "answers.yaml"])
    #expect(result.exitCode == 3, "\(result.output)\(result.errors)")
    #expect(result.errors.contains("svaret från leverantören sparas men räknas inte"))
    #expect(result.output.contains("ska verifieras av beställaren, så svaret räknas inte"))
    let judged = try await Self.verdicts(folder)["INT-01"]
    #expect(judged?.verdict == "inconclusive")
    #expect(judged?.codes == ["answered-by-other"])
  }

  @Test func `what the buyer saw stays, whatever the vendor answers afterwards`() async throws {
    let folder = try Self.town()
    for answer in ["{answer: \"nej, det var utgånget\", by: Köparen}", "{answer: ja, by: Leverantören}"] {
      try folder.write("answers: {INT-01: \(answer)}\n", to: "answers.yaml")
      _ = try await Self.run(folder, ["--record", "record", "--only", "INT-01", "--answers", "answers.yaml"])
    }
    let judged = try await Self.verdicts(folder)["INT-01"]
    #expect(judged?.verdict == "failed")
    #expect(judged?.codes == ["answered-no"])
  }

  @Test func `the catalogue may allow several parties, and a name alone does not tell which`() async throws {
    let folder = try Self.town()
    try folder.write("answers: {INT-02: {answer: ja, by: En oberoende granskare}}\n", to: "answers.yaml")
    let allowed = try await Self.run(
      folder, ["--record", "record", "--only", "INT-02", "--answers", "answers.yaml"])
    #expect(allowed.exitCode == 0, "\(allowed.output)\(allowed.errors)")
    try folder.write("answers: {INT-02: {answer: ja, by: Anna}}\n", to: "answers.yaml")
    let refused = try await Self.run(
      folder, ["--record", "record", "--only", "INT-02", "--answers", "answers.yaml"])
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("visar inte för vem personen svarar"))
  }

  @Test func `a template asks everything, and is taken back as it is, or filled in`() async throws {
    let folder = try Self.town()
    let made = try await Self.run(folder, ["--answers-template", "answers.yaml"])
    #expect(made.exitCode == 0, "\(made.errors)")
    let url = folder.url.appending(path: "answers.yaml")
    let template = try String(contentsOf: url, encoding: .utf8).replacing("\u{A0}", with: " ")
    for words in [
      "# INT-01: Leverantören ska ha ett intyg om driftsäkerhet.", "# Finns intyget?",
      "# Ska verifieras av beställaren.", "# Ladda ur larmet till 15 % och gå ut.", "minst 100 m",
      "en längd, till exempel 12,5 m",
    ] { #expect(template.contains(words), "\(words)\n\(template)") }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "record").path))
    let only = ["--record", "record", "--only", "INT-01", "--only", "INT-02", "--answers", "answers.yaml"]
    let empty = try await Self.run(folder, only)
    #expect(empty.exitCode == 3, "\(empty.errors)")
    #expect(try await Self.verdicts(folder)["INT-01"]?.verdict == "not-tested")
    let start = try #require(template.range(of: "\"INT-01\":"))
    var filled = template
    let answer = try #require(filled.range(of: "answer:", range: start.upperBound..<filled.endIndex))
    filled.replaceSubrange(answer, with: "answer: ja")
    let by = try #require(filled.range(of: "by:", range: answer.lowerBound..<filled.endIndex))
    filled.replaceSubrange(by, with: "by: Upphandlaren")
    try folder.write(filled, to: "answers.yaml")
    let result = try await Self.run(folder, only)
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(try await Self.verdicts(folder)["INT-01"]?.verdict == "passed")
  }

  @Test func `a misspelt key has a suggestion`() async throws {
    let folder = try Self.town()
    try folder.write("answers: {INT-O1: {answer: ja, by: Köparen}}\n", to: "answers.yaml")
    let result = try await Self.run(
      folder, ["--record", "record", "--only", "INT-01", "--answers", "answers.yaml"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("INT-01"))
  }

  @Test func `at the terminal the requirement, who, the place and what is wanted are shown`() async throws {
    let folder = try Self.town()
    let words = [
      "run", "town", "--binding", "far.yaml", "--suites", "Suites", "--record", "record", "--only", "INT-01", "--only",
      "INT-02",
    ]
    let line = ([Command.program.path] + words).map { "'\($0)'" }.joined(separator: " ")
    // A terminal of its own; what is typed waits until it is read.
    let script = Process()
    script.executableURL = URL(filePath: "/usr/bin/env")
    script.arguments = ["script", "-qec", line, "/dev/null"]
    script.currentDirectoryURL = folder.url
    script.environment = ProcessInfo.processInfo.environment.merging(["TERM": "dumb"]) { $1 }
    let result = try await CapturedProcess(script, input: "vet ej\nja\nAnna\nköparen\nnej\n").end()
    for shown in [
      "Fråga 1 av 2, INT-02", "Utbildning ska ha hållits.", "Fråga 2 av 2, INT-01",
      "Leverantören ska ha ett intyg om driftsäkerhet.", "Ska verifieras av beställaren.", "Finns intyget?",
      "Svaret går inte att läsa. Skriv ja, nej eller kunde inte.",
      "Svarar Anna för beställaren, för leverantören eller som oberoende?",
    ] { #expect(result.output.contains(shown), "\(shown)\n\(result.output)") }
    let judged = try await Self.verdicts(folder)
    #expect(judged["INT-02"]?.verdict == "passed")
    #expect(judged["INT-01"]?.verdict == "failed")
  }
}
