import LocatedYAML
package import Quantities
import Texts

/// `drill`: what is done when much is down at once was tried out, and it worked.
package struct DrillDemand: Hashable, Sendable {
  package var kind: String
  package var youngerThan: CalendarPeriod

  package init(kind: String, youngerThan: CalendarPeriod) {
    self.kind = kind
    self.youngerThan = youngerThan
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> DrillDemand? {
    node.mapping(Text("a drill"), reading.sink) { reader in
      let kind = reader.required("kind")?.word(reading.sink, wanted: Text("a kind of drill"))
      let age = reader.required("younger-than").flatMap(reading.period)
      guard let kind, let age else { return nil }
      return DrillDemand(kind: kind, youngerThan: age)
    }
  }
}
