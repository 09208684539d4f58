import Diagnostics
import Evidence

/// The same event is not written twice, and an event that contradicts another one is not written at all.
struct IdentityRule {
  let history: EventHistory
  let sink: DiagnosticSink
  /// Whether each event that is on the record already is told of.
  let tellsRepetitions: Bool

  /// Where the first event of an identity stands: on the record, or among the new ones.
  private enum Place {
    case known(Int32)
    case new(Int32)
  }

  /// The first event of each identity of a kind. Identities are kept as hashes, since tables have a million of them; where
  /// two have the same one, the events themselves decide.
  private struct Firsts {
    let definition: EventDefinition
    private var places: [UInt64: Place] = [:]

    init(_ definition: EventDefinition) { self.definition = definition }

    /// - Parameters:
    ///   - place: that is kept where the identity is new.
    ///   - fields: gives those of the event at a place.
    /// - Returns: the place of the first event with that identity; nil where this is the first.
    mutating func first(
      like event: EventFields, orKeep place: Place, _ fields: (Place) -> EventFields
    ) -> Place? {
      var attempt: UInt64 = 0
      while true {
        var hasher = Hasher()
        hasher.combine(attempt)
        for name in definition.identity { hasher.combine(event[name] ?? "") }
        let hash = UInt64(bitPattern: Int64(hasher.finalize()))
        guard let found = places[hash] else {
          places[hash] = place
          return nil
        }
        let other = fields(found)
        if definition.identity.allSatisfy({ (other[$0] ?? "") == (event[$0] ?? "") }) { return found }
        attempt += 1
      }
    }
  }

  /// The events that are not there yet, in their order.
  func unwritten(_ new: [CheckedEvent]) -> [CheckedEvent] {
    var firsts: [String: Firsts] = [:]
    for kind in Set(new.lazy.map(\.body.event)) {
      var kept = Firsts(new.first { $0.body.event == kind }?.definition ?? .unknown(kind))
      let known = history.knownEvents(kind)
      for number in known.indices {
        _ = kept.first(like: known[number].fields, orKeep: .known(Int32(clamping: number))) { place in
          fields(place, known, new)
        }
      }
      firsts[kind] = kept
    }
    var isRepeated = [Bool](repeating: false, count: new.count)
    for number in new.indices {
      let kind = new[number].body.event
      let known = history.knownEvents(kind)
      let earlier = firsts[kind]?.first(like: new[number].body.fields, orKeep: .new(Int32(clamping: number))) { place in
        fields(place, known, new)
      }
      guard let earlier else { continue }
      isRepeated[number] = true
      switch earlier {
      case .known(let place): report(new[number], PlacedEvent(known[Int(place)]))
      case .new(let place): report(new[number], PlacedEvent(new[Int(place)]))
      }
    }
    guard isRepeated.contains(true) else { return new }
    return new.indices.lazy.filter { !isRepeated[$0] }.map { new[$0] }
  }

  private func fields(_ place: Place, _ known: [RecordedEvent], _ new: [CheckedEvent]) -> EventFields {
    switch place {
    case .known(let number): known[Int(number)].fields
    case .new(let number): new[Int(number)].body.fields
    }
  }

  private func report(_ event: CheckedEvent, _ earlier: PlacedEvent) {
    let isSame = earlier.event.known == event.body.known && earlier.event.values == event.body.values
    if isSame, !tellsRepetitions { return }
    let fields = event.definition.identity.filter { event.body.fields[$0] != nil }
    let what = fields.map { "\($0)=\(event.body.fields[$0] ?? "")" }.joined(separator: " ")
    let related = earlier.related("first given", event.definition.identity.first ?? "")
    guard !isSame else {
      sink.note(
        "event-already-there", "this '\(event.body.event)' is on record already: \(what)", at: event.span,
        related: related, hints: [earlier.hint("it is") ?? "it is written once", "nothing is written for it"])
      return
    }
    let correction =
      earlier.event.entry.map { entry in
        [
          "entry \(entry.seq) says: \(difference(earlier.event, event))",
          "to correct it, take it back with event-withdrawn seq=\(entry.seq) reason='...' by='...', and record this again",
        ]
      } ?? ["keep one of them"]
    sink.error(
      "event-contradicts", "there is another '\(event.body.event)' with \(what), and it says something else",
      at: event.span, related: related, hints: correction)
  }

  /// What the earlier one says where the two differ.
  private func difference(_ earlier: RecordedEvent, _ event: CheckedEvent) -> String {
    var differences = event.definition.fields.map(\.name)
      .filter { earlier.text($0) != event.body.fields[$0] }
      .map { "\($0)=\(earlier.text($0) ?? "(nothing)")" }
    if earlier.known != event.body.known { differences.append("known=\(earlier.known)") }
    return differences.joined(separator: " ")
  }
}
