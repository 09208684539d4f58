import Catalogue
import Diagnostics
import LocatedYAML
import Quantities
import Testing

/// Laws as people write them.
struct StatutoryReadingTests {
  private static func read(_ laws: String) throws -> (laws: [StatutoryLaw], codes: [String]) {
    let sink = DiagnosticSink()
    let text = "catalogue: town\nstatutory:\n\(laws)\n"
    let node = try #require(YAMLParser.parse(SourceFile(path: "statutory.yaml", text: text), into: sink))
    let file = StatutoryReader(into: sink).read(node)
    return (file?.laws ?? [], sink.diagnostics.map(\.code))
  }

  @Test func `a law is read whole`() throws {
    let (laws, codes) = try Self.read(
      """
        - law: lex-sarah
          title: {sv: Lex Sarah}
          source: SoL
          steps:
            - {step: reported, within: immediately}
            - {step: mended, within: 2 weeks, from: investigated, assumption: {sv: antagande}}
            - {step: notified, within: 2 months, of: serious}
      """)
    #expect(codes == [])
    let law = try #require(laws.first)
    #expect(law.duties.map(\.step) == [.reported, .mended, .notified])
    #expect(law.duties.map(\.from) == [.reported, .investigated, .reported])
    #expect(law.duties.map(\.of) == [.all, .all, .serious])
    #expect(law.duties.map { $0.assumption != nil } == [false, true, false])
    let day = try CalendarDate.parse("2023-04-03")
    #expect(law.duties.map { $0.due(from: day).description } == ["2023-04-03", "2023-04-17", "2023-06-03"])
  }

  @Test(arguments: [
    ("- {step: reported, within: soon}", "wrong-type"), ("- {step: reported, within: 0 days}", "empty-period"),
    ("- {step: reported}", "missing-key"), ("- {step: told, within: 1 day}", "unknown-word"),
    ("- {step: mended, within: 1 day, from: closed}", "wrong-order"),
    ("- {step: mended, within: 1 day}\n      - {step: mended, within: 2 days}", "repeated-step"),
    ("- {step: mended, within: 1 day, when: grave}", "unknown-key"),
  ])
  func `a law with a mistake is named with it`(steps: String, code: String) throws {
    let (_, codes) = try Self.read("  - law: x\n    title: {sv: X}\n    steps:\n      \(steps)")
    #expect(codes.contains(code), "\(codes)")
  }

  @Test func `two laws of one name are one too many`() throws {
    let law = "  - law: x\n    title: {sv: X}\n    steps: [{step: reported, within: 1 day}]\n"
    let (laws, codes) = try Self.read(law + law)
    #expect(laws.count == 1)
    #expect(codes == ["duplicate-law"])
  }
}
