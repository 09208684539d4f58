import LocatedYAML
package import Quantities
import Texts

/// `reporting-rate`: people still report what they see. Fewer reports while alarms stay level are fatigue, not quality.
package struct ReportingRateDemand: Hashable, Sendable {
  /// The most that reports for each unit may have fallen, against the time before.
  package var maxFall: Percentage
  /// How long each of the two times is.
  package var over: CalendarPeriod

  package init(maxFall: Percentage, over: CalendarPeriod) {
    self.maxFall = maxFall
    self.over = over
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> ReportingRateDemand? {
    node.mapping(Text("a reporting rate"), reading.sink) { reader in
      let fall = reader.required("max-fall").flatMap { reading.share($0) }
      let over = reader.required("over").flatMap(reading.period)
      guard let fall, let over else { return nil }
      return ReportingRateDemand(maxFall: fall, over: over)
    }
  }
}
