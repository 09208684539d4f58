package import Catalogue
package import Evidence
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `open-risks`: there is a risk register for what the gate is about, it takes the views that are asked for, and no risk
/// in it that is not closed or accepted is too grave, too old or left alone.
///
/// A risk that was mitigated counts with its newest estimate. One that does not say what it is for makes no register for
/// anything, and yet counts against every gate.
package struct OpenRisks: Criterion {
  package static let key = "open-risks"

  /// The most that probability (1 to 5) times effect (1 to 5) of a risk may come to.
  package var most: Int
  /// Whose risks must be in the register, and are judged; those of all unless given.
  package var views: [RiskView]
  /// What the register must be for.
  package var scope: GateScope?
  /// Whether each risk needs something that is done about it and a role that sees to it.
  package var needsActionAndOwner: Bool
  /// How long a risk may stay open.
  package var youngerThan: CalendarPeriod?

  package init(
    most: Int, views: [RiskView] = [], scope: GateScope? = nil, needsActionAndOwner: Bool = false,
    youngerThan: CalendarPeriod? = nil
  ) {
    self.most = most
    self.views = views
    self.scope = scope
    self.needsActionAndOwner = needsActionAndOwner
    self.youngerThan = youngerThan
  }

  package static let schema = CatalogueSchema.object(
    [
      "most": ["type": "integer", "minimum": 0, "maximum": 25, "description": "Of probability times effect."],
      "views": CatalogueSchema.oneOrMore(CatalogueSchema.choice(RiskView.self, "Whose risks.")),
      "for": GateScope.schema, "action-and-owner": ["type": "boolean"],
      "younger-than": CatalogueSchema.period("How long a risk may stay open."),
    ], required: ["most"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> OpenRisks? {
    node.mapping(Text("what is demanded of risks"), reading.sink) { reader in
      let most = reader.required("most")?.integer(
        reading.sink, in: 0...25, wanted: Text("a product of probability and effect, 0 to 25"))
      let views = reading.choices(reader.optional("views"), of: RiskView.self)
      let scope = reader.optional("for").ifGiven { GateScope.read($0, reading) }
      let needs = reader.optional("action-and-owner").ifGiven { $0.boolean(reading.sink) }
      let age = reader.optional("younger-than").ifGiven(reading.period)
      guard let most, let views, let scope, let needs,
        let age
      else { return nil }
      return OpenRisks(most: most, views: views, scope: scope, needsActionAndOwner: needs ?? false, youngerThan: age)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Open risks") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let illegible = bench.illegible(RiskFound.self, RiskChanged.self) { return illegible }
    let register = RiskRegister(bench.events, through: bench.today)
    guard !register.risks.isEmpty else {
      return GateFinding(
        .cannotTell, [Text("There is no risk register.")], remedies: [GateWords.record(RiskFound.self)])
    }
    let gaps = scope.parts.compactMap { gap(register, $0, bench) }
    let judged = register.risks.filter { risk in
      (views.isEmpty || views.contains(risk.view)) && scope.isTouched(by: risk.scope)
    }
    let findings = gaps + judged.compactMap { finding($0, bench) }
    guard findings.isEmpty else { return GateFinding(together: findings) }
    let open = judged.filter { $0.state == .open || $0.state == .mitigated }
    return GateFinding(
      .met,
      [
        Text(
          "Risks in the register: \(formatted: judged.count), not closed: \(formatted: open.count). The most serious comes to \(formatted: open.map(\.weight).max() ?? 0); at most \(formatted: most) is accepted."
        )
      ], evidence: judged.flatMap { $0.entries.numbers })
  }

  /// A register of something else, or without a view, shows that this was left out.
  private func gap(_ register: RiskRegister, _ part: GateScope?, _ bench: GateBench) -> GateFinding? {
    let covering = register.risks.filter { part.isCovered(by: $0.scope) }
    let missing = views.filter { view in !covering.contains { $0.view == view } }
    guard covering.isEmpty || !missing.isEmpty else { return nil }
    let register = part.of(Text("risk register"), in: bench)
    let titles = missing.map { CommonNames.title(of: $0.rawValue) }
    return GateFinding(
      .notMet,
      [
        missing.isEmpty
          ? Text("Missing: \(register).")
          : Text("Missing: \(register) from the view of: \(list: titles).")
      ], evidence: covering.flatMap { $0.entries.numbers }, remedies: [GateWords.record(RiskFound.self)])
  }

  private func finding(_ risk: FieldRisk, _ bench: GateBench) -> GateFinding? {
    guard risk.state == .open || risk.state == .mitigated else { return nil }
    let name = Text(verbatim: "\(risk.id) “\(risk.what)”")
    var reasons: [Text] = []
    if risk.weight > most {
      reasons.append(
        Text(
          "Risk \(name): \(formatted: risk.probability) × \(formatted: risk.effect) = \(formatted: risk.weight). At most \(formatted: most) is accepted."
        ))
    }
    if needsActionAndOwner, risk.action == nil { reasons.append(Text("Risk \(name): nothing is done about it.")) }
    if needsActionAndOwner, risk.owner == nil { reasons.append(Text("Risk \(name): nobody sees to it.")) }
    if let due = risk.due, due < bench.today {
      reasons.append(Text("Risk \(name): what is done about it was due on \(day: due)."))
    }
    if let oldest = youngerThan.map({ GateAge.oldest($0, on: bench.today) }), risk.found < oldest,
      risk.state == .open
    {
      reasons.append(Text("Risk \(name) was found on \(day: risk.found) and is still open."))
    }
    guard !reasons.isEmpty else { return nil }
    return GateFinding(
      .notMet, reasons, evidence: risk.entries.numbers,
      remedies: [Text("Deal with the risk, or let somebody accept it with a reason: \(risk.id).")])
  }
}
