/// The kinds of things that a catalogue may hold and that others judge: handed in by whoever has a catalogue read.
package struct CatalogueKinds: Sendable {
  /// The criteria of gates.
  package var criteria: [any GateDemand.Type]

  package init(criteria: [any GateDemand.Type]) {
    self.criteria = criteria
  }

  /// No kinds at all: for catalogues without gates.
  package static let none = CatalogueKinds(criteria: [])
}
