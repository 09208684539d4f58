import Catalogue
import Diagnostics
import Evidence
import Texts

/// What an event names must be in the contract, or in the catalogue.
struct ContractNameRule {
  let contract: Contract?
  let requirements: Set<String>
  let history: EventHistory
  let sink: DiagnosticSink

  /// Those that nothing but a contract has.
  private static let things: [NamedThing] = [.milestone, .clause, .service, .report, .withholding]

  func check() {
    let names = contract.map(Names.init)
    let deviations =
      history.newKinds.contains { EventTable.kind($0) is any ReliefEvent.Type }
      ? Set(history.events(DeviationReported.self).lazy.compactMap { $0.id }) : []
    for name in history.newKinds {
      guard let kind = EventTable.kind(name) else { continue }
      let definition = kind.definition
      // What a promise or an observation speaks of need not be in the contract.
      let named = definition.contract == nil ? [] : Self.things.compactMap { definition.field(naming: $0) }
      let requirement = definition.field(naming: .requirement)
      for placed in history.newEvents(named: name) {
        for field in named {
          guard let thing = field.names, let name = placed.event.fields[field.name] else { continue }
          check(name, field.name, placed, known: names?[thing] ?? [])
        }
        if let relief = kind as? any ReliefEvent.Type { checkAffected(relief, placed, names, deviations) }
        warnOfUnused(placed, names)
        if let requirement { checkRequirement(placed, requirement.name) }
      }
    }
  }

  private func check(_ name: String, _ field: String, _ placed: PlacedEvent, known: Set<String>) {
    guard !known.contains(name) else { return }
    guard contract != nil else {
      sink.error(
        "no-contract", Text("the catalogue has no contract, so there is no \(field) '\(name)'"),
        at: placed.span(of: field),
        hints: [Text("write contract.yaml beside catalogue.yaml; grindvakt schema contract says how")])
      return
    }
    sink.error(
      "unknown-\(field)", Text("the contract has no \(field) '\(name)'"), at: placed.span(of: field),
      hints: [Suggestion.hint(for: name, among: known) ?? Self.listed(known)])
  }

  private static func listed(_ known: Set<String>) -> Text {
    known.isEmpty
      ? Text("it has none") : Text("it has \(known.sorted().prefix(20).joined(separator: ", "))")
  }

  /// Relief may hold up milestones, clauses, services, reports and the fixing of deviations.
  ///
  /// - Parameter deviations: identifiers of those that were reported.
  private func checkAffected<Relief: ReliefEvent>(
    _ kind: Relief.Type, _ placed: PlacedEvent, _ names: Names?, _ deviations: Set<String>
  ) {
    let placed = Placed<Relief>(placed)
    let affected = placed.affects ?? []
    guard !affected.isEmpty else { return }
    var known =
      names.map { names in
        names[.milestone].union(names[.clause]).union(names[.service]).union(names[.report])
      } ?? []
    known.formUnion(deviations)
    for name in affected where !known.contains(name) {
      sink.error(
        "unknown-affected",
        Text("neither contract nor record has a milestone, clause, service, report or deviation '\(name)'"),
        at: placed.span(of: \.affects),
        hints: [Suggestion.hint(for: name, among: known) ?? Self.listed(known)])
    }
  }

  /// An incident or a figure that no clause asks for costs nothing, which may be a slip of the pen.
  private func warnOfUnused(_ placed: PlacedEvent, _ names: Names?) {
    guard let names else { return }
    if placed.event.kind == IncidentHappened.name {
      warn(Placed(placed), \IncidentHappened.Type.kind, names.incidentKinds)
    }
    if placed.event.kind == Measured.name { warn(Placed(placed), \Measured.Type.measure, names.measures) }
  }

  private func warn<Kind>(_ placed: Placed<Kind>, _ field: KeyPath<Kind.Type, Field<String>>, _ asked: Set<String>) {
    guard let name = placed[dynamicMember: field], !asked.isEmpty, !asked.contains(name) else { return }
    sink.warning(
      "no-clause-asks", Text("no clause of the contract is about '\(name)'"), at: placed.span(of: field),
      hints: [Suggestion.hint(for: name, among: asked) ?? Self.listed(asked)])
  }

  private func checkRequirement(_ placed: PlacedEvent, _ field: String) {
    // What is demanded no longer is not in the catalogue.
    if let change = placed.event.as(ChangeAgreed.self), change.digest == AgreedChange.removed { return }
    guard let name = placed.event.fields[field], !requirements.isEmpty, !requirements.contains(name) else { return }
    sink.error(
      "unknown-requirement", Text("the catalogue has no requirement '\(name)'"), at: placed.span(of: field),
      hints: [
        Suggestion.hint(for: name, among: requirements) ?? Text("write the identifier as in the requirement files")
      ])
  }
}

/// The names that a contract declares.
private struct Names {
  private let byThing: [NamedThing: Set<String>]
  let incidentKinds: Set<String>
  let measures: Set<String>

  init(_ contract: Contract) {
    byThing = [
      .milestone: Set(contract.milestones.map(\.id)), .clause: Set(contract.clauses.map(\.id)),
      .service: Set(contract.services.map(\.id)), .report: Set(contract.reports.map(\.id)),
      .withholding: Set(contract.withholdings.map(\.id)),
    ]
    incidentKinds = Set(
      contract.clauses.compactMap { ($0.trigger.kind as? IncidentHappens)?.kind })
    measures = Set(
      contract.clauses.compactMap { ($0.trigger.kind as? Slow)?.measure })
  }

  subscript(thing: NamedThing) -> Set<String> { byThing[thing] ?? [] }
}

/// A gate that an event names must be in the catalogue: a roll-out that begins at a gate whose name is misspelt would
/// leave that gate's trip-wires slack.
struct GateNameRule {
  let gates: Set<String>
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    for placed in history.allNew {
      guard let field = EventTable.definition(placed.event.kind)?.field(naming: .gate)?.name,
        let name = placed.event.fields[field], !gates.contains(name)
      else { continue }
      sink.error(
        "unknown-gate", Text("the catalogue has no gate '\(name)'"), at: placed.span(of: field),
        hints: [
          Suggestion.hint(for: name, among: gates)
            ?? (gates.isEmpty
              ? Text("it has no gates; docs/gates.md says how to write them")
              : Text("it has \(gates.sorted().joined(separator: ", "))"))
        ])
    }
  }
}
