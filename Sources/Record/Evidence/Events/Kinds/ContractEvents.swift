package import Quantities
import Texts

/// The buyer has complained to the vendor.
package enum NoticeGiven: EventKind {
  package static let on = CommonFields.happened, note = CommonFields.note
  package static let clause = Field<String>(
    optional: "clause", .name, Text("the penalty clause that it is about"), title: FieldTitles.clause, names: .clause)
  package static let milestone = Field<String>(
    optional: "milestone", .name, Text("the milestone that it is about"), title: FieldTitles.milestone,
    names: .milestone)
  package static let deviation = Field<String>(
    optional: "deviation", .name, Text("the deviation that it is about"), title: FieldTitles.deviation)

  package static let definition = EventDefinition(
    "notice-given", title: Text("Notice of defect"), Text("the buyer has complained to the vendor (reklamation)"),
    knownFrom: on, identity: [on, clause, milestone, deviation], contract: .afterwardsToo,
    [on, clause, milestone, deviation, note])
}

/// The contract has ended before its time.
package enum Terminated: EventKind {
  package static let on = CommonFields.happened, note = CommonFields.note

  package static let definition = EventDefinition(
    "terminated", title: Text("Contract ended"), Text("the contract has ended before its time"), knownFrom: on,
    identity: [on], isForetold: true, contract: .afterwardsToo, [on, note])
}

/// The vendor has delivered a report.
package enum ReportDelivered: EventKind {
  package static let on = CommonFields.happened, note = CommonFields.note
  package static let report = Field<String>(
    "report", .name, Text("which report of the contract"), title: Text("report", context: "field of an event"),
    names: .report, example: "monthly")
  package static let period = Field<String>(
    "period", .period, Text("over which period"), title: Text("period", context: "field of an event"))

  package static let definition = EventDefinition(
    "report-delivered", title: Text("Report delivered"), Text("the vendor has delivered a report"), knownFrom: on,
    identity: [report, period], contract: .afterwardsToo, [report, period, on, note])
}

/// A figure of operation was measured over a month.
package enum Measured: EventKind {
  package static let note = CommonFields.note
  package static let measure = Field<String>(
    "measure", .name, Text("what was measured, for instance alarm-answered"),
    title: Text("measure", context: "field of an event"))
  package static let month = Field<CalendarMonth>(
    "month", .month, Text("over which month"), title: Text("month", context: "field of an event"))
  package static let percentile = Field<Percentage>(
    "percentile", .percentage, Text("which percentile the value is"),
    title: Text("percentile", context: "field of an event"))
  package static let value = Field<TimeSpan>(
    "value", .duration, Text("the value"), title: Text("value", context: "field of an event"))
  package static let samples = Field<Int>(
    "samples", .integer, Text("of how many samples"), title: Text("number of samples", context: "field of an event"))
  package static let on = Field<CalendarDate>("on", .day, Text("the day that it was known"), title: FieldTitles.on)

  package static let definition = EventDefinition(
    "measured", title: Text("Measurement"), Text("a figure of operation was measured over a month"), knownFrom: on,
    identity: [measure, month, percentile], contract: .afterwardsToo,
    [measure, month, percentile, value, samples, on, note])
}
