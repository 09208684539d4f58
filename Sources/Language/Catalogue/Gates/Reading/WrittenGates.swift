package import Diagnostics

/// A gate with its places and with what is to be looked up elsewhere.
package struct WrittenGate: Sendable {
  package var gate: Gate
  package var idSpan: SourceSpan
  /// Identifier of a criterion or trip-wire -> where it is written.
  package var criterionSpans: [String: SourceSpan]
  package var references: [GateReference]
}

/// A name in a criterion that must exist elsewhere.
package struct GateReference: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case area, requirement, gate, clause, group, contractCap, law
  }

  package var kind: Kind
  package var name: SourceName
}

/// A file of gates.
package struct GateFile: Sendable {
  /// The catalogue that it says it belongs to.
  package var catalogue: SourceName?
  package var gates: [WrittenGate]

  package init(catalogue: SourceName?, gates: [WrittenGate]) {
    self.catalogue = catalogue
    self.gates = gates
  }
}
