import LocatedYAML
package import Quantities
import Texts

/// `informed`: somebody above has been told lately.
package struct InformedDemand: Hashable, Sendable {
  package var who: DeciderDemand.Level
  package var youngerThan: CalendarPeriod

  package init(who: DeciderDemand.Level, youngerThan: CalendarPeriod) {
    self.who = who
    self.youngerThan = youngerThan
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> InformedDemand? {
    node.mapping(Text("who is informed"), reading.sink) { reader in
      let who = reader.required("who")?.word(of: DeciderDemand.Level.self, reading.sink)
      let age = reader.required("younger-than").flatMap(reading.period)
      guard let who, let age else { return nil }
      return InformedDemand(who: who, youngerThan: age)
    }
  }
}
