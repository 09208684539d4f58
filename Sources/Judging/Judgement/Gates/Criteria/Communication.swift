package import Catalogue
package import Evidence
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `communication`: the communication plan says for each phase what each group is to know, feel and do.
package struct Communication: Criterion {
  package static let key = "communication"

  package var phases: [CommunicationPlanned.Phase]
  package var groups: [String]
  package var scope: GateScope?
  package var youngerThan: CalendarPeriod?

  package init(
    phases: [CommunicationPlanned.Phase], groups: [String], scope: GateScope? = nil,
    youngerThan: CalendarPeriod? = nil
  ) {
    self.phases = phases
    self.groups = groups
    self.scope = scope
    self.youngerThan = youngerThan
  }

  package static let schema = CatalogueSchema.object(
    [
      "phases": CatalogueSchema.oneOrMore(
        CatalogueSchema.choice(CommunicationPlanned.Phase.self, "Phases that the plan covers.")),
      "groups": CatalogueSchema.words("Groups that it covers in each."), "for": GateScope.schema,
      "younger-than": CatalogueSchema.period("How old the plan may be."),
    ], required: ["phases", "groups"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Communication? {
    node.mapping(Text("what is demanded of the communication plan"), reading.sink) { reader in
      let phases = reading.choices(reader.required("phases"), of: CommunicationPlanned.Phase.self)
      let groups = reading.words(reader.required("groups"), wanted: Text("'groups'"))
      let scope = reader.optional("for").ifGiven { GateScope.read($0, reading) }
      let age = reader.optional("younger-than").ifGiven(reading.period)
      guard let phases, !phases.isEmpty, !groups.isEmpty, let scope,
        let age
      else { return nil }
      return Communication(phases: phases, groups: groups.map(\.text), scope: scope, youngerThan: age)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Communication plan", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let illegible = bench.illegible(CommunicationPlanned.self) { return illegible }
    let rows = bench.events.events(CommunicationPlanned.self).filter { $0.on.map { $0 <= bench.today } ?? false }
    guard !rows.isEmpty else {
      return GateFinding(
        .cannotTell, [Text("There is no communication plan.")], remedies: [GateWords.record(CommunicationPlanned.self)])
    }
    return GateFinding(together: scope.parts.flatMap { part in phases.map { finding($0, part, rows, bench) } })
  }

  private func finding(
    _ phase: CommunicationPlanned.Phase, _ part: GateScope?, _ rows: [Event<CommunicationPlanned>], _ bench: GateBench
  ) -> GateFinding {
    let title = part.of(CommonNames.title(of: phase.rawValue), in: bench)
    let right = rows.filter { $0.phase == phase && part.isCovered(by: $0.scope) }
    let oldest = youngerThan.map { GateAge.oldest($0, on: bench.today) }
    let fresh = right.filter { row in
      guard let oldest, let on = row.on else { return oldest == nil }
      return on >= oldest
    }
    let missing = groups.filter { group in !right.contains { $0.group == group } }
    let old = groups.filter { group in !missing.contains(group) && !fresh.contains { $0.group == group } }
    var finding = GateFinding(
      .met, [Text("The communication plan covers: \(title).")], evidence: right.flatMap(\.numbers))
    guard !missing.isEmpty || !old.isEmpty else { return finding }
    finding.standing = .notMet
    finding.reasons = []
    if !missing.isEmpty {
      finding.reasons.append(
        Text(
          "The communication plan has nothing for \(list: CommonNames.titles(of: missing)) in this phase: \(title)."))
    }
    if !old.isEmpty, let oldest {
      finding.reasons.append(
        Text(
          "What the communication plan has for \(list: CommonNames.titles(of: old)) in this phase is older than \(day: oldest): \(title)."
        ))
    }
    finding.remedies = [Text("Complete the communication plan: \(title).")]
    return finding
  }
}
