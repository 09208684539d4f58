import Catalogue
import Diagnostics
import Judgement
import Planning
import Texts

/// What a command is to run: a plan, or a catalogue and a binding from which one is made.
struct PlanArgument {
  let catalogue: String
  let binding: String?
  let suites: String?

  /// - Returns: nil after diagnostics.
  func document(into sink: DiagnosticSink) throws -> PlanDocument? { try read(into: sink)?.document }

  /// The plan with what its requirements demand, by language tag; a plan that stands alone does not tell.
  ///
  /// - Returns: nil after diagnostics.
  func read(into sink: DiagnosticSink) throws -> (document: PlanDocument, demands: [String: LocalizedText])? {
    if PlanDocument.isPlan(atPath: catalogue) { return PlanDocument.read(catalogue, into: sink).map { ($0, [:]) } }
    guard let binding,
      let compiled = Compiler.compile(
        catalogueDirectory: catalogue, suitesDirectory: suites, kinds: .judged, into: sink),
      let plan = Planner.bind(compiled, bindingFile: binding, into: sink), !sink.hasErrors
    else { return nil }
    let demands = compiled.requirements.map { ($0.requirement.id, $0.requirement.text) }
    return (
      try PlanDocument(plan: plan, sources: PlanSources()),
      Dictionary(demands, uniquingKeysWith: { first, _ in first })
    )
  }
}
