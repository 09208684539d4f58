import LocatedYAML
package import Quantities
import Texts

/// `training`: so large a share of the staff was trained, and not too long ago.
package struct TrainingDemand: Hashable, Sendable {
  package var youngerThan: CalendarPeriod
  package var share: Percentage
  /// Each of these groups; everybody together where empty.
  package var groups: [String]

  package init(youngerThan: CalendarPeriod, share: Percentage, groups: [String] = []) {
    self.youngerThan = youngerThan
    self.share = share
    self.groups = groups
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> TrainingDemand? {
    node.mapping(Text("training"), reading.sink) { reader in
      let age = reader.required("younger-than").flatMap(reading.period)
      let share = reader.required("share").flatMap { reading.share($0, above: true) }
      let groups = reading.words(reader.optional("groups"), wanted: Text("'groups'"))
      guard let age, let share else { return nil }
      return TrainingDemand(youngerThan: age, share: share, groups: groups.map(\.text))
    }
  }
}
