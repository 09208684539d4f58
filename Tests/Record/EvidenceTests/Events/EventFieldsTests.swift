import Evidence
import JSONValues
import Quantities
import Testing

@Suite struct EventFieldsTests {
  private static let values = [
    "": "", "a": "", "at": "2023-03-01T10:00:00Z", "aa": "å\0\u{FF} 🙂", "när": "2023-03-01", "long": longText,
  ]
  private static let longText = String(repeating: "x", count: 70_000)

  @Test func `fields are what they were made of`() {
    let fields = EventFields(Self.values)
    #expect(fields.values == Self.values)
    for (name, text) in Self.values {
      #expect(fields[name] == text)
      #expect(fields.contains(name))
    }
    for name in ["b", "att", "lon", "A", "nar", " "] {
      #expect(fields[name] == nil)
      #expect(!fields.contains(name))
    }
    #expect(!fields.isEmpty)
    #expect(EventFields([:]).isEmpty)
    #expect(EventFields([:]).values.isEmpty)
    #expect(fields == EventFields(Self.values))
    #expect(fields != EventFields(Self.values.merging(["a": "b"]) { $1 }))
  }

  @Test(arguments: [
    ("2023-03-01T10:00:00Z", true), ("2023-03-01T10:00:00.25Z", true), ("2023-03-01T10:00:00+01:00", false),
    ("2023-03-01", false), ("2023-02-29T10:00:00Z", false), ("", false),
  ])
  func `an instant is read where it is written as instants are`(text: String, isInstant: Bool) {
    let instant = EventFields(["at": text]).instant("at")
    #expect((instant != nil) == isInstant)
    if isInstant { #expect(instant == Instant(parsing: text)) }
    #expect(EventFields(["at": text]).instant("to") == nil)
  }

  @Test(arguments: [0, 1, 5, 31, 32, 33, 200])
  func `events with any number of fields are read from the record as they were written`(count: Int) async throws {
    let values = Dictionary(
      uniqueKeysWithValues: (0..<count).map { ("field-\($0)", String(repeating: "v", count: $0)) })
    let body = EventRecorded(event: "incident", values: values, known: TemporaryRecord.time, source: "a.csv:2")
    let record = TemporaryRecord()
    let writer = try record.open()
    try await writer.append(body)
    await writer.close()
    let entry = try #require(try RecordReader.entries(in: record.directory).last)
    #expect(try entry.body(as: EventRecorded.self) == body)
    #expect(try entry.json()["values"]?.objectValue?.compactMapValues(\.stringValue) == values)
    if let event = entry.event { #expect(event.fields == body.fields) }
    #expect((entry.event != nil) == (count <= 32))
  }
}
