import Catalogue
import Evidence
import Quantities
import Texts

/// Words that several criteria use.
enum GateWords {
  static func record(_ kind: any EventKind.Type) -> Text { Text("Record: “\(kind.definition.title)”.") }

  static let recordUse = Text("Record alarms, test presses and heartbeats.")

  static func noUseSeen(from first: CalendarDate, to last: CalendarDate) -> Text {
    Text(
      "There is no alarm, test press or heartbeat between \(day: first) and \(day: last), so nobody can have noticed a fault."
    )
  }

  static let nothingInUse = Text("Nothing is in use.")

  static let onlySimulated = Text("The evidence comes from a simulated system and does not count.")
  static let testRealSystem = Text("Test the real system.")

  static func openFaults(_ faultClass: FaultClass, _ faults: [FieldDeviation], most: Rational) -> Text {
    Text(
      "Open faults of class \(faultClass.rawValue): \(formatted: faults.count). At most \(formatted: most, decimals: 3) is accepted (\(some: faults.map(\.id)))."
    )
  }

  static func fix(_ deviations: [FieldDeviation]) -> Text {
    Text("Fix the deviations: \(some: deviations.map(\.id)).")
  }

  static func fixOrWaive(_ requirements: [String]) -> Text {
    Text("Fix, or waive with an end date and a tested compensating measure: \(some: requirements).")
  }

  static func plan(_ gate: Text) -> Text { Text("Plan a first and a last day (“\(gate)”).") }
  static func keepOldSystem(until day: CalendarDate) -> Text { Text("Keep the old system until \(day: day).") }
}
