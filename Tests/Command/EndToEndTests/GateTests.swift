import Foundation
import JSONValues
import Testing
import TestSupport

/// `gate`, `decide`, `waive` and `replay` as people use them, on the past of Borås.
struct GateTests {
  private static let catalogue =
    Repository.root.appending(path: "Requirements/boras-trygghetssystem").path(percentEncoded: false)

  /// The record of what was known in Borås, put there by the command.
  private static func past() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let imported = try await Command.run(
      ["record", "import", "record", "\(catalogue)/replay/events.csv", "--catalogue", catalogue], in: folder.url)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    return folder
  }

  private static func gate(
    _ id: String, asOf: String, _ more: [String] = [], in folder: TemporaryFolder
  ) async throws -> Command.Result {
    try await Command.run(["gate", catalogue, id, "--record", "record", "--as-of", asOf] + more, in: folder.url)
  }

  /// What a gate should have said at each decision, as known afterwards.
  @Test func `the replay of Borås says at each decision what a gate should have said`() async throws {
    let result = try await Command.run(["replay", Self.catalogue, "--format", "markdown", "--language", "en"])
    #expect(result.exitCode == 0, "\(result.errors)")
    let rows = result.output.split(separator: "\n").dropFirst(2)
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(
      rows.map { "\($0[0]): \($0[2])" } == [
        "2020-12-15: No-go", "2021-11: Go with conditions", "2022-03: No-go", "2022-05-05: hold (correct decision)",
        "2022-W26: hold", "2022-08-22: hold (correct decision)", "2022-11-16: hold",
        "2022-W46: hold (correct decision)", "2022-12: No-go", "2023-01: No-go", "2023-W02: No-go",
        "2023-01-13: hold (correct decision)", "2023-W04: No-go", "2023-W07: No-go", "2023-W08: No-go",
        "2023-W12: No-go", "2023-04-21: stop (correct decision)", "2023-05: hold (correct decision)",
        "2023-06: hold (correct decision)", "2023-10-13: Go with conditions", "2023-12-19: No-go",
      ])
  }

  /// Both recommendations, whatever the format.
  @Test func `the replay shows the gates as they were held and the full gates side by side`() async throws {
    let replay = ["replay", Self.catalogue, "--language", "en"]
    let json = try await Command.run(replay + ["--format", "json"])
    let value = try JSONValue.parse(json.output)
    let rows = try #require(value["rows"]?.arrayValue)
    #expect(rows.allSatisfy { $0["full"] != nil })
    let contract = try #require(rows.first { $0["gate"]?.stringValue == "contract-start" })
    #expect(contract["recommendation"]?.stringValue == "conditions")
    #expect(contract["full"]?["recommendation"]?.stringValue == "no-go")
    let csv = try await Command.run(replay + ["--format", "csv"])
    #expect(csv.output.contains("full_recommendation"))
    #expect(csv.output.split(separator: "\r\n").count == rows.count + 1)
    let text = try await Command.run(replay)
    #expect(text.output.contains("The gate as it was held: Go with conditions"))
    #expect(text.output.contains("The full gate: No-go"))
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "replay.html")
    let html = try await Command.run(replay + ["--format", "html"])
    #expect(html.output.contains("Gate as it was held"))
    try Data(html.output.utf8).write(to: page)
    let looked = try await Script.run(
      "Tests/Showing/ReportingTests/accessibility.sh", [page.path(percentEncoded: false)])
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }

  @Test func `the table in the README is the replay`() async throws {
    let result = try await Command.run(["replay", Self.catalogue, "--format", "markdown", "--language", "en"])
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(result.output))
  }

  @Test func `a gate report is one file that a browser finds nothing against`() async throws {
    let folder = try await Self.past()
    var pages: [String] = []
    let kinds = [("sv", "steering-group"), ("fi", "board"), ("en", "steering-group"), ("sv", "board")]
    // Each audience has a page of its own kind; the other languages of it take as long again.
    for (language, audience) in kinds.prefix(Effort.all ? 4 : 2) {
      let page = "\(audience).\(language).html"
      let result = try await Self.gate(
        "resume-ordinary-homes", asOf: "2023-04-21",
        ["--format", "html", "--for", audience, "--language", language, "--output", page], in: folder)
      #expect(result.exitCode == 1, "\(result.errors)")
      pages.append(folder.url.appending(path: page).path(percentEncoded: false))
    }
    let looked = try await Script.run("Tests/Showing/ReportingTests/accessibility.sh", pages)
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }

  @Test(arguments: [[], ["--archive"]])
  func `a gate report becomes a PDF whose text is found in reading order`(kind: [String]) async throws {
    let folder = try await Self.past()
    let result = try await Self.gate(
      "rollout-ordinary-homes", asOf: "2023-02-20", ["--format", "pdf", "--output", "gate.pdf"] + kind, in: folder)
    #expect(result.exitCode == 1, "\(result.errors)")
    let pdf = folder.url.appending(path: "gate.pdf").path(percentEncoded: false)
    let info = try await Self.tool("pdfinfo", [pdf])
    #expect(info.contains(kind.isEmpty ? #/Tagged: +yes/# : #/Title: +Rapport om beslutspunkt/#))
    let text = try await Self.tool("pdftotext", [pdf, "-"])
    var rest = text[...]
    for wanted in [
      "Rapport om beslutspunkt till styrgruppen", "Breddinförande i ordinärt boende", "Inget klartecken", "Hinder",
      "Alla kriterier",
    ] {
      let found = rest.firstRange(of: wanted)
      #expect(found != nil, "\(wanted)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  private static func tool(_ name: String, _ arguments: [String]) async throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    return try await CapturedProcess(process).end().output
  }

  @Test func `a decision against the recommendation must say what is done instead`() async throws {
    let folder = try await Self.past()
    let decide = [
      "decide", "record", "rollout-ordinary-homes", "--outcome", "go", "--by", "styrgruppen", "--mandate",
      "projektplanen", "--vendor", "present", "--reason", "tiden är knapp", "--on", "2023-02-20T12:00:00+01:00",
      "--catalogue", Self.catalogue,
    ]
    let before = try Self.log(folder)
    let refused = try await Command.run(decide, in: folder.url)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("--compensation"))
    #expect(try Self.log(folder) == before)
    let taken = try await Command.run(
      decide + ["--compensation", "gamla larmet är kvar", "--until", "2023-03-31"], in: folder.url)
    #expect(taken.exitCode == 0, "\(taken.errors)")
    let after = try await Self.gate("rollout-ordinary-homes", asOf: "2023-02-21", ["--language", "en"], in: folder)
    #expect(after.exitCode == 1)
    #expect(after.output.contains("The decision differs from the recommendation."))
  }

  @Test func `a waiver that runs out turns the next evaluation red`() async throws {
    let folder = try await Self.past()
    let waived = try await Command.run(
      [
        "waive", "record", "NAV-01", "--reason", "batteriet byts i mars", "--risk", "larmet tystnar vid strömavbrott",
        "--compensation", "personalen ringer vid strömavbrott", "--verified-by", "NAV-05", "--owner", "projektledaren",
        "--expires", "2099-12-31", "--by", "styrgruppen", "--catalogue", Self.catalogue,
      ], in: folder.url)
    #expect(waived.exitCode == 0, "\(waived.errors)")
    let during = try await Self.gate(
      "rollout-ordinary-homes", asOf: "2099-12-31", ["--format", "json"], in: folder)
    let later = try await Self.gate("rollout-ordinary-homes", asOf: "2100-01-01", ["--format", "json"], in: folder)
    #expect(try Self.criteria(during).contains("waivers") == false)
    #expect(try Self.criteria(later).contains("waivers"))
    #expect(later.exitCode == 1)
  }

  private static func criteria(_ result: Command.Result) throws -> [String] {
    try (JSONValue.parse(result.output)["criteria"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
  }

  @Test func `a gate that the catalogue does not have is refused with what it has`() async throws {
    let folder = try await Self.past()
    let result = try await Self.gate("rollout-ordinary-home", asOf: "2023-02-20", in: folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("menade du ”rollout-ordinary-homes”?"))
    let event = try await Command.run(
      [
        "record", "event", "record", "roll-out-started", "gate=rollout-ordinary-home", "on=2023-02-20", "--catalogue",
        Self.catalogue,
      ], in: folder.url)
    #expect(event.exitCode == 2)
    #expect(event.errors.contains("menade du ”rollout-ordinary-homes”?"))
  }

  private static func log(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: "record/record.jsonl"), encoding: .utf8)
  }
}
