import Foundation
import Quantities
import Reporting
import Testing
import TestSupport
import Texts

/// What is written for others is read with their own tools. Needs the Python of the tests, which `./grindvakt test`
/// prepares and names in `GRINDVAKT_PYTHON`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] != nil))
struct OutsideToolTests {
  private static let folder = Repository.sourceFolder()
  private static let schemas = Repository.root.appending(path: "docs/schemas")

  /// Runs a tool of this folder over files of `Golden`; gives its exit code and what it said.
  private static func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.appending(path: "Golden")
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  private static var python: String { ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] ?? "" }

  @Test func `the JSON keeps to its schema and JUnit XML to its dialect`() throws {
    let result = try Self.run(
      Self.python,
      [
        Self.folder.appending(path: "check_exports.py").path, Self.schemas.appending(path: "verdicts.schema.json").path,
        "verdicts.json", "junit.sv.xml",
        "junit.en.xml", "junit.fi.xml",
      ])
    #expect(result.code == 0, "\(result.said)")
  }

  @Test func `ledgers keep to their schema, add up, and are read as tables`() throws {
    let result = try Self.run(
      Self.python,
      [
        Self.folder.appending(path: "check_exports.py").path, "--ledger",
        Self.schemas.appending(path: "ledger.schema.json").path, "ledger.json", "ledger.simulated.json",
        "ledger.sv.csv", "ledger.en.csv", "ledger.fi.csv",
      ])
    #expect(result.code == 0, "\(result.said)")
  }

  @Test func `a browser finds nothing against WCAG 2 1 AA on first and detail pages`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grindvakt-pages-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var limits = PageLimits()
    limits.single = 30_000
    limits.detail = 25_000
    limits.front = 1_500
    let record = try SampleRecord.make()
    _ = try ReportFolder(
      try GoldenTests.assessment(), language: .swedish, attachments: record.attachments,
      attachmentsDirectory: "/record/attachments", penalties: try SampleLedger.make()
    ).write(to: folder.path, limits: limits)
    let details = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "rapport").path).sorted()
    #expect(details.contains("requirements-it-system-1.html"))
    #expect(details.contains { $0.hasPrefix("failed-") })
    // Pages of one kind differ in their number: `failed-1.html`. One of each kind is looked at.
    let kinds = Dictionary(grouping: details) { $0.prefix { $0 != "-" } }
    let looked = Effort.all ? Array(details.prefix(20)) : kinds.values.compactMap(\.first).sorted()
    let result = try Self.run(
      "/bin/bash",
      [Self.folder.appending(path: "accessibility.sh").path, folder.appending(path: "rapport.html").path]
        + looked.map { folder.appending(path: "rapport/\($0)").path })
    #expect(result.code == 0, "\(result.said)")
  }

  /// A page of each kind, the languages in turn. A kind has the same structure in all of them.
  private static let pages = [
    "report.sv.html", "report.penalties.html", "ledger.en.html", "../Security/Golden/security.fi.html",
    "../Load/Golden/load.sv.html", "../Load/Golden/empty.en.html",
  ]

  /// The same pages in the other languages, and as drafts.
  private static let morePages = [
    "report.en.html", "report.fi.html", "ledger.sv.html", "ledger.fi.html", "ledger.simulated.html",
    "../Security/Golden/security.sv.html", "../Security/Golden/security.en.html", "../Load/Golden/load.en.html",
    "../Load/Golden/load.fi.html", "../Load/Golden/empty.sv.html", "../Load/Golden/empty.fi.html",
  ]

  @Test func `a browser finds nothing against WCAG 2 1 AA`() throws {
    let result = try Self.run(
      "/bin/bash",
      [Self.folder.appending(path: "accessibility.sh").path] + Self.pages + (Effort.all ? Self.morePages : []))
    #expect(result.code == 0, "\(result.said)")
  }
}
