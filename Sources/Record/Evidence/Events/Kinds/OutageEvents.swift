package import Quantities
import Texts

/// A service was down.
package enum OutageBegun: EventKind {
  package static let service = CommonFields.service, note = CommonFields.note
  package static let from = Field<EventTime>("from", .instant, Text("when it went down"), title: FieldTitles.from)
  package static let to = Field<EventTime>(
    optional: "to", .instant, Text("when it was up again; still down unless given"), title: FieldTitles.to)
  package static let units = Field<Int>(
    optional: "units", .integer, Text("how many units were affected, all of them unless given"),
    title: FieldTitles.units)

  package static let definition = EventDefinition(
    "outage", title: Text("Outage"), Text("a service was down"), knownFrom: from, identity: [service, from],
    order: [FieldOrder(from, to)], contract: .whileInForce, [service, from, to, units, note])
}

/// An outage has ended: the service is up again.
package enum OutageEnded: EventKind {
  package static let service = CommonFields.service, note = CommonFields.note
  package static let from = Field<EventTime>(
    "from", .instant, Text("when it went down, as the outage has it"), title: FieldTitles.from)
  package static let at = Field<EventTime>("at", .instant, Text("when it was up again"), title: FieldTitles.at)

  package static let definition = EventDefinition(
    "outage-ended", title: Text("Outage ended"), Text("an outage has ended"), knownFrom: at,
    identity: [service, from], order: [FieldOrder(from, at)], contract: .afterwardsToo, [service, from, at, note])
}

/// Something that must not happen has happened.
package enum IncidentHappened: EventKind {
  package static let id = CommonFields.ownID, note = CommonFields.note
  package static let kind = Field<String>(
    "kind", .name, Text("what it was, for instance lost-alarm"), title: Text("kind", context: "field of an event"))
  package static let at = Field<EventTime>("at", .instant, Text("when it happened"), title: FieldTitles.at)
  package static let rootCause = Field<String>(
    optional: "root-cause", .name, Text("what caused it, by the name of the investigation"),
    title: Text("root cause", context: "field of an event"))
  package static let unit = Field<String>(
    optional: "unit", .name, Text("the unit that it happened to"), title: FieldTitles.unit)
  package static let orderValue = Field<Money>(
    optional: "order-value", .money, Text("what the order costs that it is about"),
    title: Text("value of the order", context: "field of an event"))

  package static let definition = EventDefinition(
    "incident", title: Text("Incident"), Text("something that must not happen has happened"), knownFrom: at,
    identity: [id], contract: .whileInForce, [id, kind, at, rootCause, unit, orderValue, note])
}
