import Digests
import Evidence
import Judgement
import Planning
import Reporting
import TestSupport
import Testing
import Texts

/// What changed since the evidence was taken, one by one: with a dot on a terminal, as a list on a page.
struct ProvenanceTests {
  private static func evaluation() throws -> GateEvaluation {
    let evaluation = try GateTextTests.evaluation()
    let changes = ["A-1", "A-2"].map { PlanChange(.requirementRemoved($0), .loosened) }
    return GateEvaluation(
      gate: evaluation.gate, asOf: evaluation.asOf, recommendation: evaluation.recommendation,
      criteria: evaluation.criteria,
      baseline: Baseline(plan: .zero, isReadable: true, demanded: nil, judgedBy: nil, changes: changes))
  }

  @Test func `a terminal has a dot before each change`() throws {
    let lines = GateText(try Self.evaluation(), language: .english).render().split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  · ") && $0.contains("A-") } == 2, "\(lines)")
  }

  @Test func `a page lists the changes under the sentence, and needs no dots`() throws {
    let evaluation = try Self.evaluation()
    let report = GateReport(
      catalogue: SampleCatalogue.compiled.catalogue, evaluation: evaluation,
      field: FieldData(events: EventLog(), asOf: evaluation.asOf), audience: .board, anchors: nil)
    let page = GatePage(report, language: .english).render()
    #expect(!page.contains("<li>·"))
    let list = try #require(page.firstRange(of: "<ul class=\"reasons\"><li>"))
    let inner = try #require(page[list.upperBound...].firstRange(of: "<ul class=\"reasons\"><li>"))
    #expect(!page[list.upperBound..<inner.lowerBound].contains("</li>"))
    #expect(page[inner.upperBound...].prefix { $0 != "<" }.contains("A-1"))
  }
}
