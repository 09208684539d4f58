package import Quantities
import Texts

/// A log of the system was measured, and is attached.
package enum TelemetryImported: EventKind {
  package static let note = CommonFields.note
  package static let measure = Field<TelemetryMeasure>("measure", Text("what was measured"))
  package static let sha256 = ImportFields.sha256, rows = ImportFields.rows, rejected = ImportFields.rejected
  package static let query = Field<String>(
    "query", .text, Text("how the figures came about: the mapping, compiled"))
  package static let knownFrom = Field<Instant>(
    "known-from", .instant, Text("the end of the first day that the file tells of"))
  package static let from = Field<Instant>("from", .instant, Text("the first row"))
  package static let to = Field<Instant>("to", .instant, Text("the last row"))
  package static let counted = Field<Int>("counted", .integer, Text("how many of them tell something new"))
  package static let repeated = Field<Int>(
    "repeated", .integer, Text("how many were there already, in this file or another"))
  package static let with = Field<[String]>(
    optional: "with", .names, Text("entries of earlier logs of the same days, whose rows the figures count too"))
  package static let figures = Field<TelemetryFigures>(
    "figures", .text, Text("the figures of each day, over all rows of the record, as JSON"))

  package static let definition = EventDefinition(
    "telemetry-imported", title: Text("Log of operation imported"),
    Text("a log of the system was measured, and is attached"), knownFrom: knownFrom,
    identity: [sha256, measure, query], order: [FieldOrder(from, to)], isMadeByImport: true,
    [measure, sha256, query, knownFrom, from, to, rows, counted, repeated, rejected, with, figures, note])
}

/// A file of events was read with rows that had to be rejected.
package enum EventsImported: EventKind {
  package static let note = CommonFields.note
  package static let on = Field<Instant>("on", .instant, Text("when it was read"))
  package static let kind = Field<String>("kind", .name, Text("the kind of its events"))
  package static let sha256 = ImportFields.sha256, rows = ImportFields.rows, rejected = ImportFields.rejected
  package static let query = Field<String>(
    "query", .text, Text("how the events came about: the mapping, compiled"))
  package static let accepted = Field<Int>("accepted", .integer, Text("how many are events of the record"))

  package static let definition = EventDefinition(
    "events-imported", title: Text("File of events imported"),
    Text("a file of events was read with rows that had to be rejected"), knownFrom: on,
    identity: [sha256, kind, query], isMadeByImport: true, [on, kind, sha256, query, rows, accepted, rejected, note])
}

private enum ImportFields {
  static let sha256 = Field<String>("sha256", .text, Text("the SHA-256 of the file in hexadecimal"))
  static let rows = Field<Int>("rows", .integer, Text("how many rows the file has"))
  static let rejected = Field<Int>("rejected", .integer, Text("how many were rejected"))
}
