package import Quantities
import Texts

/// What a day brought of natural alarms or test presses, all together.
package protocol DayTotals: EventKind {
  static var on: Field<CalendarDate> { get }
  static var sent: Field<Int> { get }
  static var lost: Field<Int> { get }
  static var users: Field<Int> { get }
  static var unit: Field<String> { get }
}

/// Natural alarms of a day.
package enum AlarmTotals: DayTotals {
  package static let on = CommonFields.day, unit = CommonFields.unit, note = CommonFields.note
  package static let sent = Field<Int>("sent", .integer, Text("how many were sent"))
  package static let lost = Field<Int>(
    optional: "lost", .integer, Text("how many of them are known not to have arrived; not known unless given"))
  package static let users = Field<Int>(optional: "users", .integer, Text("how many users had one"))

  package static let definition = EventDefinition(
    "alarms", title: Text("Alarms of a day"), Text("natural alarms of a day, all together"), knownFrom: on,
    identity: [on, unit], [on, sent, lost, users, unit, note])
}

/// Logged test presses of a day.
package enum TestPressTotals: DayTotals {
  package static let on = CommonFields.day, unit = CommonFields.unit, note = CommonFields.note
  package static let sent = Field<Int>("sent", .integer, Text("how many were pressed"))
  package static let lost = Field<Int>("lost", .integer, Text("how many of them did not arrive"))
  package static let users = Field<Int>(optional: "users", .integer, Text("by how many users"))

  package static let definition = EventDefinition(
    "test-presses", title: Text("Test presses of a day"), Text("logged test presses of a day, all together"),
    knownFrom: on, identity: [on, unit], [on, sent, lost, users, unit, note])
}

/// A single natural alarm or test press. Records have hundreds of thousands of them.
package protocol SingleAlarm: EventKind {
  static var id: Field<String> { get }
  static var at: Field<Instant> { get }
  /// Whether it reached staff.
  static var outcome: Field<Arrival> { get }
  static var user: Field<String> { get }
  static var unit: Field<String> { get }
}

/// Whether an alarm reached staff.
package enum Arrival: String, EventChoice { case arrived, lost, unknown }

/// One natural alarm.
package enum AlarmSent: SingleAlarm {
  package static let id = AlarmFields.id, at = AlarmFields.at, user = AlarmFields.user, unit = CommonFields.unit
  package static let device = CommonFields.device, answeredAfter = AlarmFields.answeredAfter, note = CommonFields.note
  package static let outcome = Field<Arrival>("outcome", Text("whether it reached staff"))
  package static let reason = Field<AlarmReason>(optional: "reason", Text("what set it off"))

  package static let definition = EventDefinition(
    "alarm", title: Text("Alarm"), Text("one natural alarm"), knownFrom: at, identity: [id],
    [id, at, outcome, reason, user, device, answeredAfter, unit, note])
}

/// One logged test press, of which it is known what became of it.
package enum TestPressed: SingleAlarm {
  package static let id = AlarmFields.id, at = AlarmFields.at, user = AlarmFields.user, unit = CommonFields.unit
  package static let device = CommonFields.device, answeredAfter = AlarmFields.answeredAfter, note = CommonFields.note
  package static let outcome = Field<Arrival>(
    "outcome", .choice([Arrival.arrived.rawValue, Arrival.lost.rawValue]), Text("whether it reached staff"))

  package static let definition = EventDefinition(
    "test-press", title: Text("Test press"), Text("one logged test press"), knownFrom: at, identity: [id],
    [id, at, outcome, user, device, answeredAfter, unit, note])
}

private enum AlarmFields {
  static let id = Field<String>("id", .name, Text("an identifier of its own"), example: "A-17")
  static let at = Field<Instant>("at", .instant, Text("when the button was pressed"))
  static let user = Field<String>(optional: "user", .name, Text("the user, by a name that is not a person's"))
  static let answeredAfter = Field<TimeSpan>(
    optional: "answered-after", .duration, Text("the time until an answer"))
}
