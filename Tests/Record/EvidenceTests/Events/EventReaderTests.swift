import DelimitedText
import Diagnostics
import Evidence
import Quantities
import Testing
import Texts

struct EventReaderTests {
  private static let now = Instant(microsecondsSince1970: 1_795_000_000_000_000)

  private func read(_ kind: String, _ pairs: [String]) -> (event: CheckedEvent?, sink: DiagnosticSink) {
    let sink = DiagnosticSink()
    let written = WrittenEvent.arguments(kind: kind, pairs, into: sink)
    return (EventReader(now: Self.now, into: sink).read(written), sink)
  }

  @Test func `an event is known from the day that it happened unless it says otherwise`() throws {
    let plain = try #require(read("approved", ["milestone=it", "on=2022-09-01", "by=Styrgruppen"]).event)
    #expect(plain.body.known == Instant(parsing: "2022-08-31T22:00:00Z"))
    #expect(plain.body.values == ["milestone": "it", "on": "2022-09-01"])
    #expect(plain.body.by == "Styrgruppen")
    let later = try #require(read("approved", ["milestone=it", "on=2022-09-01", "known=2022-09-05"]).event)
    #expect(later.body.known == Instant(parsing: "2022-09-04T22:00:00Z"))
    let exact = try #require(
      read("outage", ["service=s", "from=2022-09-01T10:00:00Z", "known=2022-09-01"]).event)
    #expect(exact.body.known == Instant(parsing: "2022-09-01T10:00:00Z"))
  }

  @Test func `who decides is who tells, where the kind has such a field`() throws {
    let event = try #require(read("decided-to-claim", ["clause=c", "on=2022-09-01", "by=Nämnden"]).event)
    #expect(event.body.by == "Nämnden")
    #expect(event.body.values["by"] == "Nämnden")
  }

  @Test func `what is taken back counts until now, unless a day is given`() throws {
    let now = try #require(read("event-withdrawn", ["seq=3", "reason=fel dag", "by=a"]).event)
    #expect(now.body.known == Self.now)
    let then = try #require(read("event-withdrawn", ["seq=3", "reason=fel dag", "by=a", "on=2022-09-01"]).event)
    #expect(then.body.known == Instant(parsing: "2022-08-31T22:00:00Z"))
  }

  @Test(arguments: [
    ("aproved", ["milestone=it", "on=2022-09-01"], ["unknown-event"]),
    ("approved", ["milestone=it"], ["missing-field"]),
    ("approved", ["milestone=it", "on=2023-02-29"], ["wrong-value"]),
    ("approved", ["milestone=it", "on=2022-09-01", "on=2022-09-02"], ["duplicate-field"]),
    ("approved", ["milestone=it", "on=2022-09-01", "efect-from=2022-08-01"], ["unknown-field"]),
    ("approved", ["milestone=it", "on=2022-09-01", "effect-from=2022-09-02"], ["wrong-order"]),
    ("approved", ["milestone=it", "on=2022-09-01", "known=2022-08-31"], ["known-too-early"]),
    ("approved", ["milestone=it", "on=2022-09-01", "note"], ["not-a-field"]),
    ("outage", ["service=s", "from=2022-09-01T10:00:00Z", "to=2022-09-01T09:00:00Z"], ["wrong-order"]),
    ("outage", ["service=s", "from=2022-09-01T10:00:00"], ["wrong-value"]),
    ("buyers-delay", ["from=2022-09-18", "to=2022-09-05", "ground=x"], ["wrong-order"]),
    ("payment-withheld", ["withholding=w", "on=2022-09-01", "amount=-5 kr"], ["wrong-value"]),
    (
      "approved", ["milestone=", "on=2021-02-29", "effect-form=2021-01-01", "known=x"],
      ["wrong-value", "wrong-value", "unknown-field", "wrong-value"]
    ),
  ])
  func `everything that is wrong with an event is told at once`(
    kind: String, pairs: [String], codes: [String]
  ) {
    let (_, sink) = read(kind, pairs)
    #expect(sink.diagnostics.map(\.code) == codes)
  }

  @Test func `maintenance may be known before it happens, and what lies ahead otherwise gives a warning`() {
    let maintenance = read("maintenance-window", ["from=2030-01-01", "ground=x", "known=2026-01-01"])
    #expect(maintenance.event != nil)
    #expect(maintenance.sink.isEmpty)
    let ahead = read("approved", ["milestone=it", "on=2062-09-01"])
    #expect(ahead.event != nil)
    #expect(ahead.sink.diagnostics.map(\.code) == ["event-in-the-future"])
  }

  @Test func `a wrong argument is pointed at`() {
    let (_, sink) = read("approved", ["milestone=it", "on=2023-02-29"])
    #expect(
      TextRenderer(language: .english).render(sink.diagnostics) == """
        error: on: '2023-02-29' is a day that does not exist
          --> arguments:1:26
            |
          1 | approved milestone=it on=2023-02-29
            |                          ^^^^^^^^^^
            = write a day that the month has

        1 error in 1 file

        """)
  }
}

struct EventFileTests {
  private struct NotOpened: Error {}
  private static let now = Instant(microsecondsSince1970: 1_795_000_000_000_000)

  private func read(_ text: String) throws -> (events: [CheckedEvent], sink: DiagnosticSink) {
    let sink = DiagnosticSink()
    guard let reader = DelimitedReader.open(bytes: Array(text.utf8), path: "events.csv", into: sink) else {
      throw NotOpened()
    }
    return (try EventFile.read(reader, now: Self.now, into: sink), sink)
  }

  @Test func `rows become events, and empty cells are fields that are not given`() throws {
    let (events, sink) = try read(
      """
      event;known;by;milestone;on;service;from;to
      approved;;Styrgruppen;it;2022-09-01;;;
      outage;2022-09-03;;;;larm;2022-09-02T10:00:00+02:00;2022-09-02T12:00:00+02:00
      ;;;;;;;
      """)
    #expect(sink.isEmpty)
    #expect(events.map(\.body.event) == ["approved", "outage"])
    #expect(events.map(\.body.source) == ["events.csv:2", "events.csv:3"])
    #expect(events.first?.body.by == "Styrgruppen")
    #expect(events.last?.body.values["to"] == "2022-09-02T10:00:00Z")
  }

  @Test func `all rows are looked at, and each finding has its line and column`() throws {
    let (events, sink) = try read(
      """
      event,milestone,on,mileston
      approved,it,2023-02-29,
      approved,"a
      b,2022-09-01,
      reached,it,2022-09-01,
      approved,it
      """)
    #expect(events.isEmpty)
    #expect(
      BriefRenderer().render(sink.diagnostics) == """
        events.csv:1:20: error: no kind of event has a field 'mileston' [unknown-column]
        events.csv:2:13: error: on: '2023-02-29' is a day that does not exist [wrong-value]
        events.csv:3:10: error: a field begins with a quote that nothing closes [unclosed-quote]
        events.csv:4:1: error: the row has 3 fields, and there are 4 columns [too-few-fields]
        events.csv:5:1: error: there is no kind of event 'reached' [unknown-event]
        events.csv:6:1: error: the row has 2 fields, and there are 4 columns [too-few-fields]

        """)
  }

  @Test func `a table without a column of kinds is refused`() throws {
    let (_, sink) = try read("kind,on\nx,y\n")
    #expect(sink.diagnostics.map(\.code).contains("no-event-column"))
  }
}
