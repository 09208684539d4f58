package import Catalogue
import Diagnostics
package import Evidence
package import JSONValues
package import LocatedYAML
package import Texts

/// What a criterion wants evidence to be for: `{housing: [care-home, short-term]}`, `{gate: pilot-start}`,
/// `{sub-project: ordinary-homes}`.
package struct GateScope: Hashable, Sendable {
  package var gate: String?
  /// Each of them must be covered; evidence for each may stand in a document of its own.
  package var housing: [Housing]
  package var subProject: String?

  package init(gate: String? = nil, housing: [Housing] = [], subProject: String? = nil) {
    self.gate = gate
    self.housing = housing
    self.subProject = subProject
  }

  package static let schema = CatalogueSchema.object(
    [
      "gate": CatalogueSchema.name("A gate of the catalogue."),
      "housing": CatalogueSchema.oneOrMore(CatalogueSchema.choice(Housing.self, "A kind of home.")),
      "sub-project": CatalogueSchema.name("A sub-project."),
    ], required: [])

  /// Reads the value of `for`.
  package static func read(_ node: YAMLNode, _ reading: GateReading) -> GateScope? {
    node.mapping(Text("what something is for"), reading.sink) { reader in
      let gateNode = reader.optional("gate")
      let gate = gateNode.ifGiven { $0.word(reading.sink, wanted: Text("a gate")) }
      let housing = reading.choices(reader.optional("housing"), of: Housing.self)
      let subProject = reader.optional("sub-project").ifGiven { $0.word(reading.sink, wanted: Text("a sub-project")) }
      if gate == .some(nil), subProject == .some(nil), housing?.isEmpty == true {
        reading.sink.error(
          "missing-key", Text("what something is for needs one of the keys 'gate', 'housing', 'sub-project'"),
          at: reader.head)
        return nil
      }
      guard let gate, let housing, let subProject else { return nil }
      if let gate, let gateNode { reading.refer(to: .gate, gate, at: gateNode) }
      return GateScope(gate: gate, housing: housing, subProject: subProject)
    }
  }

  /// One for each kind of home: they are covered one by one.
  package var parts: [GateScope] {
    housing.isEmpty ? [self] : housing.map { GateScope(gate: gate, housing: [$0], subProject: subProject) }
  }

  /// Whether what is for that is for all of this.
  package func isCovered(by scope: EventScope) -> Bool {
    (gate == nil || gate == scope.gate) && (subProject == nil || subProject == scope.subProject)
      && housing.allSatisfy(scope.housing.contains)
  }

  /// Whether what is for that may concern this: what does not say what it is for may concern anything.
  package func isTouched(by scope: EventScope) -> Bool {
    (gate == nil || scope.gate == nil || gate == scope.gate)
      && (subProject == nil || scope.subProject == nil || subProject == scope.subProject)
      && (housing.isEmpty || scope.housing.isEmpty || housing.contains(where: scope.housing.contains))
  }

  /// As it stands in a sentence: `own home`.
  package func title(in bench: GateBench) -> Text {
    EventScope(gate: gate, housing: Set(housing), subProject: subProject).title(in: bench)
  }
}

extension GateScope? {
  /// One part that asks for nothing in particular where nothing is asked for.
  var parts: [GateScope?] { map { $0.parts.map(Optional.some) } ?? [nil] }

  func isCovered(by scope: EventScope) -> Bool { map { $0.isCovered(by: scope) } ?? true }
  func isTouched(by scope: EventScope) -> Bool { map { $0.isTouched(by: scope) } ?? true }

  /// Something with what it is for, where that is asked for: `“Risk analysis” (for: own home)`.
  func of(_ thing: Text, in bench: GateBench) -> Text {
    map { Text("\(thing) (for: \($0.title(in: bench)))") } ?? thing
  }
}

extension EventScope {
  /// As it stands in a sentence: `care home and short-term care home`.
  package func title(in bench: GateBench) -> Text {
    var parts = Housing.allCases.filter(housing.contains).map { CommonNames.title(of: $0.rawValue) }
    if let gate { parts.append(Text("“\(bench.title(ofGate: gate))”")) }
    if let subProject { parts.append(Text("the sub-project \(subProject)")) }
    return Text(list: parts)
  }
}
