import Catalogue
import Diagnostics
import LocatedYAML
import Testing

/// Identifiers that a person takes for one.
@Suite struct LookAlikeTests {
  private func codes(_ ids: [String]) throws -> [String] {
    let sink = DiagnosticSink()
    var text = "catalogue: alarms\narea: a\nrequirements:\n"
    for id in ids {
      text += "  - id: \(id)\n    obligation: ska\n    text: {sv: Larmet ska nå fram.}\n"
      text += "    verified-by: [{inspection: {sv: Se efter.}}]\n"
    }
    let node = try #require(YAMLParser.parse(SourceFile(path: "x.yaml", text: text), into: sink))
    let file = try #require(RequirementFileReader.read(node, into: sink))
    _ = CatalogueAssembler.assemble(
      heads: [], files: [file], place: SourceSpan(startOf: SourceFile(path: "x", text: "")), into: sink)
    return sink.diagnostics.map(\.code).filter { $0 == "look-alike" || $0 == "duplicate-id" }
  }

  @Test(arguments: [
    ["BAT-01", "BAT–01"], ["BAT-01", "BAT−01"], ["\"B3 ID:1\"", "\"B3\u{A0}ID:1\""], ["BAT-01", "ВAT-01"], ["”BAT-01”"],
    ["“BAT-01”", "x"],
  ])
  func `identifiers that look alike are told`(ids: [String]) throws {
    #expect(try codes(ids) == ["look-alike"])
  }

  @Test func `identifiers that differ are not`() throws {
    #expect(try codes(["BAT-01", "BAT-02", "BAT-1", "bat-01", "\"B3 ID:1\""]).isEmpty)
    #expect(try codes(["BAT-01", "BAT-01"]) == ["duplicate-id"])
  }
}
