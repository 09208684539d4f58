import Foundation
import JSONValues
import Testing
import TestSupport

/// `statutory` as people use it, on the past of Borås.
struct StatutoryCommandTests {
  private static let catalogue =
    Repository.root.appending(path: "Requirements/boras-trygghetssystem").path(percentEncoded: false)

  private static func past() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let imported = try await Command.run(
      ["record", "import", "record", "\(catalogue)/replay/events.csv", "--catalogue", catalogue], in: folder.url)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    return folder
  }

  private static func statutory(
    _ arguments: [String], in folder: TemporaryFolder
  ) async throws -> Command.Result {
    try await Command.run(
      ["statutory", catalogue, "--record", "record", "--language", "en"] + arguments, in: folder.url)
  }

  /// One report by spring and four by autumn, with nothing on record of what was done about them.
  @Test(arguments: [("2023-03-31", 0, 0), ("2023-04-03", 0, 1), ("2023-04-30", 1, 1), ("2023-10-13", 1, 4)])
  func `the exit code says whether something is overdue`(asOf: String, exitCode: Int32, reports: Int) async throws {
    let folder = try await Self.past()
    let result = try await Self.statutory(["--as-of", asOf, "--format", "json"], in: folder)
    #expect(result.exitCode == exitCode, "\(result.errors)")
    #expect(try JSONValue.parse(Array(result.output.utf8))["reports"]?.arrayValue?.count == reports)
  }

  @Test func `the text says first what is to be done next, and what of the times is assumed`() async throws {
    let folder = try await Self.past()
    let result = try await Self.statutory(["--as-of", "2023-04-30", "--days", "7"], in: folder)
    #expect(
      result.output.hasPrefix(
        """
        To be done next, as known on 30 April 2023
          ! LS-1 (Lex Sarah): Documentation was due on 5 April 2023 and is not recorded.
          - LS-1 (Lex Sarah): Investigation is due on 3 May 2023.
        """), "\(result.output)")
    #expect(result.output.contains("the time is an assumption"))
  }

  @Test(arguments: ["sv", "fi", "en"])
  func `the page is one file that a browser finds nothing against`(language: String) async throws {
    let folder = try await Self.past()
    let result = try await Command.run(
      [
        "statutory", Self.catalogue, "--record", "record", "--as-of", "2023-10-13", "--format", "html", "--language",
        language, "--output", "page.html",
      ], in: folder.url)
    #expect(result.exitCode == 1, "\(result.errors)")
    let page = folder.url.appending(path: "page.html").path(percentEncoded: false)
    let looked = try await Script.run("Tests/Showing/ReportingTests/accessibility.sh", [page])
    #expect(looked.exitCode == 0, "\(looked.output)\(looked.errors)")
  }

  @Test func `a catalogue without laws is wrong input`() async throws {
    let folder = try await Self.past()
    let copy = folder.url.appending(path: "Requirements/town").path(percentEncoded: false)
    try FileManager.default.createDirectory(
      atPath: folder.url.appending(path: "Requirements").path(percentEncoded: false), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.catalogue, toPath: copy)
    try FileManager.default.removeItem(atPath: "\(copy)/statutory.yaml")
    let result = try await Command.run(
      [
        "statutory", copy, "--record", "record", "--suites",
        Repository.root.appending(path: "Suites").path(percentEncoded: false),
      ], in: folder.url)
    #expect(result.exitCode == 2)
  }

  /// The gate names a law that is in the same folder.
  @Test func `the gate stops on reports of the last ninety days`() async throws {
    let folder = try await Self.past()
    let result = try await Command.run(
      ["gate", Self.catalogue, "statutory", "--record", "record", "--as-of", "2023-04-04", "--language", "en"],
      in: folder.url)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("Statutory reports since 4 January 2023: 1 (LS-1). At most 0 is accepted."))
  }
}
