import Foundation
import JSONValues
import Testing

/// A record that was written while a clock ran ahead. `faketime` is no part of Debian's base, so the record is written by
/// the format's own rules, as `docs/record-format.md` tells them.
struct AheadOfTimeTests {
  @Test func `what a clock that ran ahead wrote is judged, and the clock is told`() async throws {
    let town = try PenaltyCase("penalties: []")
    try FileManager.default.removeItem(at: town.folder.url.appending(path: "catalogue/contract.yaml"))
    try await town.event("deviation-reported", "id=D-1", "fault-class=B", "at=2023-01-09", "what=a", "by=anna")
    let written = try await Script.run(
      "Tests/Command/EndToEndTests/Fixtures/date-ahead.py", [town.record, "2099-01-01T00:00:00Z"])
    #expect(written.exitCode == 0, "\(written.errors)")
    let verified = try await Command.run(["verify", town.record])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
    let judged = try await Command.run(["verdicts", town.catalogue, "--record", town.record, "--format", "json"])
    #expect(judged.errors.contains("en klocka gick eller går fel"), "\(judged.errors)")
    let value = try JSONValue.parse(Array(judged.output.utf8))
    #expect(value["asOf"]?.stringValue == "2099-01-01T00:00:00Z")
    #expect(value["record"]?["head"]?["seq"]?.integerValue == 2)
    let then = try await Command.run(
      ["verdicts", town.catalogue, "--record", town.record, "--format", "json", "--as-of", "2023-02-01"])
    #expect(!then.errors.contains("en klocka gick eller går fel"))
  }
}
