import Diagnostics
import DelimitedText
import Evidence
import Foundation
import Quantities
import Testing
import Texts

/// Tables as a Swedish spreadsheet writes them.
@Suite struct SwedishTableTests {
  private static let mapping = """
    mapping: excel
    reads: deviation-reported
    file: csv
    encoding: windows-1252
    time-zone: Europe/Stockholm
    only: {Typ: [Avvikelse]}
    fields:
      id: Nummer
      fault-class: Klass
      what: Beskrivning
      at: {column: Datum, and: Tid, format: D/M-YY h:mm}
    """

  private func read(_ mapping: String, _ bytes: [UInt8]) throws -> (rows: EventRows.Result?, codes: [String]) {
    let sink = DiagnosticSink()
    let found = ObservationMapping.read(SourceFile(path: "m.yaml", text: mapping), into: sink)
    guard let found, case .events(let definition) = found.destination else {
      return (nil, sink.diagnostics.map { "\($0.code): \($0.message.english)" })
    }
    let path = FileManager.default.temporaryDirectory.appending(path: "t-\(UUID().uuidString).csv").path()
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let now = try Instant.parse("2023-06-01T00:00:00Z")
    let rows = try EventRows(found, definition, now: now).read(path, shownAs: "t.csv", into: sink)
    return (rows, sink.diagnostics.map { "\($0.code): \($0.message.english)" })
  }

  private func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test func `a table of a Swedish Excel is read as it is`() throws {
    let table =
      "sep=;\r\nNummer;Typ;Klass;Beskrivning;Datum;Tid\r\n"
      + "A-1;Avvikelse;A;Larm från Åsa når inte fram – igen;9/1-23;8:05\r\n"
      + "A-2;Fråga;C;Hur gör man?;10/1-23;14:30\r\n"
    let (rows, codes) = try read(Self.mapping, latin1(table))
    #expect(codes == [])
    #expect(rows?.rejected.map(\.message) == [])
    #expect(rows?.events.count == 1)
    #expect(rows?.events.first?.body.values["what"] == "Larm från Åsa når inte fram – igen")
    #expect(rows?.events.first?.body.values["at"] == "2023-01-09T07:05:00Z")
  }

  private static let alarms = """
    mapping: larmlista
    reads: alarm
    file: csv
    encoding: windows-1252
    time-zone: Europe/Stockholm
    fields:
      id: Larmnr
      at: {column: Datum, and: Tid, format: D/M-YY h:mm}
      outcome: {column: Besvarat, values: {Ja: arrived, Nej: lost, Okänt: unknown}}
      reason:
        column: Larmorsak
        values: {Larmknapp: button, Fall-larm: fall, Låg batterinivå: battery-low, Övrigt: other}
    """

  private func table(reasons: [String]) -> [UInt8] {
    let rows = reasons.enumerated().map { "L-\($0.offset);9/1-23;8:0\($0.offset % 10);JA;\($0.element)\r\n" }
    return latin1("sep=;\r\nLarmnr;Datum;Tid;Besvarat;Larmorsak\r\n" + rows.joined())
  }

  @Test(arguments: [
    ("Larmknapp", "button"), ("LARMKNAPP", "button"), (" larmknapp ", "button"), ("Fallarm", nil),
    ("fall-larm", "fall"), ("Fall larm", "fall"), ("Fall–larm", "fall"), ("Falllarm", "fall"),
    ("låg batteri-nivå", "battery-low"), ("Låg\u{A0}Batterinivå", "battery-low"), ("ÖVRIGT", "other"), ("", nil),
  ])
  func `reasons of alarms are read by a table of words, however they are spelled`(written: String, reason: String?)
    throws
  {
    let (rows, codes) = try read(Self.alarms, table(reasons: [written]))
    #expect(codes == [])
    let isUnknown = reason == nil && !written.isEmpty
    #expect(rows?.rejected.map(\.code) == (isUnknown ? ["unknown-value"] : []))
    #expect(rows?.events.map { $0.body.values["reason"] } == (isUnknown ? [] : [reason]))
    if !isUnknown { #expect(rows?.events.first?.body.values["outcome"] == "arrived") }
  }

  @Test func `reasons that the table does not explain are told once each, with their rows`() throws {
    let reasons = ["Larmknapp"] + Array(repeating: "Passivitet", count: 7) + ["Larmknap", "Dörr", "Passivitet"]
    let (rows, _) = try read(Self.alarms, table(reasons: reasons))
    #expect(rows?.rejected.map(\.line) == Array(4...13))
    #expect(
      rows?.diagnostics.map(\.message.english) == [
        "the mapping does not say what the reason 'Passivitet' means "
          + "(8 rows have it: lines 4, 5, 6, 7, 8 and 3 more)",
        "the mapping does not say what the reason 'Larmknap' means",
        "the mapping does not say what the reason 'Dörr' means",
      ])
    #expect(rows?.diagnostics.map { $0.span?.start.line } == [4, 11, 12])
    #expect(
      rows?.diagnostics.map { $0.hints.first?.english } == [
        "add it to the 'values' of reason in the mapping", "did you mean 'Larmknapp'?",
        "add it to the 'values' of reason in the mapping",
      ])
  }

  @Test func `words that differ in more than spelling alone stay apart`() throws {
    let mapping = Self.alarms.replacing("{Larmknapp: button, Fall-larm: fall,", with: "{L 1: button, L-1: fall,")
    let (rows, codes) = try read(mapping, table(reasons: ["L 1", "L-1", "l1"]))
    #expect(codes == [])
    #expect(rows?.events.map { $0.body.values["reason"] } == ["button", "fall"])
    #expect(rows?.rejected.map(\.line) == [5])
  }

  @Test func `a reason that the program has no word for is told at its place in the mapping`() throws {
    let (_, codes) = try read(Self.alarms.replacing("Fall-larm: fall", with: "Fall-larm: fal"), [])
    #expect(codes.count == 1)
    #expect(codes.first?.contains("'fal' is none of button, fall, movement, bed-exit, door") == true, "\(codes)")
  }

  @Test func `rows are chosen by words, however they are spelled`() throws {
    let table =
      "Nummer;Typ;Klass;Beskrivning;Datum;Tid\nA-1;AVVIKELSE;A;x;9/1-23;8:05\nA-2; avvikelse ;A;x;9/1-23;8:06\n"
      + "A-3;Fråga;A;x;9/1-23;8:07\n"
    let (rows, _) = try read(Self.mapping, latin1(table))
    #expect(rows?.events.map { $0.body.values["id"] } == ["A-1", "A-2"])
  }

  @Test func `a log of alarms counts its reasons by day`() async throws {
    let log = try LogFixture(
      .alarms,
      mapping: """
        mapping: larmlogg
        reads: alarms
        file: csv
        time-zone: Europe/Stockholm
        fields:
          at: {column: Tid, format: D/M-YY h:mm}
          device: Enhet
          outcome: {column: Besvarat, values: {Ja: arrived, Nej: lost}}
          reason: {column: Orsak, values: {Larmknapp: button, Fall: fall}}

        """)
    let outcome = try await log.importing(
      """
      Tid;Enhet;Besvarat;Orsak
      9/1-23 8:05;h1;ja;Larmknapp
      9/1-23 8:06;h1;JA;FALL
      9/1-23 8:07;h2;nej;fall
      9/1-23 8:08;h2;ja;
      10/1-23 8:05;h1;ja;larm-knapp

      """)
    let summary = try #require(outcome.summary)
    #expect(!outcome.isRefused)
    #expect(summary.figures.days.map(\.reasons) == [["button": 1, "fall": 2], ["button": 1]])
    #expect(summary.figures.days.map(\.lost) == [1, 0])
    #expect(TelemetryFigures(parsing: summary.figures.text) == summary.figures)
    // A log that tells no reasons, and one that tells more than alarms.
    #expect(TelemetryFigures(parsing: #"{"days":[{"on":"2023-01-09","rows":1,"sent":1}]}"#)?.days.first?.reasons == [:])
    #expect(
      TelemetryFigures(parsing: #"{"days":[{"on":"2023-01-09","rows":1,"sent":1,"reasons":{"fall":2}}]}"#) == nil)
  }

  @Test func `a log tells the reasons that its table does not explain once, with their rows`() async throws {
    let log = try LogFixture(
      .alarms,
      mapping: """
        mapping: larmlogg
        reads: alarms
        file: csv
        time-zone: Europe/Stockholm
        fields: {at: {column: Tid, format: D/M-YY h:mm}, device: Enhet, reason: {column: Orsak, values: {Fall: fall}}}

        """)
    let outcome = try await log.importing(
      "Tid;Enhet;Orsak\n9/1-23 8:05;h1;Rörelse\n9/1-23 8:06;h1;Fall\n9/1-23 8:07;h1;Rörelse\n")
    #expect(outcome.isRefused)
    #expect(
      outcome.summary?.firstRejected.map(\.message.english) == [
        "the mapping does not say what the reason 'Rörelse' means (2 rows have it: lines 2, 4)"
      ])
  }

  @Test func `a table that was written for the program tells reasons in its words`() throws {
    let sink = DiagnosticSink()
    let text = "event;id;at;outcome;reason\nalarm;L-1;2023-01-09T08:05:00+01:00;arrived;Battery-Low\n"
    let opened = DelimitedReader.open(bytes: Array(text.utf8), path: "t.csv", into: sink)
    guard let reader = consume opened else {
      Issue.record("not opened")
      return
    }
    let events = try EventFile.read(reader, now: try Instant.parse("2023-06-01T00:00:00Z"), into: sink)
    #expect(sink.diagnostics.map(\.message.english) == [])
    #expect(events.map { $0.body.values["reason"] } == ["battery-low"])
  }

  @Test func `a time in another form is told with the form that is wanted`() throws {
    let table = "Nummer;Typ;Klass;Beskrivning;Datum;Tid\nA-1;Avvikelse;A;x;2023-01-09;8:05\n"
    let (rows, _) = try read(Self.mapping, latin1(table))
    #expect(
      rows?.rejected.map(\.message) == [
        "'2023-01-09 8:05' is not a time in the format of the mapping, D/M-YY h:mm (9/1-23 14:05)"
      ])
  }

  @Test func `a column of 'only' that the file lacks is an error`() throws {
    let (rows, codes) = try read(Self.mapping, latin1("Nummer;Klass;Beskrivning;Datum;Tid\nA-1;A;x;9/1-23;8:05\n"))
    #expect(rows == nil)
    #expect(codes.contains { $0.hasPrefix("no-such-column") })
  }

  @Test(arguments: [
    ("D/M-YY hh:mm", "9/1-23 08:05"), ("DD/MM/YYYY h:mm", "09/01/2023 8:05"), ("YY-MM-DD h:mm", "23-01-09 8:05"),
    ("D.M.YYYY hh:mm:ss", "9.1.2023 08:05:00"), ("M/D/YY h:mm", "1/9/23 8:05"),
  ])
  func `times are read in the forms that people write`(format: String, written: String) throws {
    let mapping = Self.mapping
      .replacing("{column: Datum, and: Tid, format: D/M-YY h:mm}", with: "{column: Datum, format: \"\(format)\"}")
      .replacing("only: {Typ: [Avvikelse]}\n", with: "")
    let (rows, codes) = try read(mapping, latin1("Nummer;Klass;Beskrivning;Datum\nA-1;A;x;\(written)\n"))
    #expect(codes == [])
    #expect(rows?.events.first?.body.values["at"] == "2023-01-09T07:05:00Z")
  }

  @Test func `Windows-1252 is read letter by letter`() throws {
    let sink = DiagnosticSink()
    let bytes: [UInt8] = Array("a;b\n".utf8) + [0xE5, 0xE4, 0xF6, 0xC5, 0x3B, 0x80, 0x93, 0x94, 0x96, 0x0A]
    let opened = DelimitedReader.open(bytes: bytes, path: "t.csv", encoding: .windows1252, into: sink)
    guard var reader = consume opened else {
      Issue.record("not opened")
      return
    }
    var row = DelimitedRow()
    #expect(try reader.next(&row))
    #expect(row.text(0) == "åäöÅ")
    #expect(row.text(1) == "€“”–")
  }
}
