import Texts

/// Somebody has seen that something is not as it should be.
package enum DeviationReported: EventKind {
  package static let id = CommonFields.ownID, device = CommonFields.device, note = CommonFields.note
  package static let at = Field<EventTime>("at", .dayOrInstant, Text("when it was reported"), title: FieldTitles.at)
  package static let faultClass = Field<String>(
    "fault-class", .choice(["A", "B", "C"]), Text("how grave it is"),
    title: Text("fault class", context: "field of an event"))
  package static let what = Field<String>("what", .text, Text("what was seen"))
  package static let requirement = Field<String>(
    optional: "requirement", .text, Text("the requirement of the catalogue that is not met"),
    title: FieldTitles.requirement, names: .requirement, example: "B3 ID:44")
  package static let `where` = Field<String>(optional: "where", .text, Text("where it was seen"))
  package static let unit = Field<String>(optional: "unit", .name, Text("the pilot unit"), title: FieldTitles.unit)
  package static let harm = Field<String>(
    optional: "harm", .choice(["none", "possible", "actual"]), Text("what it did to a user"))
  package static let noticedBy = Field<String>(
    optional: "noticed-by", .choice(["staff", "user", "relative", "vendor", "monitoring", "test"]), Text("who saw it"))
  package static let version = Field<String>(
    optional: "version", .text, Text("the version of the system that it was seen on"))

  package static let definition = EventDefinition(
    "deviation-reported", title: Text("Deviation reported"),
    Text("somebody has seen that something is not as it should be (avvikelse)"), knownFrom: at, identity: [id],
    contract: .whileInForce,
    [id, at, faultClass, what, requirement, `where`, unit, device, harm, noticedBy, version, note])
}

/// A deviation is fixed.
package enum DeviationFixed: EventKind {
  package static let note = CommonFields.note
  package static let id = Field<String>(
    "id", .name, Text("the identifier of the deviation"), title: FieldTitles.id, example: "A-17")
  package static let at = Field<EventTime>("at", .dayOrInstant, Text("when it was fixed"), title: FieldTitles.at)
  package static let version = Field<String>(
    optional: "version", .text, Text("the version of the system that fixes it"))

  package static let definition = EventDefinition(
    "deviation-fixed", title: Text("Deviation fixed"), Text("a deviation is fixed"), knownFrom: at, identity: [id],
    contract: .afterwardsToo, [id, at, version, note])
}
