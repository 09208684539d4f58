import Diagnostics
import DelimitedText
import Evidence
import Foundation
import Quantities
import Testing

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
      return (nil, sink.diagnostics.map { "\($0.code): \($0.message)" })
    }
    let path = FileManager.default.temporaryDirectory.appending(path: "t-\(UUID().uuidString).csv").path()
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let now = try Instant.parse("2023-06-01T00:00:00Z")
    let rows = try EventRows(found, definition, now: now).read(path, shownAs: "t.csv", into: sink)
    return (rows, sink.diagnostics.map { "\($0.code): \($0.message)" })
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
