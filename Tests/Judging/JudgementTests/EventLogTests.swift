import Digests
import Evidence
import JSONValues
import Judgement
import Quantities
import TestSupport
import Testing

struct EventLogTests {
  private static func day(_ number: Int64) -> Instant {
    Instant(microsecondsSince1970: 1_650_000_000_000_000 + number * 86_400_000_000)
  }

  /// An event with its entry number, known from a day on.
  private static func event(_ seq: Int64, _ kind: String, known: Int64, _ values: [String: String] = [:])
    -> RecordedEvent
  {
    RecordedEvent(
      kind: kind, values: values, known: day(known), entry: EntryReference(seq: seq, at: day(1000), hash: .zero))
  }

  private static func log(_ events: [RecordedEvent], asOf: Int64) -> EventLog {
    EventLog(events.filter { $0.known <= day(asOf) })
  }

  private func withdrawal(_ seq: Int64, of target: Int64, known: Int64) -> RecordedEvent {
    Self.event(seq, "event-withdrawn", known: known, ["seq": "\(target)", "reason": "fel", "by": "a"])
  }

  @Test func `what was taken back counts until that was known, and not afterwards`() {
    let events = [Self.event(2, "approved", known: 1), withdrawal(3, of: 2, known: 5)]
    #expect(Self.log(events, asOf: 4).events(Approved.self).count == 1)
    #expect(Self.log(events, asOf: 5).events(Approved.self).isEmpty)
    #expect(Self.log(events, asOf: 5).withdrawals[2]?.entry?.seq == 3)
  }

  @Test func `what takes back can be taken back itself`() {
    let events = [
      Self.event(2, "approved", known: 1), withdrawal(3, of: 2, known: 5), withdrawal(4, of: 3, known: 7),
    ]
    #expect(Self.log(events, asOf: 6).events(Approved.self).isEmpty)
    #expect(Self.log(events, asOf: 7).events(Approved.self).count == 1)
    #expect(Self.log(events, asOf: 7).events(EventWithdrawn.self).map { $0.entry?.seq } == [4])
  }

  @Test func `an event cannot take back itself or one that comes later`() {
    let events = [withdrawal(2, of: 2, known: 1), withdrawal(3, of: 4, known: 1), Self.event(4, "approved", known: 1)]
    let log = Self.log(events, asOf: 9)
    #expect(log.count == 3)
    #expect(log.withdrawals.isEmpty)
  }

  @Test func `an entry is read as the record has it, and one that lacks something is refused`() throws {
    let body = EventRecorded(event: "approved", values: ["on": "2022-09-01"], known: Self.day(3), by: "a")
    let entry = RecordEntry(
      seq: 2, at: Self.day(9), kind: EventRecorded.kind, body: try JSONValue(encoding: body),
      attachments: [], hash: .zero)
    let event = try #require(try RecordedEvent(entry))
    #expect(event == RecordedEvent(kind: "approved", values: body.values, known: body.known, entry: entry.reference))
    let broken = RecordEntry(
      seq: 3, at: Self.day(9), kind: EventRecorded.kind, body: ["event": "approved"],
      attachments: [], hash: .zero)
    #expect(throws: RecordError.self) { try RecordedEvent(broken) }
    let listing = try EventListing([entry], asOf: Self.day(3))
    #expect(listing.items.map(\.body) == [body])
    #expect(try EventListing([entry], asOf: Self.day(2)).items.isEmpty)
  }

  /// A withdrawal of any event, as one that is simply told by its definition, one after another from the last on.
  @Test(arguments: [UInt64](1...30))
  func `any chain of corrections is read as its definition says`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      let count = Int64.random(in: 1...12, using: &random)
      let events = (2..<2 + count).map { seq in
        Bool.random(using: &random)
          ? Self.event(seq, "approved", known: .random(in: 0...5, using: &random))
          : withdrawal(seq, of: .random(in: 1...13, using: &random), known: .random(in: 0...5, using: &random))
      }
      let asOf = Int64.random(in: 0...5, using: &random)
      let known = events.filter { $0.known <= Self.day(asOf) }
      func counts(_ seq: Int64) -> Bool {
        !known.contains { other in
          guard let own = other.entry?.seq, own > seq, other.kind == "event-withdrawn",
            other.as(EventWithdrawn.self)?.seq == Int(seq)
          else { return false }
          return counts(own)
        }
      }
      let wanted = known.compactMap(\.entry?.seq).filter(counts)
      let log = Self.log(events, asOf: asOf)
      let found = (log.events(named: "approved") + log.events(named: "event-withdrawn")).compactMap(\.entry?.seq)
        .sorted()
      #expect(found == wanted)
    }
  }
}
