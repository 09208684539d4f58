import Evidence
import JSONValues
import Quantities
import Testing
import Texts

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
    }
    for name in ["b", "att", "lon", "A", "nar", " "] {
      #expect(fields[name] == nil)
    }
    #expect(!fields.isEmpty)
    #expect(EventFields([:]).isEmpty)
    #expect(EventFields([:]).values.isEmpty)
    #expect(fields == EventFields(Self.values))
    #expect(fields != EventFields(Self.values.merging(["a": "b"]) { $1 }))
  }

  private static let at = Field<Instant>("at", .instant, Text(verbatim: "when"))
  private static let to = Field<EventTime>(optional: "to", .dayOrInstant, Text(verbatim: "until when"))

  @Test(arguments: [
    ("2023-03-01T10:00:00Z", true, true), ("2023-03-01T10:00:00.25Z", true, true),
    ("2023-03-01T10:00:00+01:00", true, true), ("2023-03-01", false, true), ("2023-02-29T10:00:00Z", false, false),
    ("", false, false), ("soon", false, false),
  ])
  func `a time is read as what a field holds`(text: String, isInstant: Bool, isTime: Bool) {
    let fields = EventFields(["at": text, "to": text])
    #expect(fields.value(of: Self.at) == (isInstant ? Instant(parsing: text) : nil))
    #expect((fields.value(of: Self.to) != nil) == isTime)
    #expect(fields.contains(Self.to))
    #expect(EventFields(["at": text]).value(of: Self.to) == nil)
    #expect(!EventFields(["at": text]).contains(Self.to))
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
