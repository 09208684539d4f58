package import Diagnostics
import Texts

/// Checks gates against each other and against what they speak of.
package struct GateCheck {
  private let catalogue: Catalogue
  /// By identifier; of two with the same one the first.
  private let requirements: [String: Requirement]
  private let contract: Contract?
  private let laws: [String]
  private let sink: DiagnosticSink

  /// - Parameter laws: by which deviations are handled.
  package init(catalogue: WrittenCatalogue, contract: Contract?, laws: [String] = [], sink: DiagnosticSink) {
    self.init(
      catalogue: catalogue.catalogue, requirements: catalogue.requirements.map(\.requirement), contract: contract,
      laws: laws, sink: sink)
  }

  /// - Parameter laws: by which deviations are handled.
  package init(
    catalogue: Catalogue, requirements: [Requirement], contract: Contract?, laws: [String] = [], sink: DiagnosticSink
  ) {
    self.catalogue = catalogue
    self.requirements = Dictionary(requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.laws = laws
    self.contract = contract
    self.sink = sink
  }

  /// - Parameter others: gates of other files that these may speak of.
  /// - Returns: the gates in the order of the files, each name once.
  package func check(_ files: [GateFile], besides others: [Gate] = []) -> [Gate] {
    var first: [String: WrittenGate] = [:]
    var gates: [WrittenGate] = []
    for file in files {
      if let name = file.catalogue, name.text != catalogue.name {
        sink.error(
          "other-catalogue", Text("these gates belong to the catalogue '\(name.text)', not to '\(catalogue.name)'"),
          at: name.span, hints: [Text("write \(catalogue.name)")])
      }
      for written in file.gates {
        if let earlier = first[written.gate.id] {
          sink.error(
            "duplicate-gate", Text("there is already a gate '\(written.gate.id)'"), at: written.idSpan,
            related: [.init(Text("first given"), at: earlier.idSpan)], hints: [Text("give each gate a name of its own")]
          )
        } else {
          first[written.gate.id] = written
          gates.append(written)
        }
      }
    }
    guard !gates.isEmpty else { return [] }
    let names = Array(Set(first.keys).union(others.map(\.id)))
    for written in gates {
      for reference in written.references { check(reference, of: written.gate, names) }
      for criterion in written.gate.criteria {
        for contradiction in criterion.demand.contradictions(requirements) { report(contradiction, of: written) }
      }
    }
    return gates.map(\.gate)
  }

  private func check(_ reference: GateReference, of gate: Gate, _ gates: [String]) {
    let name = reference.name
    switch reference.kind {
    case .area:
      require(
        name, among: catalogue.areas.map(\.id), "unknown-area", Text("the catalogue has no area '\(name.text)'"))
    case .requirement:
      require(
        name, among: Array(requirements.keys), "unknown-requirement",
        Text("the catalogue has no requirement '\(name.text)'"))
    case .gate: require(name, among: gates, "unknown-gate", Text("the catalogue has no gate '\(name.text)'"))
    case .clause:
      require(
        name, among: contract?.clauses.map(\.id) ?? [], "unknown-clause",
        Text("the contract has no penalty clause '\(name.text)'"))
    case .group:
      require(
        name, among: contract?.groups.map(\.id) ?? [], "unknown-group",
        Text("the contract has no group '\(name.text)'"))
    case .law:
      require(name, among: laws, "unknown-law", Text("the catalogue has no law '\(name.text)' for deviations"))
    case .contractCap:
      if contract?.caps.isEmpty ?? true {
        sink.error(
          "unknown-cap", Text("the contract has no cap over all clauses"), at: name.span,
          hints: [Text("name a clause or a group: {clause: late-it-system}")])
      }
    }
  }

  private func report(_ contradiction: GateContradiction, of written: WrittenGate) {
    let place = written.references.first {
      $0.kind == contradiction.reference && $0.name.text == contradiction.name
    }
    sink.error(contradiction.code, contradiction.problem, at: place?.name.span, hints: [contradiction.hint])
  }

  private func require(_ name: SourceName, among known: [String], _ code: String, _ problem: Text) {
    guard !known.contains(name.text) else { return }
    let hint = Suggestion.hint(for: name.text, among: known.sorted())
    sink.error(code, problem, at: name.span, hints: hint.map { [$0] } ?? [])
  }
}
