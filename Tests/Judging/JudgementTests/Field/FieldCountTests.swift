import Digests
import Evidence
import Judgement
import Quantities
import Testing

/// Many events at once: every figure comes out, whatever their number. How long it takes is measured in `Benchmarks/`.
struct FieldCountTests {
  @Test func `every one of forty thousand deviations and alarms is counted`() {
    var events: [RecordedEvent] = []
    events.reserveCapacity(40_000)
    let begin = Instant(secondsSince1970: 1_646_000_000)
    func add(_ kind: String, _ at: Instant, _ values: [String: String]) {
      let entry = EntryReference(seq: Int64(events.count + 2), at: at, hash: .zero)
      events.append(RecordedEvent(kind: kind, values: values, known: at, entry: entry))
    }
    for number in 0..<10_000 {
      let at = begin + .seconds(Int32(number * 100))
      add(
        "deviation-reported", at,
        ["id": "d\(number)", "at": at.description, "fault-class": ["A", "B", "C"][number % 3], "what": "seen"])
      add("deviation-fixed", at + .hours(30), ["id": "d\(number)", "at": (at + .hours(30)).description])
      for kind in ["alarm", "test-press"] {
        add(
          kind, at,
          [
            "id": "\(kind)\(number)", "at": at.description, "user": "u\(number % 4450)",
            "outcome": number % 1000 == 0 ? "lost" : "arrived",
          ])
      }
    }
    let log = EventLog(events)
    let data = FieldData(events: log, asOf: .latest)
    let open = data.deviations.open(at: begin + .seconds(500_000)).count
    let total = data.testPresses.total()
    #expect(open == 1080)
    #expect(data.deviations.all.count == 10_000)
    #expect(total.sent == 10_000)
    #expect(total.lost == 10)
    #expect(total.users.count == 4450)
  }
}
