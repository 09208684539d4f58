import Digests
import Evidence
import Judgement
import Quantities

/// Events in memory, as a record would tell of them.
struct FieldLog {
  private(set) var events: [RecordedEvent] = []

  /// - Parameter known: unless given, the time of the field that the kind is known from.
  mutating func add(_ kind: String, known: String? = nil, _ values: [String: String]) {
    let definition = EventTable.definition(kind)
    let text = known ?? definition.flatMap { values[$0.knownFrom] } ?? "2020-01-01"
    let since =
      Instant(parsing: text) ?? CalendarDate(parsing: text).map(Stockholm.start(of:)) ?? .earliest
    let seq = Int64(events.count + 2)
    events.append(
      RecordedEvent(
        kind: kind, values: values, known: since, entry: EntryReference(seq: seq, at: since, hash: .zero)))
  }

  /// What is known at the end of a Swedish day.
  func data(asOf day: String) -> FieldData {
    let day = CalendarDate(parsing: day) ?? .earliest
    let instant = Stockholm.lastInstant(of: day)
    return FieldData(events: EventLog(events.filter { $0.known <= instant }), asOf: instant)
  }
}

/// A day of a test.
func theDay(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? .earliest }
