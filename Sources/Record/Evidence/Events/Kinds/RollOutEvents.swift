package import Quantities
import Texts

/// It was planned from when to when something is introduced.
package enum RollOutPlanned: EventKind {
  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note
  package static let from = Field<CalendarDate>("from", .day, Text("the first day"))
  package static let to = Field<CalendarDate>(optional: "to", .day, Text("the last day; not planned unless given"))
  package static let perWeek = Field<Int>(optional: "per-week", .integer, Text("how many units a week"))

  package static let definition = EventDefinition(
    "roll-out-planned", title: Text("Roll-out planned"),
    Text("it was planned from when to when something is introduced"), knownFrom: on, identity: [gate, on],
    order: [FieldOrder(from, to)], [gate, on, from, to, perWeek, note])
}

/// Something is being introduced for everybody.
package enum RollOutStarted: EventKind {
  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note

  package static let definition = EventDefinition(
    "roll-out-started", title: Text("Roll-out started"), Text("something is being introduced for everybody"),
    knownFrom: on, identity: [gate, on], [gate, on, note])
}

/// Introducing has stopped.
package enum RollOutStopped: EventKind {
  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note
  package static let why = Field<String>("why", .text, Text("why"))

  package static let definition = EventDefinition(
    "roll-out-stopped", title: Text("Roll-out stopped"), Text("introducing has stopped"), knownFrom: on,
    identity: [gate, on], [gate, on, why, note])
}
