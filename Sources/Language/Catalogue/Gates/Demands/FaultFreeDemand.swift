import LocatedYAML
package import Quantities
import Texts

/// `fault-free`: for so long no more than so many faults.
package struct FaultFreeDemand: Hashable, Sendable {
  package enum Place: String, Hashable, Sendable, CaseIterable {
    case pilot, installed
  }

  /// What the time begins again at.
  package enum Restart: String, Hashable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case newVersion = "new-version"

    package var faultClass: FaultClass? { FaultClass(rawValue: rawValue) }
  }

  package var window: CalendarPeriod
  package var place: Place
  package var most: FaultLimits
  package var restartsOn: [Restart]

  package init(window: CalendarPeriod, place: Place, most: FaultLimits, restartsOn: [Restart] = []) {
    self.window = window
    self.place = place
    self.most = most
    self.restartsOn = restartsOn
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> FaultFreeDemand? {
    node.mapping(Text("a fault-free time"), reading.sink) { reader in
      let window = reader.required("for").flatMap(reading.period)
      let place = reader.required("at")?.word(of: Place.self, reading.sink)
      let most = reader.required("most").flatMap(reading.limits)
      let restarts = reading.choices(reader.optional("restarts-on"), of: Restart.self)
      guard let window, let place, let most, let restarts else { return nil }
      return FaultFreeDemand(window: window, place: place, most: most, restartsOn: restarts)
    }
  }
}
