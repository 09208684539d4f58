package import Quantities
import Texts

/// The vendor has handed something over to be tested.
package enum ReadyForTest: MilestoneEvent {
  package static let milestone = CommonFields.milestone, on = CommonFields.happened, note = CommonFields.note

  package static let definition = EventDefinition(
    "ready-for-test", title: Text("Ready for the acceptance test"),
    Text("the vendor has handed something over to be tested"), knownFrom: on, identity: [milestone, on],
    contract: .whileInForce, [milestone, on, note])
}

/// A milestone was reached.
package enum MilestoneReached: MilestoneEvent {
  package static let milestone = CommonFields.milestone, on = CommonFields.happened, note = CommonFields.note

  package static let definition = EventDefinition(
    "milestone-reached", title: Text("Milestone reached"), Text("a milestone was reached"), knownFrom: on,
    identity: [milestone, on], contract: .whileInForce, [milestone, on, note])
}

/// The buyer has approved something.
package enum Approved: MilestoneEvent {
  package static let milestone = CommonFields.milestone, note = CommonFields.note
  package static let on = Field<CalendarDate>("on", .day, Text("the day of the decision"), title: FieldTitles.on)
  package static let effectFrom = Field<CalendarDate>(
    optional: "effect-from", .day, Text("the day that it takes effect from, where that is earlier"),
    title: Text("effect from", context: "field of an event"))

  package static let definition = EventDefinition(
    "approved", title: Text("Approval"), Text("the buyer has approved something"), knownFrom: on,
    identity: [milestone, on], order: [FieldOrder(effectFrom, on)], contract: .whileInForce,
    [milestone, on, effectFrom, note])
}

/// The buyer uses something, or a share of it.
package enum TakenIntoUse: MilestoneEvent {
  package static let milestone = CommonFields.milestone, on = CommonFields.happened, note = CommonFields.note
  package static let share = Field<Percentage>(
    optional: "share", .percentage, Text("how much of it, all of it unless given"),
    title: Text("share", context: "field of an event"))

  package static let definition = EventDefinition(
    "taken-into-use", title: Text("Taken into use"), Text("the buyer uses something, or a share of it"), knownFrom: on,
    identity: [milestone, on], contract: .whileInForce, [milestone, on, share, note])
}

/// The buyer has called something off.
package enum OrderPlaced: MilestoneEvent {
  package static let milestone = CommonFields.milestone, on = CommonFields.happened, note = CommonFields.note
  package static let value = Field<Money>(
    optional: "value", .money, Text("what it costs"), title: Text("value", context: "field of an event"))
  package static let units = Field<Int>(
    optional: "units", .integer, Text("how many units it is for"), title: FieldTitles.units)

  package static let definition = EventDefinition(
    "order-placed", title: Text("Order"), Text("the buyer has called something off"), knownFrom: on,
    identity: [milestone, on], contract: .whileInForce, [milestone, on, value, units, note])
}

/// Something that happens to a milestone on a day.
package protocol MilestoneEvent: EventKind {
  static var milestone: Field<String> { get }
  static var on: Field<CalendarDate> { get }
}
