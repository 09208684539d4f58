package import Quantities
import Texts

/// What is done about a deviation that a law speaks of. All steps but the first have the same fields.
package protocol StatutoryTurn: EventKind {}

extension StatutoryTurn {
  package static var id: Field<String> { StatutoryFields.id }
  package static var at: Field<EventTime> { StatutoryFields.at }
  package static var document: Field<String> { StatutoryFields.document }

  fileprivate static func turn(
    _ name: String, title: Text, _ summary: Text, _ more: [any DeclaredField] = []
  ) -> EventDefinition {
    EventDefinition(
      name, title: title, summary, knownFrom: at, identity: [id],
      [id, at] + more + [document, CommonFields.note])
  }
}

/// Whether harm was grave, or could have been.
package enum Seriousness: String, EventChoice { case yes, no }

private enum StatutoryFields {
  static let id = Field<String>("id", .name, Text("the identifier of the report"), example: "LS-3")
  static let at = Field<EventTime>("at", .dayOrInstant, Text("when it was done"))
  static let document = Field<String>(
    optional: "document", .text, Text("where that is written: a file number, no name of a person"))
  static let serious = Field<Seriousness>(
    optional: "serious", Text("whether harm was grave or could have been; counts as grave until somebody has said"))
}

/// Somebody has reported a deviation that a law speaks of: SoL, HSL, lex Sarah, lex Maria.
package enum StatutoryReported: EventKind {
  package static let at = Field<EventTime>("at", .dayOrInstant, Text("when it was reported"))
  package static let id = CommonFields.ownID, note = CommonFields.note
  package static let law = Field<String>(
    "law", .name, Text("the law, as the catalogue names it"), example: "lex-sarah")
  package static let what = Field<String>("what", .text, Text("what happened, without names of persons"))
  package static let noticed = Field<CalendarDate>(
    optional: "noticed", .day, Text("the day that somebody noticed; the day of the report unless given"))
  package static let deviation = Field<String>(
    optional: "deviation", .name, Text("the identifier of the deviation that was reported"))
  package static let serious = StatutoryFields.serious
  package static let `where` = Field<String>(optional: "where", .text, Text("where it happened"))

  package static let definition = EventDefinition(
    "statutory-reported", title: Text("Statutory report"),
    Text("somebody has reported a deviation that a law speaks of"), knownFrom: at, identity: [id],
    [id, law, at, noticed, what, deviation, serious, `where`, note])
}

package enum StatutoryDocumented: StatutoryTurn {
  package static let definition = turn(
    "statutory-documented", title: Text("Statutory report documented"), Text("a statutory report is documented"))
}

package enum StatutoryInvestigated: StatutoryTurn {
  package static let serious = StatutoryFields.serious
  package static let definition = turn(
    "statutory-investigated", title: Text("Statutory report investigated"),
    Text("what lies behind a statutory report is investigated"), [serious])
}

package enum StatutoryMended: StatutoryTurn {
  package static let what = Field<String>("what", .text, Text("what was done"))
  package static let definition = turn(
    "statutory-mended", title: Text("Action on a statutory report"),
    Text("what a statutory report speaks of is put right"), [what])
}

package enum StatutoryNotified: StatutoryTurn {
  package static let to = Field<String>("to", .text, Text("which authority, for instance IVO"))
  package static let definition = turn(
    "statutory-notified", title: Text("Authority notified"), Text("the authority is notified of a statutory report"),
    [to])
}

package enum StatutoryClosed: StatutoryTurn {
  package static let definition = turn(
    "statutory-closed", title: Text("Statutory report closed"),
    Text("nothing more is to be done about a statutory report"))
}
