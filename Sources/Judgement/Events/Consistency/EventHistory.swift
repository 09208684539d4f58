import Diagnostics
import Evidence
import Quantities

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
  func related(_ words: String, _ field: String) -> [Diagnostic.Related] {
    span(of: field).map { [.init(words, at: $0)] } ?? []
  }

  /// A hint that names the entry; nil for a new event, which ``related(_:_:)`` points at.
  func hint(_ words: String) -> String? { event.entry.map { "\(words) in entry \($0.seq)" } }
}

/// What is on the record and what is about to be, together.
struct EventHistory: Sendable {
  private let known: EventLog
  private let new: [String: [PlacedEvent]]

  /// What the new events take back is no longer there.
  init(known: EventLog, new: [CheckedEvent]) {
    let placed = new.map(PlacedEvent.init)
    self.new = Dictionary(grouping: placed, by: \.event.kind)
    let taken = placed.filter { $0.event.kind == CorrectionEvents.withdrawn }
      .compactMap { $0.event.integer("seq").map(Int64.init) }
    self.known = taken.isEmpty ? known : known.without(Set(taken))
  }

  /// What is on the record first.
  func events(_ kind: String) -> [PlacedEvent] { known.events(kind).map(PlacedEvent.init) + newEvents(kind) }

  func newEvents(_ kind: String) -> [PlacedEvent] { new[kind] ?? [] }

  func hasNew(_ kinds: String...) -> Bool { kinds.contains { new[$0] != nil } }

  /// The new events of all kinds.
  var allNew: [PlacedEvent] { new.keys.sorted().flatMap { new[$0] ?? [] } }
}
