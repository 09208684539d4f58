import Catalogue
import Diagnostics
import Evidence
import Texts

/// What an event speaks of must be in the contract, or in the catalogue.
struct ContractNameRule {
  let contract: Contract?
  let requirements: Set<String>
  let history: EventHistory
  let sink: DiagnosticSink

  private static let contractKinds = Set(ContractEvents.all.map(\.name))
  private static let reliefKinds = Set(ReliefKind.allCases.map(\.rawValue))

  func check() {
    let names = contract.map(Names.init)
    let deviations =
      history.hasNew(Self.reliefKinds)
      ? Set(history.events("deviation-reported").lazy.compactMap { $0.event.text("id") }) : []
    for placed in history.allNew {
      if Self.contractKinds.contains(placed.event.kind) {
        for (field, things) in Names.fields {
          guard let name = placed.event.text(field) else { continue }
          check(name, field, placed, known: names?[things] ?? [])
        }
        if Self.reliefKinds.contains(placed.event.kind) { checkAffected(placed, names, deviations) }
        warnOfUnused(placed, names)
      }
      checkRequirement(placed)
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
      hints: [Suggestion.hint(for: name, among: known) ?? Self.listed(known, field)])
  }

  private static func listed(_ known: Set<String>, _ field: String) -> Text {
    known.isEmpty
      ? Text("it has none") : Text("it has \(known.sorted().prefix(20).joined(separator: ", "))")
  }

  /// Relief may hold up milestones, clauses, services, reports and the mending of deviations.
  ///
  /// - Parameter deviations: identifiers of those that were reported.
  private func checkAffected(_ placed: PlacedEvent, _ names: Names?, _ deviations: Set<String>) {
    let affected = placed.event.names("affects")
    guard !affected.isEmpty else { return }
    var known =
      names.map { names in
        names[.milestones].union(names[.clauses]).union(names[.services]).union(names[.reports])
      } ?? []
    known.formUnion(deviations)
    for name in affected where !known.contains(name) {
      sink.error(
        "unknown-affected",
        Text("neither contract nor record has a milestone, clause, service, report or deviation '\(name)'"),
        at: placed.span(of: "affects"),
        hints: [Suggestion.hint(for: name, among: known) ?? Self.listed(known, "affects")])
    }
  }

  /// An incident or a figure that no clause asks for costs nothing, which may be a slip of the pen.
  private func warnOfUnused(_ placed: PlacedEvent, _ names: Names?) {
    guard let names else { return }
    let (field, asked): (String, Set<String>)
    switch placed.event.kind {
    case "incident": (field, asked) = ("kind", names.incidentKinds)
    case "measured": (field, asked) = ("measure", names.measures)
    default: return
    }
    guard let name = placed.event.text(field), !asked.isEmpty, !asked.contains(name) else { return }
    sink.warning(
      "no-clause-asks", Text("no clause of the contract is about '\(name)'"), at: placed.span(of: field),
      hints: [Suggestion.hint(for: name, among: asked) ?? Self.listed(asked, field)])
  }

  private func checkRequirement(_ placed: PlacedEvent) {
    // What is demanded no longer is not in the catalogue.
    if placed.event.kind == CorrectionEvents.changeAgreed, placed.event.text("digest") == AgreedChange.removed {
      return
    }
    guard let name = placed.event.text("requirement"), !requirements.isEmpty, !requirements.contains(name) else {
      return
    }
    sink.error(
      "unknown-requirement", Text("the catalogue has no requirement '\(name)'"), at: placed.span(of: "requirement"),
      hints: [
        Suggestion.hint(for: name, among: requirements) ?? Text("write the identifier as in the requirement files")
      ])
  }
}

/// The names that a contract declares.
private struct Names {
  enum Things { case milestones, clauses, services, reports, withholdings }

  /// The fields of events that name something of the contract.
  static let fields: [(String, Things)] = [
    ("milestone", .milestones), ("clause", .clauses), ("service", .services), ("report", .reports),
    ("withholding", .withholdings),
  ]

  private let byThing: [Things: Set<String>]
  let incidentKinds: Set<String>
  let measures: Set<String>

  init(_ contract: Contract) {
    byThing = [
      .milestones: Set(contract.milestones.map(\.id)), .clauses: Set(contract.clauses.map(\.id)),
      .services: Set(contract.services.map(\.id)), .reports: Set(contract.reports.map(\.id)),
      .withholdings: Set(contract.withholdings.map(\.id)),
    ]
    incidentKinds = Set(
      contract.clauses.compactMap { if case .incident(let kind, _) = $0.trigger { kind } else { nil } })
    measures = Set(
      contract.clauses.compactMap { if case .slow(let measure, _, _) = $0.trigger { measure } else { nil } })
  }

  subscript(things: Things) -> Set<String> { byThing[things] ?? [] }
}
