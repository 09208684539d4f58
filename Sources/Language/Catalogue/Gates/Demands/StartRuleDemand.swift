import LocatedYAML
import Texts

/// `start-rule`: the rule that was set for a later gate says in numbers what must hold: a time, and a most of each
/// fault class.
package struct StartRuleDemand: Hashable, Sendable {
  /// The gate that the rule is for.
  package var of: String

  package init(of: String) {
    self.of = of
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> StartRuleDemand? {
    node.mapping(Text("a rule for a start"), reading.sink) { reader in
      guard let node = reader.required("of"), let name = node.word(reading.sink, wanted: Text("a gate")) else {
        return nil
      }
      reading.refer(to: .gate, name, at: node)
      return StartRuleDemand(of: name)
    }
  }
}
