import Diagnostics
import Evidence
import Quantities
import Texts

/// An event of any kind, with the place where it is written if it is new.
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

  /// Where this event is, for a finding about another one.
  func related(_ words: Text, _ field: String) -> [Diagnostic.Related] {
    span(of: field).map { [.init(words, at: $0)] } ?? []
  }

  /// A hint that names the entry; nil for a new event, which ``related(_:_:)`` points at.
  func hint(_ words: Text) -> Text? { event.entry.map { Text("\(words) in entry \($0.seq)") } }
}

/// The same of one kind, with the values of its fields.
@dynamicMemberLookup
struct Placed<Kind: EventKind>: Sendable {
  let placed: PlacedEvent

  /// - Parameter placed: an event of that kind.
  init(_ placed: PlacedEvent) { self.placed = placed }

  var event: Event<Kind> { Event(placed.event) }
  var isNew: Bool { placed.isNew }

  subscript<Value>(dynamicMember field: KeyPath<Kind.Type, Field<Value>>) -> Value? { event[dynamicMember: field] }

  func written<Value>(_ field: KeyPath<Kind.Type, Field<Value>>) -> String? { event.written(field) }

  func span<Value>(of field: KeyPath<Kind.Type, Field<Value>>) -> SourceSpan? {
    placed.span(of: Kind.self[keyPath: field].name)
  }

  func related<Value>(_ words: Text, _ field: KeyPath<Kind.Type, Field<Value>>) -> [Diagnostic.Related] {
    placed.related(words, Kind.self[keyPath: field].name)
  }

  func hint(_ words: Text) -> Text? { placed.hint(words) }
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
    let taken = (places[EventWithdrawn.name] ?? [])
      .compactMap { new[Int($0)].body.fields.value(of: EventWithdrawn.seq).map(Int64.init) }
    self.known = taken.isEmpty ? known : known.without(Set(taken))
  }

  /// What is on the record first.
  func events<Kind: EventKind>(_ kind: Kind.Type) -> some Sequence<Placed<Kind>> {
    let (earlier, new) = (known.events(named: Kind.name), places[Kind.name] ?? [])
    return (0..<earlier.count + new.count).lazy.map { number in
      Placed(
        number < earlier.count
          ? PlacedEvent(earlier[number]) : PlacedEvent(all[Int(new[number - earlier.count])]))
    }
  }

  /// Those on the record alone.
  func knownEvents(named kind: String) -> [RecordedEvent] { known.events(named: kind) }

  /// In the order in which they were written.
  func newEvents<Kind: EventKind>(_ kind: Kind.Type) -> some Collection<Placed<Kind>> {
    newEvents(named: Kind.name).lazy.map { Placed($0) }
  }

  func hasNew(_ kinds: any EventKind.Type...) -> Bool { kinds.contains { places[$0.name] != nil } }

  /// The kinds of the new events, sorted.
  var newKinds: [String] { places.keys.sorted() }

  /// The new events of a kind, in the order in which they were written.
  func newEvents(named kind: String) -> some Collection<PlacedEvent> {
    (places[kind] ?? []).lazy.map { PlacedEvent(all[Int($0)]) }
  }

  /// The new events of all kinds, kind by kind.
  var allNew: some Sequence<PlacedEvent> { newKinds.lazy.flatMap { newEvents(named: $0) } }
}
