package import Quantities
import Texts

/// How long a battery lasted.
package enum BatteryMeasured: EventKind {
  package enum Censoring: String, EventChoice { case yes, no }

  package static let unit = CommonFields.unit, version = CommonFields.version, note = CommonFields.note
  package static let device = Field<String>("device", .name, Text("the device"))
  package static let on = Field<CalendarDate>("on", .day, Text("the day that the measurement ended"))
  package static let hours = Field<Rational>("hours", .number, Text("how many hours it ran"))
  package static let censored = Field<Censoring>(
    "censored", Text("yes where it was not yet empty when the measurement ended"))

  package static let definition = EventDefinition(
    "battery-measured", title: Text("Battery measured"), Text("how long a battery lasted"), knownFrom: on,
    identity: [device, on], [device, on, hours, censored, unit, version, note])
}

/// A requirement was seen to be met or not met in use.
package enum RequirementObserved: EventKind {
  package enum Outcome: String, EventChoice { case met, notMet = "not-met" }

  package static let on = CommonFields.day, unit = CommonFields.unit, device = CommonFields.device
  package static let version = CommonFields.version, note = CommonFields.note
  package static let requirement = Field<String>(
    "requirement", .text, Text("the requirement of the catalogue"), names: .requirement, example: "B3 ID:44")
  package static let outcome = Field<Outcome>("outcome", Text("what was seen"))
  package static let `where` = Field<String>(optional: "where", .text, Text("where it was seen"))

  package static let definition = EventDefinition(
    "observed-requirement", title: Text("Requirement seen in use"),
    Text("a requirement was seen to be met or not met in use"), knownFrom: on,
    identity: [requirement, on, `where`, outcome], [requirement, outcome, on, `where`, unit, device, version, note])
}

/// How things were before the new system.
package enum BaselineMeasured: EventKind {
  package static let on = CommonFields.day, note = CommonFields.note
  package static let measure = Field<String>("measure", .name, Text("what was measured"))
  package static let value = Field<Rational>("value", .number, Text("the value"))
  package static let `in` = Field<String>(optional: "in", .text, Text("what it is counted in"))
  package static let answers = Field<Int>(optional: "answers", .integer, Text("of how many samples"))

  package static let definition = EventDefinition(
    "zero-measurement", title: Text("Baseline measurement"), Text("how things were before the new system"),
    knownFrom: on, identity: [measure, on], [measure, on, value, `in`, answers, note])
}

/// How things are with the new system, measured as they were before it.
package enum FollowUpMeasured: EventKind {
  package static let on = CommonFields.day, note = CommonFields.note
  package static let measure = Field<String>(
    "measure", .name, Text("what was measured, as in the baseline measurement"))
  package static let value = Field<Rational>("value", .number, Text("the value"))
  package static let `in` = Field<String>(optional: "in", .text, Text("what it is counted in"))
  package static let answers = Field<Int>(optional: "answers", .integer, Text("of how many samples"))

  package static let definition = EventDefinition(
    "follow-up-measurement", title: Text("Follow-up measurement"),
    Text("how things are with the new system, measured as they were before it"), knownFrom: on,
    identity: [measure, on], [measure, on, value, `in`, answers, note])
}

/// A routine was rehearsed.
package enum DrillHeld: EventKind {
  package enum Outcome: String, EventChoice { case worked, failed }

  package static let on = CommonFields.day, note = CommonFields.note
  package static let what = Field<String>(
    "what", .name, Text("what was rehearsed, for instance many-alarms-down"))
  package static let outcome = Field<Outcome>("outcome", Text("the result"))
  package static let size = Field<Int>(
    optional: "size", .integer, Text("how large the imagined event was, for instance alarms that are down"))
  package static let people = Field<Int>(optional: "people", .integer, Text("how many took part"))

  package static let definition = EventDefinition(
    "drill", title: Text("Drill"), Text("a routine was rehearsed"), knownFrom: on, identity: [on, what],
    [on, what, outcome, size, people, note])
}
