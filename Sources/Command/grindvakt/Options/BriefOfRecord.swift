import Catalogue
import Evidence
import Judgement
import Planning
import Reporting

/// Which gates a summary shows.
enum BriefGates {
  case none
  /// The first gate without a decision.
  case next
  case named(String)
}

extension JudgedRecord {
  /// What the record shows, in a screenful.
  ///
  /// - Parameter clauses: the clauses whose amounts are shown; all of them unless given.
  func brief(clauses: [String]? = nil, gates: BriefGates, _ output: OutputOptions) throws -> BriefSummary {
    let ledger = clauses?.isEmpty == true ? nil : try penalties(output)?.showing(only: clauses ?? [])
    return BriefSummary(
      assessment, ledger: ledger, gates: try evaluations(of: gates, output), language: output.language,
      width: output.width, colour: output.colourOnOutput)
  }

  private func evaluations(of gates: BriefGates, _ output: OutputOptions) throws -> [GateEvaluation] {
    func bench() throws -> GateBench {
      try VerifiedRecord.exiting(output) { () throws(RecordError) in try GateBench(catalogue: compiled, record: view) }
    }
    switch gates {
    case .none: return []
    case .named(let id):
      return [try GateEvaluator.evaluate(GateReading.gate(id, of: compiled, output), in: bench())]
    case .next:
      guard !compiled.gates.isEmpty else { return [] }
      let bench = try bench()
      let decided = Set(bench.events.events(GateDecided.self).compactMap(\.gate))
      return try compiled.gates.first { !decided.contains($0.id) }.map { [try GateEvaluator.evaluate($0, in: bench)] }
        ?? []
    }
  }
}
