import Catalogue
import Diagnostics
import JSONValues
import LocatedYAML
import Quantities
import Testing
import Texts

struct ReadingTests {
  private func read(_ text: String) throws -> (file: RequirementFile?, findings: [Diagnostic]) {
    let sink = DiagnosticSink()
    let node = try #require(YAMLParser.parse(SourceFile(path: "r.yaml", text: text), into: sink))
    return (RequirementFileReader.read(node, into: sink), sink.diagnostics)
  }

  private let full = """
    catalogue: alarms
    appendix: B3
    area: hub
    requirements:
      - id: "B3 ID:1"
        obligation: bör
        weight: 30
        title: {sv: Batteri, fi: Akku, en: Battery}
        text: {sv: Hubben bör fungera 48 timmar utan nätström.}
        why: {sv: Ett strömavbrott kan vara länge.}
        source: {document: Bilaga 3, section: Hubb, quoted: true}
        phase: acceptance
        fault-class: B
        tags: [battery, mains]
        verified-by:
          - test: hub.battery
            with: {for: 48 h}
            valid-for: 2 years
          - analysis: {sv: Räkna på batteriet.}
            by: independent
    """

  @Test func `every key of a requirement is read`() throws {
    let (file, findings) = try read(full)
    #expect(findings.isEmpty)
    let written = try #require(file?.requirements.first)
    #expect(
      written.requirement
        == Requirement(
          id: "B3 ID:1", obligation: .weighted, weight: 30, area: "hub", appendix: "B3",
          title: LocalizedText([.swedish: "Batteri", .finnish: "Akku", .english: "Battery"]),
          text: "Hubben bör fungera 48 timmar utan nätström.", why: "Ett strömavbrott kan vara länge.",
          source: SourceReference(document: "Bilaga 3", section: "Hubb", isQuoted: true), phases: [.acceptance],
          faultClass: .b, tags: ["battery", "mains"]))
    #expect(written.verifications.map(\.method) == [.test, .analysis])
    #expect(written.verifications[0].validFor == CalendarPeriod(months: 24))
    guard case .test(let suite, let arguments) = written.verifications[0].content else {
      Issue.record("a test was written")
      return
    }
    #expect(suite.text == "hub.battery")
    #expect(arguments.map(\.name.text) == ["for"])
  }

  @Test func `a text falls back to Swedish, and says so`() {
    let text = LocalizedText([.swedish: "Hubb", .english: "Hub"])
    #expect(text.text(in: .english) == "Hub")
    #expect(text.text(in: .finnish) == "Hubb")
    #expect(text.tag(for: .finnish) == "sv")
  }

  @Test func `a vague word in a text over several lines is pointed at where it stands`() throws {
    let folded = full.replacing(
      "text: {sv: Hubben bör fungera 48 timmar utan nätström.}",
      with: "text:\n      sv: >\n        Hubben bör fungera\n        länge och vara modern\n        vid behov.")
    let (_, findings) = try read(folded)
    #expect(findings.map(\.code) == ["untestable-word", "untestable-word"])
    #expect(findings.map { $0.span?.description } == ["r.yaml:12:24", "r.yaml:13:9"])
  }

  @Test(arguments: [CatalogueSchema.head, CatalogueSchema.requirements])
  func `a schema describes objects and refuses other keys`(schema: JSONValue) {
    #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["additionalProperties"] == false)
    #expect(schema["required"]?.arrayValue?.contains("catalogue") == true)
  }
}
