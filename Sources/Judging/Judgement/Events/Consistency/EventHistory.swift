import Diagnostics
import Evidence
import Quantities
import Texts

/// An event, with the place where it is written if it is new.
struct PlacedEvent: Sendable {
  let event: RecordedEvent
  /// Nil for what is on the record.
  let new: CheckedEvent?

  init(_ event: RecordedEvent) {
    self.event = event
    new = nil
  }

  init(_ new: CheckedEvent) {
    event = RecordedEvent(kind: new.body.event, fields: new.body.fields, known: new.body.known, entry: nil)
    self.new = new
  }

  var isNew: Bool { new != nil }
  func span(of field: String) -> SourceSpan? { new?.span(of: field) }

  /// Where a finding about another event tells that this one stands.
  func related(_ words: Text, _ field: String) -> [Diagnostic.Related] {
    span(of: field).map { [.init(words, at: $0)] } ?? []
  }

  /// A hint that names the entry; nil for a new event, which ``related(_:_:)`` points at.
  func hint(_ words: Text) -> Text? { event.entry.map { Text("\(words) in entry \($0.seq)") } }
}

/// What is on the record and what is about to be, together. Neither is copied: tables have a million rows.
struct EventHistory: Sendable {
  private let known: EventLog
  private let all: [CheckedEvent]
  /// By kind, the places of the new events in the order in which they were written.
  private let places: [String: [Int32]]

  /// What the new events take back is no longer there.
  init(known: EventLog, new: [CheckedEvent]) {
    var places: [String: [Int32]] = [:]
    for (place, event) in new.enumerated() { places[event.body.event, default: []].append(Int32(clamping: place)) }
    all = new
    self.places = places
    let taken = (places[CorrectionEvents.withdrawn] ?? [])
      .compactMap { new[Int($0)].body.fields["seq"].flatMap { Int64($0) } }
    self.known = taken.isEmpty ? known : known.without(Set(taken))
  }

  /// What is on the record first.
  func events(_ kind: String) -> some Sequence<PlacedEvent> {
    let (earlier, new) = (known.events(kind), places[kind] ?? [])
    return (0..<earlier.count + new.count).lazy.map { number in
      number < earlier.count
        ? PlacedEvent(earlier[number]) : PlacedEvent(all[Int(new[number - earlier.count])])
    }
  }

  /// Those on the record alone.
  func knownEvents(_ kind: String) -> [RecordedEvent] { known.events(kind) }

  /// In the order in which they were written.
  func newEvents(_ kind: String) -> some Collection<PlacedEvent> { placed(places[kind] ?? []) }

  private func placed(_ places: [Int32]) -> some Collection<PlacedEvent> {
    places.lazy.map { PlacedEvent(all[Int($0)]) }
  }

  func hasNew(_ kinds: Set<String>) -> Bool { places.keys.contains { kinds.contains($0) } }

  func hasNew(_ kinds: String...) -> Bool { kinds.contains { places[$0] != nil } }

  /// The new events of all kinds, kind by kind.
  var allNew: some Sequence<PlacedEvent> {
    places.keys.sorted().lazy.flatMap { kind in (places[kind] ?? []).lazy.map { PlacedEvent(all[Int($0)]) } }
  }
}
