import Catalogue
import Diagnostics
import Planning
import SuiteLanguage
import Testing

struct CompilerTests {
  @Test func `a catalogue without mistakes compiles without findings`() throws {
    let sink = DiagnosticSink()
    let compiled = try #require(try Project(Sample.files).compile(into: sink))
    #expect(sink.diagnostics.map(\.short) == [])
    #expect(compiled.requirements.map(\.requirement.id) == ["B3 ID:2", "B3 ID:44", "B3 ID:200"])
    #expect(
      compiled.cases.map(\.id) == [
        "battery.low/2(level: 15 %, within: 5 min)", "battery.low/low-level(level: 15 %, within: 5 min)",
        "demonstration:B3 ID:200", "inspection:B3 ID:2", "inspection:B3 ID:2#2",
      ])
  }
}
