import Diagnostics
import Planning

/// What a command is to run: a plan, or a catalogue and a binding from which one is made.
struct PlanArgument {
  let catalogue: String
  let binding: String?
  let suites: String?

  /// - Returns: nil after diagnostics.
  func document(into sink: DiagnosticSink) throws -> PlanDocument? {
    if PlanDocument.isPlan(atPath: catalogue) { return PlanDocument.read(catalogue, into: sink) }
    guard let binding,
      let compiled = Compiler.compile(catalogueDirectory: catalogue, suitesDirectory: suites, into: sink),
      let plan = Planner.bind(compiled, bindingFile: binding, into: sink), !sink.hasErrors
    else { return nil }
    return try PlanDocument(plan: plan, sources: PlanSources())
  }
}
