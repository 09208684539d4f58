import LocatedYAML
import Texts

/// `requirements`: all of these requirements are shown to be met, or at least have an agreed deadline.
package struct RequirementsDemand: Hashable, Sendable {
  /// What counts as good enough.
  package enum Acceptance: String, Hashable, Sendable, CaseIterable {
    case demonstrated
    /// Also what is not shown and not failed, where a deadline is agreed that has not passed.
    case demonstratedOrDeadline = "demonstrated-or-deadline"
  }

  package var obligation: Obligation
  /// Only of these areas; of all where empty.
  package var areas: [String]
  /// Only of these fault classes; of all where empty.
  package var classes: [FaultClass]
  /// Only those judged in one of these phases; all where empty.
  package var phases: [Phase]
  /// Only these; all where empty.
  package var only: [String]
  package var accept: Acceptance

  package init(
    obligation: Obligation = .mandatory, areas: [String] = [], classes: [FaultClass] = [], phases: [Phase] = [],
    only: [String] = [], accept: Acceptance = .demonstrated
  ) {
    self.obligation = obligation
    self.areas = areas
    self.classes = classes
    self.phases = phases
    self.only = only
    self.accept = accept
  }

  package func includes(_ requirement: Requirement) -> Bool {
    requirement.obligation == obligation && (areas.isEmpty || areas.contains(requirement.area))
      && (classes.isEmpty || requirement.faultClass.map(classes.contains) ?? true)
      && (phases.isEmpty || requirement.phases.isEmpty || !Set(phases).isDisjoint(with: requirement.phases))
      && (only.isEmpty || only.contains(requirement.id))
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> RequirementsDemand? {
    node.mapping(Text("what is demanded of requirements"), reading.sink) { reader in
      let obligation = reader.optional("obligation").map { $0.word(of: Obligation.self, reading.sink) }
      let areas = reading.words(reader.optional("areas"), wanted: Text("'areas'"))
      let classes = reading.choices(reader.optional("classes"), of: FaultClass.self)
      let phases = reading.choices(reader.optional("phases"), of: Phase.self)
      let only = reading.words(reader.optional("only"), wanted: Text("'only'"))
      let accept = reader.optional("accept").map { $0.word(of: Acceptance.self, reading.sink) }
      for area in areas { reading.refer(to: .area, area.text, at: area.node) }
      for id in only { reading.refer(to: .requirement, id.text, at: id.node) }
      guard let classes, let phases else { return nil }
      guard let obligation = obligation ?? .some(.mandatory), let accept = accept ?? .some(.demonstrated) else {
        return nil
      }
      return RequirementsDemand(
        obligation: obligation, areas: areas.map(\.text), classes: classes, phases: phases, only: only.map(\.text),
        accept: accept)
    }
  }
}
