package import Quantities

/// The events of a record, by kind, as far as they were known at an instant.
///
/// An event that another one has taken back (`event-withdrawn`) is not among them, as soon as that was known.
package struct EventLog: Hashable, Sendable {
  private var byKind: [String: [RecordedEvent]] = [:]
  package private(set) var count = 0
  /// Number of the entry of an event that was taken back -> the event that takes it back.
  package private(set) var withdrawals: [Int64: Event<EventWithdrawn>] = [:]

  /// Whether there are so many that judging them is worth the trouble of sharing the work.
  package var isLarge: Bool { count >= 4096 }

  package init() {}

  /// - Parameters:
  ///   - entries: all entries of the record, whenever they were written: an event counts from when it was known.
  ///   - kinds: those that are wanted, for who asks for few of many; all unless given.
  /// - Throws: where an entry of an event lacks something.
  package init(
    _ entries: [RecordEntry], asOf instant: Instant, of kinds: Set<String>? = nil
  ) throws(RecordError) {
    // What takes others back decides which of them count.
    let wanted = kinds?.union([EventWithdrawn.name])
    var rows = RowsByKind()
    for index in entries.indices {
      if let kind = entries[index].eventKind, wanted?.contains(kind) ?? true { rows.expect(kind) }
    }
    rows.makeRoom()
    for index in entries.indices {
      if let wanted, let kind = entries[index].eventKind, !wanted.contains(kind) { continue }
      guard let event = try RecordedEvent(entries[index]), event.known <= instant,
        wanted?.contains(event.kind) ?? true
      else { continue }
      rows.add(event)
    }
    self.init(rows)
  }

  /// - Parameter events: in the order of the record, as far as they were known.
  package init(_ events: [RecordedEvent]) {
    var rows = RowsByKind()
    for event in events { rows.add(event) }
    self.init(rows)
  }

  private init(_ rows: consuming RowsByKind) {
    byKind = rows.byKind
    withdrawals = Self.withdrawals(events(EventWithdrawn.self))
    if !withdrawals.isEmpty {
      byKind = byKind.mapValues { [withdrawals] events in
        events.filter { $0.entry.map { withdrawals[$0.seq] == nil } ?? true }
      }
      byKind = byKind.filter { !$0.value.isEmpty }
    }
    count = byKind.values.reduce(0) { $0 + $1.count }
  }

  /// Who takes back is taken back by later ones only, so the last one decides first.
  private static func withdrawals(_ taking: EventsOfKind<EventWithdrawn>) -> [Int64: Event<EventWithdrawn>] {
    var withdrawals: [Int64: Event<EventWithdrawn>] = [:]
    for event in taking.sorted(by: { ($0.entry?.seq ?? .max) > ($1.entry?.seq ?? .max) }) {
      guard let target = event.seq.map(Int64.init) else { continue }
      if let own = event.entry?.seq, withdrawals[own] != nil || own <= target { continue }
      withdrawals[target] = event
    }
    return withdrawals
  }

  package mutating func add(_ event: RecordedEvent) {
    byKind[event.kind, default: []].append(event)
    count += 1
  }

  /// The events of a kind, in the order of the record.
  @inlinable package func events<Kind: EventKind>(_ kind: Kind.Type) -> EventsOfKind<Kind> {
    EventsOfKind(events(named: kind.name))
  }

  /// The events of a kind by its name, in the order of the record.
  package func events(named kind: String) -> [RecordedEvent] { byKind[kind] ?? [] }

  /// The newest event of a kind that fits: the one known last, and of those the last of the record.
  package func newest<Kind: EventKind>(
    _ kind: Kind.Type, where fits: (Event<Kind>) -> Bool = { _ in true }
  ) -> Event<Kind>? {
    var newest: Event<Kind>?
    for event in events(kind) where fits(event) && newest.map({ event.known >= $0.known }) ?? true { newest = event }
    return newest
  }

  /// The kinds that there are events of, sorted.
  package var kinds: [String] { byKind.keys.sorted() }

  /// The same without the events of those entries, as if they had been taken back.
  package func without(_ entries: Set<Int64>) -> EventLog {
    var rest = self
    rest.count = 0
    rest.byKind = byKind.mapValues { events in
      events.filter { event in event.entry.map { !entries.contains($0.seq) } ?? true }
    }
    rest.count = rest.byKind.values.reduce(0) { $0 + $1.count }
    return rest
  }
}

/// Events of one kind; each gets its type when it is taken out.
public struct EventsOfKind<Kind: EventKind>: RandomAccessCollection, Sendable {
  @usableFromInline let recorded: [RecordedEvent]

  @inlinable init(_ recorded: [RecordedEvent]) { self.recorded = recorded }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { recorded.count }
  @inlinable public subscript(index: Int) -> Event<Kind> { Event(recorded[index]) }
}

/// Events by kind, each kind in the order in which they are added.
private struct RowsByKind {
  private var places: [String: Int] = [:]
  private var rows: [(kind: String, expected: Int, events: [RecordedEvent])] = []
  private var last = 0

  /// Events of a kind often follow each other, so that few names are looked up.
  private mutating func place(of kind: String) -> Int {
    if last < rows.count, rows[last].kind == kind { return last }
    last = places[kind] ?? rows.count
    if last == rows.count {
      places[kind] = last
      rows.append((kind, 0, []))
    }
    return last
  }

  mutating func expect(_ kind: String) { rows[place(of: kind)].expected += 1 }

  /// For what is expected: growing would move hundreds of thousands again and again.
  mutating func makeRoom() {
    for index in rows.indices { rows[index].events.reserveCapacity(rows[index].expected) }
  }

  mutating func add(_ event: RecordedEvent) { rows[place(of: event.kind)].events.append(event) }

  var byKind: [String: [RecordedEvent]] { places.mapValues { rows[$0].events }.filter { !$0.value.isEmpty } }
}
