import LocatedYAML
import Texts

/// `decision-standing`: an earlier gate was decided with go, and the conditions of that which are due are met.
package struct DecisionStandingDemand: Hashable, Sendable {
  package var gate: String

  package init(gate: String) {
    self.gate = gate
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> DecisionStandingDemand? {
    node.mapping(Text("an earlier decision"), reading.sink) { reader in
      guard let node = reader.required("gate"), let name = node.word(reading.sink, wanted: Text("a gate")) else {
        return nil
      }
      reading.refer(to: .gate, name, at: node)
      return DecisionStandingDemand(gate: name)
    }
  }
}
