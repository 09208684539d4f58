package import Quantities
import Texts

/// A day that something is promised for, or a week and which end of it.
package protocol PromisedDay: EventKind {}

extension PromisedDay {
  package static var day: Field<CalendarDate> { PromiseFields.day }
  package static var week: Field<ISOWeek> { PromiseFields.week }
  package static var anchor: Field<PromisedEnd> { PromiseFields.anchor }
}

/// What becomes of a promise on a day.
package protocol PromiseTurn: EventKind {
  static var id: Field<String> { get }
  static var on: Field<CalendarDate> { get }
}

/// Which end of a week is meant.
package enum PromisedEnd: String, EventChoice { case start, end }

private enum PromiseFields {
  static let id = Field<String>("id", .name, Text("an identifier of the promise"), example: "A-17")
  static let day = Field<CalendarDate>(optional: "day", .day, Text("the day that it is promised for"))
  static let week = Field<ISOWeek>(
    optional: "week", .period, Text("the ISO week that it is promised for, with 'anchor'"))
  static let anchor = Field<PromisedEnd>(
    optional: "anchor", Text("whether the beginning or the end of the week is meant"))
}

/// Something was promised for a day.
package enum PromiseMade: PromisedDay {
  package static let id = PromiseFields.id, note = CommonFields.note
  package static let what = Field<String>("what", .text, Text("what was promised"))
  package static let givenOn = Field<CalendarDate>("given-on", .day, Text("the day that it was promised"))
  package static let by = Field<String>("by", .text, Text("who promised"))
  package static let milestone = Field<String>(
    optional: "milestone", .name, Text("the milestone of the contract that it is about"))

  package static let definition = EventDefinition(
    "promise", title: Text("Promise"), Text("something was promised for a day"), knownFrom: givenOn, identity: [id],
    [id, what, givenOn, by, day, week, anchor, milestone, note])
}

/// A promise was moved to another day.
package enum PromiseMoved: PromisedDay, PromiseTurn {
  package static let id = PromiseFields.id, note = CommonFields.note
  package static let on = Field<CalendarDate>("on", .day, Text("the day that it was moved"))

  package static let definition = EventDefinition(
    "promise-moved", title: Text("Promise moved"), Text("a promise was moved to another day"), knownFrom: on,
    identity: [id, on], [id, on, day, week, anchor, note])
}

/// What was promised is there.
package enum PromiseKept: PromiseTurn {
  package static let id = PromiseFields.id, note = CommonFields.note
  package static let on = Field<CalendarDate>("on", .day, Text("the day that it was there"))

  package static let definition = EventDefinition(
    "promise-kept", title: Text("Promise kept"), Text("what was promised is there"), knownFrom: on, identity: [id],
    [id, on, note])
}

/// The buyer has seen that the date of a promise holds.
package enum PromiseChecked: EventKind {
  package static let on = CommonFields.when, note = CommonFields.note
  package static let id = Field<String>("id", .name, Text("the identifier of the promise"), example: "A-17")
  package static let basis = Field<String>(
    "basis", .text, Text("what was seen: a plan, a version, a delivery note"))

  package static let definition = EventDefinition(
    "promise-checked", title: Text("Promise checked"), Text("the buyer has seen that the date of a promise holds"),
    knownFrom: on, identity: [id, on], [id, on, basis, note])
}
