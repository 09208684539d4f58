import Diagnostics
import Evidence
import Texts

/// The same event is not written twice, and an event that contradicts another one is not written at all.
struct IdentityRule {
  let history: EventHistory
  let sink: DiagnosticSink
  /// Whether each event that is on the record already is reported.
  let tellsRepetitions: Bool

  /// Where the first event of an identity stands: on the record, or, below zero, among the new ones.
  private struct Place {
    private let number: Int32

    static func known(_ number: Int) -> Place { Place(number: Int32(clamping: number)) }
    static func new(_ number: Int) -> Place { Place(number: -1 - Int32(clamping: number)) }

    private init(number: Int32) { self.number = number }

    /// Nil where it is among the new ones.
    var known: Int? { number < 0 ? nil : Int(number) }
    /// Among the new ones, where it is one.
    var new: Int { -1 - Int(number) }
  }

  /// The first event of each identity of a kind, found by hash. Tables have a million identities, so that places alone are
  /// kept; the events themselves decide whether they are the same.
  private struct Firsts {
    let definition: EventDefinition
    /// As many as a power of two, at least half of them empty.
    private var places = [Place?](repeating: nil, count: 1024)
    private var count = 0

    init(_ definition: EventDefinition) { self.definition = definition }

    /// - Parameters:
    ///   - place: that is kept where the identity is new.
    ///   - fields: gives those of the event at a place.
    /// - Returns: the place of the first event with that identity; nil where this is the first.
    mutating func first(
      like event: EventFields, orKeep place: Place, _ fields: (Place) -> EventFields
    ) -> Place? {
      if 2 * count >= places.count { widen(fields) }
      let slot = slot(of: event, fields)
      if let found = places[slot] { return found }
      places[slot] = place
      count += 1
      return nil
    }

    /// Where the first event of that identity is kept, or would be.
    private func slot(of event: EventFields, _ fields: (Place) -> EventFields) -> Int {
      var hasher = Hasher()
      for name in definition.identity { hasher.combine(event[name] ?? "") }
      var slot = hasher.finalize() & (places.count - 1)
      while let found = places[slot], !isSame(fields(found), event) { slot = (slot + 1) & (places.count - 1) }
      return slot
    }

    private func isSame(_ one: EventFields, _ other: EventFields) -> Bool {
      definition.identity.allSatisfy { (one[$0] ?? "") == (other[$0] ?? "") }
    }

    private mutating func widen(_ fields: (Place) -> EventFields) {
      let kept = places
      places = [Place?](repeating: nil, count: 2 * kept.count)
      for place in kept.lazy.compactMap({ $0 }) { places[slot(of: fields(place), fields)] = place }
    }
  }

  /// The events that are not there yet, in their order.
  func unwritten(_ new: [CheckedEvent]) -> [CheckedEvent] {
    var firsts: [String: Firsts] = [:]
    for kind in Set(new.lazy.map(\.body.event)) {
      var kept = Firsts(new.first { $0.body.event == kind }?.definition ?? .unknown(kind))
      let known = history.knownEvents(named: kind)
      for number in known.indices {
        _ = kept.first(like: known[number].fields, orKeep: .known(number)) { place in
          fields(place, known, new)
        }
      }
      firsts[kind] = kept
    }
    var isRepeated = [Bool](repeating: false, count: new.count)
    for number in new.indices {
      let kind = new[number].body.event
      let known = history.knownEvents(named: kind)
      let earlier = firsts[kind]?.first(like: new[number].body.fields, orKeep: .new(number)) { place in
        fields(place, known, new)
      }
      guard let earlier else { continue }
      isRepeated[number] = true
      report(new[number], earlier.known.map { PlacedEvent(known[$0]) } ?? PlacedEvent(new[earlier.new]))
    }
    guard isRepeated.contains(true) else { return new }
    return new.indices.lazy.filter { !isRepeated[$0] }.map { new[$0] }
  }

  private func fields(_ place: Place, _ known: [RecordedEvent], _ new: [CheckedEvent]) -> EventFields {
    place.known.map { known[$0].fields } ?? new[place.new].body.fields
  }

  private func report(_ event: CheckedEvent, _ earlier: PlacedEvent) {
    let isSame = earlier.event.known == event.body.known && earlier.event.values == event.body.values
    if isSame, !tellsRepetitions { return }
    let fields = event.definition.identity.filter { event.body.fields[$0] != nil }
    let what = fields.map { "\($0)=\(event.body.fields[$0] ?? "")" }.joined(separator: " ")
    let related = earlier.related(Text("first given"), event.definition.identity.first ?? "")
    guard !isSame else {
      sink.note(
        "event-already-there", Text("this '\(event.body.event)' is on record already: \(what)"), at: event.span,
        related: related,
        hints: [earlier.hint(Text("it is")) ?? Text("it is written once"), Text("nothing is written for it")])
      return
    }
    let correction =
      earlier.event.entry.map { entry in
        [
          Text("entry \(entry.seq) says: \(difference(earlier.event, event))"),
          Text(
            "to correct it, take it back with event-withdrawn seq=\(entry.seq) reason='...' by='...', and record this again"
          ),
        ]
      } ?? [Text("keep one of them")]
    sink.error(
      "event-contradicts", Text("there is another '\(event.body.event)' with \(what), and it says something else"),
      at: event.span, related: related, hints: correction)
  }

  /// What the earlier one says where the two differ.
  private func difference(_ earlier: RecordedEvent, _ event: CheckedEvent) -> String {
    var differences = event.definition.fields.map(\.name)
      .filter { earlier.fields[$0] != event.body.fields[$0] }
      .map { "\($0)=\(earlier.fields[$0] ?? "(nothing)")" }
    if earlier.known != event.body.known { differences.append("known=\(earlier.known)") }
    return differences.joined(separator: " ")
  }
}
