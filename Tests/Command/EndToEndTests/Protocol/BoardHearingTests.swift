import Foundation
import JSONValues
import Testing
import TestSupport

/// The board reads what the gate says of a day of the past, and asks what it could know then. All entries of this record
/// were written long after the days that they tell of, so everything that speaks of those days must say so.
struct BoardHearingTests {
  private static let catalogue =
    Repository.root.appending(path: "Requirements/boras-trygghetssystem").path(percentEncoded: false)

  private static func past() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let imported = try await Command.run(
      ["record", "import", "record", "\(catalogue)/replay/events.csv", "--catalogue", catalogue], in: folder.url)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    return folder
  }

  private static func json(_ arguments: [String], in folder: TemporaryFolder) async throws -> JSONValue {
    let result = try await Command.run(arguments + ["--format", "json"], in: folder.url)
    return try JSONValue.parse(Array(result.output.utf8))
  }

  @Test func `a gate of a past day says that what it rests on was written afterwards`() async throws {
    let folder = try await Self.past()
    let gate = ["gate", Self.catalogue, "rollout-ordinary-homes", "--record", "record", "--as-of", "2023-01-11"]
    let value = try await Self.json(gate, in: folder)
    let later = try #require(value["writtenLater"])
    let added = try #require(later["added"]?.integerValue)
    #expect(added > 0)
    #expect(later["counted"]?.integerValue == added)
    #expect(later["groups"]?.arrayValue?.isEmpty == false)
    let text = try await Command.run(gate + ["--language", "en"], in: folder.url)
    #expect(text.output.contains("\(added) of the \(added) entries that this is based on were written after"))
    #expect(text.output.contains("events.csv"))
  }

  @Test func `by what was written by then, nothing was known`() async throws {
    let folder = try await Self.past()
    let value = try await Self.json(
      [
        "gate", Self.catalogue, "rollout-ordinary-homes", "--record", "record", "--as-of", "2023-01-11",
        "--written-by", "2023-01-11",
      ], in: folder)
    #expect(value["recommendation"]?.stringValue == "no-go")
    #expect(value["writtenLater"]?["counted"]?.integerValue == 0)
    #expect(value["writtenBy"]?.stringValue == "2023-01-11T22:59:59.999999Z")
  }

  @Test func `the page to the board says that it did not follow from what had been written`() async throws {
    let folder = try await Self.past()
    let result = try await Command.run(
      [
        "gate", Self.catalogue, "rollout-care-homes", "--record", "record", "--as-of", "2023-01-11", "--for", "board",
        "--format", "html", "--language", "sv",
      ], in: folder.url)
    #expect(result.output.contains("loggposter som detta bygger på skrevs efter"))
  }

  @Test func `a replay of a record tells for each decision what was written afterwards`() async throws {
    let folder = try await Self.past()
    let value = try await Self.json(["replay", Self.catalogue, "--record", "record"], in: folder)
    let rows = try #require(value["rows"]?.arrayValue)
    #expect(rows.count == 21)
    #expect(value["tellsWhenWritten"]?.boolValue == true)
    for row in rows.dropFirst(3) { #expect((row["writtenLater"]?["added"]?.integerValue ?? 0) > 0) }
    let written = try await Self.json(
      ["replay", Self.catalogue, "--record", "record", "--written-by", "2023-12-31"], in: folder)
    #expect(
      written["rows"]?.arrayValue?.allSatisfy { $0["recommendation"]?.stringValue == "no-go" } == true)
  }

  @Test func `a decision pins the record that it was taken on`() async throws {
    let folder = try await Self.past()
    let decided = try await Command.run(
      [
        "decide", "record", "rollout-ordinary-homes", "--outcome", "no-go", "--by", "styrgruppen", "--mandate",
        "beslut 4", "--vendor", "absent", "--reason", "felen är inte åtgärdade", "--catalogue", Self.catalogue,
      ], in: folder.url)
    #expect(decided.exitCode == 0, "\(decided.errors)")
    let value = try await Self.json(
      ["gate", Self.catalogue, "rollout-ordinary-homes", "--record", "record"], in: folder)
    let ground = try #require(value["decision"]?["ground"])
    #expect(ground["state"]?.stringValue == "pinned")
    #expect(ground["recommendation"]?.stringValue == "no-go")
    #expect(value["decision"]?["judgedByOther"]?.boolValue == false)
    #expect(ground["head"]?["hash"]?.stringValue?.count == 64)
  }
}
