import Texts

/// Something that the vendor does not answer for. All kinds of it have the same fields.
package protocol ReliefEvent: EventKind {}

extension ReliefEvent {
  package static var from: Field<EventTime> { ReliefFields.from }
  package static var to: Field<EventTime> { ReliefFields.to }
  package static var affects: Field<[String]> { ReliefFields.affects }

  fileprivate static func relief(_ name: String, title: Text, _ summary: Text) -> EventDefinition {
    EventDefinition(
      name, title: title, summary, knownFrom: from, identity: [from, to, affects], isForetold: true,
      order: [FieldOrder(from, to)], contract: .whileInForce,
      [from, to, affects, ReliefFields.ground, CommonFields.note])
  }
}

private enum ReliefFields {
  static let from = Field<EventTime>(
    "from", .dayOrInstant, Text("the first day, or the instant"), title: FieldTitles.from)
  static let to = Field<EventTime>(
    optional: "to", .dayOrInstant, Text("the last day, or the instant; lasts unless given"), title: FieldTitles.to)
  static let affects = Field<[String]>(
    optional: "affects", .names, Text("milestones, clauses, services or reports that it holds up; all unless given"),
    title: Text("what it affects", context: "field of an event"))
  static let ground = Field<String>("ground", .text, Text("why, and where that is written down"))
}

package enum BuyersDelay: ReliefEvent {
  package static let definition = relief(
    "buyers-delay", title: Text("Buyer's delay"), Text("the buyer has held the vendor up"))
}

package enum ForceMajeure: ReliefEvent {
  package static let definition = relief(
    "force-majeure", title: Text("Force majeure"), Text("something nobody answers for"))
}

package enum TimeAgreed: ReliefEvent {
  package static let definition = relief(
    "agreed-change", title: Text("Agreed change"), Text("a change that both agreed on takes time"))
}

package enum MaintenanceWindow: ReliefEvent {
  package static let definition = relief(
    "maintenance-window", title: Text("Agreed maintenance"), Text("maintenance as agreed"))
}
