import Quantities
import Texts

/// Fields that several kinds of events have alike.
enum CommonFields {
  static let note = Field<String>(optional: "note", .text, Text("anything to add"))

  // What happens to a contract.
  static let milestone = Field<String>(
    "milestone", .name, Text("which milestone of the contract"), title: FieldTitles.milestone, names: .milestone,
    example: "it-system")
  static let service = Field<String>(
    "service", .name, Text("which service of the contract"), title: FieldTitles.service, names: .service,
    example: "alarm-chain")
  static let clause = Field<String>(
    "clause", .name, Text("which penalty clause"), title: FieldTitles.clause, names: .clause, example: "late-it-system")
  static let happened = Field<CalendarDate>("on", .day, Text("the day that it happened"), title: FieldTitles.on)
  static let ownID = Field<String>(
    "id", .name, Text("an identifier of its own"), title: FieldTitles.id, example: "A-17")

  // What is seen of a system in use.
  static let day = Field<CalendarDate>("on", .day, Text("the day"))
  static let unit = Field<String>(optional: "unit", .name, Text("the pilot unit; none means not said"))
  static let version = Field<String>(optional: "version", .text, Text("the version of the system"))
  static let device = Field<String>(optional: "device", .name, Text("the device"))

  // What is decided at gates.
  static let gate = Field<String>("gate", .name, Text("which gate of the catalogue"), names: .gate)
  static let when = Field<EventTime>("on", .dayOrInstant, Text("when"))
}

/// What people call fields of events in reports.
enum FieldTitles {
  static let on = Text("day", context: "field of an event")
  static let at = Text("time", context: "field of an event")
  static let from = Text("from", context: "field of an event")
  static let to = Text("to", context: "field of an event")
  static let id = Text("identifier", context: "field of an event")
  static let amount = Text("amount", context: "field of an event")
  static let clause = Text("clause", context: "field of an event")
  static let milestone = Text("milestone", context: "field of an event")
  static let deviation = Text("deviation", context: "field of an event")
  static let service = Text("service", context: "field of an event")
  static let units = Text("units", context: "field of an event")
  static let unit = Text("unit", context: "field of an event")
  static let requirement = Text("requirement", context: "field of an event")
  static let withholding = Text("withholding rule", context: "field of an event")
}
