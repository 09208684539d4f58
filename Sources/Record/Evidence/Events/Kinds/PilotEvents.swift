package import Quantities
import Texts

/// A home or a group takes part in the pilot.
package enum PilotUnitAdded: EventKind {
  package static let version = CommonFields.version, note = CommonFields.note
  package static let id = Field<String>("id", .name, Text("the name of the unit"), example: "A-17")
  package static let kind = Field<String>(
    "kind", .choice(["care-home", "short-term", "ordinary-homes", "mobile", "other"]), Text("what it is"))
  package static let from = Field<CalendarDate>("from", .day, Text("the first day that it took part"))
  package static let to = Field<CalendarDate>(
    optional: "to", .day, Text("the last day; still takes part unless given"))
  package static let users = Field<Int>(optional: "users", .integer, Text("how many users"))
  package static let devices = Field<Int>(optional: "devices", .integer, Text("how many devices"))
  package static let `where` = Field<String>(optional: "where", .text, Text("where it is"))

  package static let definition = EventDefinition(
    "pilot-unit", title: Text("Pilot unit"), Text("a home or a group takes part in the pilot"), knownFrom: from,
    identity: [id, from], isForetold: true, order: [FieldOrder(from, to)],
    [id, kind, from, to, users, devices, `where`, version, note])
}

/// Units were installed for good.
package enum Installed: EventKind {
  package static let on = CommonFields.day, note = CommonFields.note
  package static let count = Field<Int>("count", .integer, Text("how many were installed that day"))
  package static let removed = Field<Int>(
    optional: "removed", .integer, Text("how many were taken down again that day"))
  package static let `where` = Field<String>(optional: "where", .text, Text("the area or the kind of home"))

  package static let definition = EventDefinition(
    "installation", title: Text("Installation"), Text("units were installed for good"), knownFrom: on,
    identity: [on, `where`], [on, count, removed, `where`, note])
}

/// Installing is held up.
package enum InstallationStopped: EventKind {
  package static let note = CommonFields.note
  package static let from = Field<CalendarDate>("from", .day, Text("the first day without installing"))
  package static let to = Field<CalendarDate>(
    optional: "to", .day, Text("the last one; still stopped unless given"))
  package static let why = Field<String>("why", .text, Text("why"))

  package static let definition = EventDefinition(
    "installation-stop", title: Text("Installation stop"), Text("installing is held up"), knownFrom: from,
    identity: [from], isForetold: true, order: [FieldOrder(from, to)], [from, to, why, note])
}

/// The vendor has delivered devices.
package enum DevicesDelivered: EventKind {
  package static let on = CommonFields.day, note = CommonFields.note
  package static let what = Field<String>("what", .name, Text("which kind of device, for instance hub"))
  package static let count = Field<Int>(
    "count", .integer, Text("how many came; 0 where they were due and none came"))

  package static let definition = EventDefinition(
    "delivery", title: Text("Delivery"), Text("the vendor has delivered devices"), knownFrom: on, identity: [on, what],
    [on, what, count, note])
}

/// A version of the system was taken into use.
package enum VersionInUse: EventKind {
  package static let unit = CommonFields.unit, note = CommonFields.note
  package static let version = Field<String>("version", .text, Text("its name"))
  package static let from = Field<EventTime>("from", .dayOrInstant, Text("since when"))

  package static let definition = EventDefinition(
    "system-version", title: Text("New version of the system"), Text("a version of the system was taken into use"),
    knownFrom: from, identity: [version, from, unit], isForetold: true, [version, from, unit, note])
}

/// How long the old system is contracted beside the new one.
package enum OldSystemContracted: EventKind {
  package static let note = CommonFields.note
  package static let system = Field<String>("system", .name, Text("which system"))
  package static let on = Field<CalendarDate>("on", .day, Text("the day that this was agreed"))
  package static let until = Field<CalendarDate>("until", .day, Text("the last day that it runs"))

  package static let definition = EventDefinition(
    "parallel-operation", title: Text("Contract period of the old system"),
    Text("how long the old system is contracted beside the new one"), knownFrom: on, identity: [system, on],
    [system, on, until, note])
}
