import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Planning
import Quantities
package import Texts

/// `cap-reached`: the penalties have not come to their cap. From then on delay costs the vendor nothing more.
package enum CapReached: Criterion {
  case clause(String)
  case group(String)
  case contract

  package static let key = "cap-reached"

  package static let schema: JSONValue = [
    "oneOf": [
      ["const": "contract"],
      CatalogueSchema.object(["clause": CatalogueSchema.name("A penalty clause.")], required: ["clause"]),
      CatalogueSchema.object(["group": CatalogueSchema.name("A group of clauses.")], required: ["group"]),
    ]
  ]

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> CapReached? {
    if node.isScalar {
      guard node.word(among: ["contract"], reading.sink) != nil else { return nil }
      reading.refer(to: .contractCap, "contract", at: node)
      return .contract
    }
    return node.mapping(Text("a cap"), reading.sink) { reader in
      guard let (key, value) = reader.oneOf(["clause", "group"]),
        let name = value.word(reading.sink, wanted: Text("a \(key) of the contract"))
      else { return nil }
      reading.refer(to: key == "clause" ? .clause : .group, name, at: value)
      return key == "clause" ? .clause(name) : .group(name)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Penalty cap") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    guard let contract = bench.catalogue.contract else {
      return GateFinding(.cannotTell, [Text("The requirements catalogue has no contract.")])
    }
    let unknown = Text("It cannot be calculated whether the penalty cap is reached.")
    let evidence = PenaltyEvidence(assessment: bench.assessment, events: bench.events)
    guard let ledger = try? PenaltyAssessor.assess(contract: contract, evidence: evidence, asOf: bench.asOf) else {
      return GateFinding(.cannotTell, [unknown])
    }
    let caps = caps(of: ledger)
    let entries = clauses(of: ledger).flatMap(\.lines.evidence)
    if ledger.isSimulated {
      return GateFinding(
        .cannotTell, [GateWords.onlySimulated], evidence: entries, remedies: [GateWords.testRealSystem])
    }
    guard !caps.isEmpty else { return GateFinding(.cannotTell, [unknown]) }
    // What the ledger could not read may be a delay.
    for finding in ledger.findings {
      if case .eventNotUnderstood = finding { return GateFinding(.cannotTell, [unknown], evidence: entries) }
    }
    if let reached = caps.compactMap(\.reached).min() {
      return GateFinding(
        .notMet,
        [Text("The penalty cap was reached on \(day: reached). More delay costs the vendor nothing.")],
        evidence: entries, remedies: [Text("Consider termination or new terms.")])
    }
    // Without a word of any milestone, delivery or fault it is not known that nothing is late.
    guard !entries.isEmpty || ledger.clauses.contains(where: { $0.clocks.contains { !$0.entries.isEmpty } }) else {
      return GateFinding(.cannotTell, [unknown], remedies: [GateWords.record(MilestoneReached.self)])
    }
    return GateFinding(.met, [Text("The penalty cap is not reached.")], evidence: entries)
  }

  private func caps(of ledger: Ledger) -> [CapStatus] {
    switch self {
    case .contract: ledger.caps
    case .group(let id): ledger.groups.first { $0.group.id == id }?.caps ?? []
    case .clause(let id): ledger.clauses.first { $0.clause.id == id }?.caps ?? []
    }
  }

  private func clauses(of ledger: Ledger) -> [ClauseLedger] {
    ledger.clauses.filter { clause in
      switch self {
      case .contract: true
      case .group(let id): clause.clause.group == id
      case .clause(let id): clause.clause.id == id
      }
    }
  }
}
