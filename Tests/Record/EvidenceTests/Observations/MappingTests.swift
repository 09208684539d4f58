import Diagnostics
import Evidence
import Quantities
import TestSupport
import Testing
import Texts

struct MappingTests {
  /// What is wrong with mappings, and what people are told.
  @Test func `what is wrong with a mapping is told at its place`() throws {
    var report = ""
    for (name, text) in Self.wrong {
      let sink = DiagnosticSink()
      let mapping = ObservationMapping.read(SourceFile(path: "\(name).yaml", text: text), into: sink)
      #expect(mapping == nil, "\(name) passed")
      report +=
        "## \(name)\n\n\(DiagnosticFormat.text.render(sink.diagnostics, in: .english, colour: false, width: 120))\n"
    }
    try GoldenFile("wrong-mappings.txt").expect(report)
  }

  private static let wrong: [(String, String)] = [
    ("unknown-kind", head("heartbeat") + "fields: {at: t, device: d}\n"),
    ("no-time-zone", "mapping: m\nreads: heartbeats\nfile: csv\nfields: {at: t, device: d}\n"),
    ("strange-time-zone", "mapping: m\nreads: heartbeats\nfile: csv\ntime-zone: CET\nfields: {at: t, device: d}\n"),
    ("missing-field", head("battery-levels") + battery + "fields: {at: t, device: d}\n"),
    ("level-without-unit", head("battery-levels") + battery + "fields: {at: t, device: d, level: l}\n"),
    ("unknown-field", head("heartbeats") + "fields: {at: t, device: d, devise: x}\n"),
    ("wrong-format", head("heartbeats") + "fields: {at: {column: t, format: DD.MM.Y hh:mm}, device: d}\n"),
    ("format-without-hours", head("heartbeats") + "fields: {at: {column: t, format: YYYY-MM-DD}, device: d}\n"),
    (
      "strange-outcome",
      head("test-presses") + "apart: 10 min\nfields: {at: t, device: d, outcome: {column: o, values: {OK: arived}}}\n"
    ),
    ("no-apart", head("test-presses") + "fields: {at: t, device: d, outcome: o}\n"),
    (
      "empty-above-full",
      head("battery-levels") + "full: 5 %\nempty: 95 %\nsilent-after: 12 h\n"
        + "fields: {at: t, device: d, level: {column: l, in: percent}}\n"
    ),
    (
      "wrong-choice",
      head("deviation-reported") + "fields: {id: i, at: t, what: w, fault-class: {column: c, values: {Hög: D}}}\n"
    ),
    ("made-by-import", head("telemetry-imported") + "fields: {at: t}\n"),
    ("column-and-always", head("heartbeats") + "fields: {at: t, device: {column: d, always: x}}\n"),
    ("unit-with-blanks", head("heartbeats") + "fields: {at: t, device: d, unit: {always: ward 3}}\n"),
  ]

  private static func head(_ kind: String) -> String {
    "mapping: m\nreads: \(kind)\nfile: csv\ntime-zone: Europe/Stockholm\n"
  }

  private static let battery = "full: 95 %\nempty: 5 %\nsilent-after: 12 h\n"

  @Test func `a column that the file does not have is told with those that it has`() async throws {
    let log = try LogFixture(.heartbeats, mapping: LogFixture.heartbeats)
    let sink = DiagnosticSink()
    _ = try await log.importing("time,hubb\n2023-03-01T10:00:00Z,h1\n", into: sink)
    try GoldenFile("missing-column.txt").expect(
      DiagnosticFormat.text.render(sink.diagnostics, in: .english, colour: false, width: 120))
    #expect(try log.entries.isEmpty)
  }

  @Test func `what is wrong with rows is told at their places`() async throws {
    let log = try LogFixture(
      .batteryLevels,
      mapping: Self.head("battery-levels") + Self.battery
        + "decimals: comma\nfields: {at: {column: tid, format: \"DD/MM/YYYY hh:mm:ss\"}, device: enhet, "
        + "level: {column: nivå, in: percent}, unit: avdelning}\n")
    let outcome = try await log.importing(
      """
      tid;enhet;nivå;avdelning
      01/03/2023 10:00:00;h1;87,5;v-3
      2023-03-01 10:00:00;h1;87,5;v-3
      30/02/2023 10:00:00;h1;87,5;v-3
      29/10/2023 02:30:00;h1;87,5;v-3
      26/03/2023 02:30:00;h1;87,5;v-3
      01/03/1923 10:00:00;h1;87,5;v-3
      01/03/2023 11:00:00;;87,5;v-3
      01/03/2023 11:00:00;\(String(repeating: "h", count: 201));87,5;v-3
      01/03/2023 11:00:00;h1;101;v-3
      01/03/2023 11:00:00;h1;87.5;v-3
      01/03/2023 11:00:00;h1;;v-3
      01/03/2023 11:00:00;h1;5;v 3
      01/03/2023 11:00:00;h1
      01/03/2023 11:00:00;"h1;5;v-3
      ;h1;5;v-3
      01/03/2023 12:00:00;h1;80;v-3
      01/03/2023 12:00:00;h1;81;v-3

      """)
    let summary = try #require(outcome.summary)
    #expect(outcome.isRefused)
    #expect(summary.rejected == 16)
    try GoldenFile("wrong-rows.txt").expect(
      DiagnosticFormat.text.render(summary.firstRejected, in: .english, colour: false, width: 120))
  }

  @Test(arguments: [
    ("iso", "2023-03-01 10:00", "2023-03-01T09:00:00Z"), ("iso", "2023-07-01T10:00:00.25", "2023-07-01T08:00:00.25Z"),
    ("iso", "2023-10-29T02:30:00+02:00", "2023-10-29T00:30:00Z"),
    ("iso", "2023-10-29T02:30:00+0100", "2023-10-29T01:30:00Z"),
    ("epoch-seconds", "1677664800", "2023-03-01T10:00:00Z"),
    ("epoch-seconds", "1677664800.5", "2023-03-01T10:00:00.5Z"),
    ("epoch-milliseconds", "1677664800250", "2023-03-01T10:00:00.25Z"),
    ("DD/MM/YYYY hh:mm", "01/03/2023 10:00", "2023-03-01T09:00:00Z"),
    ("YYYYMMDDThhmmssZ", "20230301T100000Z", "2023-03-01T10:00:00Z"),
  ])
  func `times are read as the mapping says`(format: String, text: String, instant: String) async throws {
    let log = try LogFixture(
      .heartbeats, mapping: Self.head("heartbeats") + "fields: {at: {column: t, format: \"\(format)\"}, device: d}\n")
    let outcome = try await log.importing("t,d\n\(text),h\n")
    #expect(outcome.summary?.from?.description == instant)
  }
}
