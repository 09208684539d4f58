package import Catalogue
import Evidence
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `assumptions`: what plans stand on was verified by somebody, in writing, and holds.
///
/// Every assumption that concerns the gate is judged, and those that are named must be on the record. One that was made
/// again needs to be verified again.
package struct Assumptions: Criterion {
  package static let key = "assumptions"

  /// Those that must be on the record.
  package var verified: [String]
  package var scope: GateScope?

  package init(verified: [String] = [], scope: GateScope? = nil) {
    self.verified = verified
    self.scope = scope
  }

  package static let schema = CatalogueSchema.object(
    ["verified": CatalogueSchema.words("Assumptions that must be on the record."), "for": GateScope.schema],
    required: [])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Assumptions? {
    node.mapping(Text("what is demanded of assumptions"), reading.sink) { reader in
      let named = reader.optional("verified")
      let verified = reading.words(named, wanted: Text("'verified'"))
      let scope = reader.optional("for").ifGiven { GateScope.read($0, reading) }
      guard named == nil || !verified.isEmpty, let scope else { return nil }
      return Assumptions(verified: verified.map(\.text), scope: scope)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Assumptions of the plan") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let illegible = bench.illegible(PlanAssumed.self, AssumptionVerified.self) { return illegible }
    var newest: [String: Event<PlanAssumed>] = [:]
    var ids: [String] = []
    for event in bench.events.events(PlanAssumed.self)
    where scope.isTouched(by: event.scope) || event.id.map(verified.contains) == true {
      guard let id = event.id, let on = event.on, on <= bench.today else { continue }
      if newest[id] == nil { ids.append(id) }
      if newest[id]?.on.map({ on >= $0 }) ?? true { newest[id] = event }
    }
    let missing = verified.filter { newest[$0] == nil }.map { id in
      GateFinding(
        .cannotTell, [Text("Nobody has put this assumption on the record: \(id).")],
        remedies: [GateWords.record(PlanAssumed.self)])
    }
    let findings = missing + ids.compactMap { id in newest[id].map { finding(id, $0, bench) } }
    guard !findings.isEmpty else {
      return GateFinding(
        .cannotTell, [Text("No assumptions of the plan are in the record.")],
        remedies: [GateWords.record(PlanAssumed.self)])
    }
    return GateFinding(together: findings)
  }

  private func finding(_ id: String, _ assumed: Event<PlanAssumed>, _ bench: GateBench) -> GateFinding {
    let name = Text(verbatim: "“\(assumed.what ?? id)”")
    let made = assumed.on ?? bench.today
    var newest: Event<AssumptionVerified>?
    for event in bench.events.events(AssumptionVerified.self) where event.id == id {
      // What was verified before the assumption was made again speaks of an older one.
      guard let on = event.on, on >= made, on <= bench.today else { continue }
      if newest?.on.map({ on >= $0 }) ?? true { newest = event }
    }
    guard let newest, let on = newest.on, let outcome = newest.outcome else {
      let owner = assumed.owner ?? ""
      let due = assumed.due ?? made
      return GateFinding(
        .cannotTell,
        [
          due < bench.today
            ? Text("Not verified: \(name). It was to be verified by \(day: due) (responsible: \(owner)).")
            : Text("Not verified: \(name). It is to be verified by \(day: due) (responsible: \(owner)).")
        ], evidence: assumed.numbers, remedies: [Text("Have it verified in writing: \(name).")])
    }
    let by = newest.by ?? ""
    let evidence = assumed.numbers + newest.numbers
    guard outcome == .holds else {
      return GateFinding(
        .notMet, [Text("Does not hold: \(name) (\(by), \(day: on)).")], evidence: evidence,
        remedies: [Text("Make a plan that does not stand on it: \(name).")])
    }
    return GateFinding(.met, [Text("Holds: \(name) (\(by), \(day: on)).")], evidence: evidence)
  }
}
