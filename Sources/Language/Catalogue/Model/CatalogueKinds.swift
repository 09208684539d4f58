/// The kinds of things that a catalogue may hold and that others judge: handed in by whoever has a catalogue read.
package struct CatalogueKinds: Sendable {
  /// The criteria of gates.
  package var criteria: [any GateDemand.Type]
  /// What penalties may be for.
  package var triggers: [any TriggerKind.Type]

  package init(criteria: [any GateDemand.Type], triggers: [any TriggerKind.Type]) {
    self.criteria = criteria
    self.triggers = triggers
  }
}
