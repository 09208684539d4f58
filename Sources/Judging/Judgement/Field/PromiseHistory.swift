package import Evidence
package import Quantities

/// Something that was promised for a day, and how that day moved.
package struct FieldPromise: Hashable, Sendable {
  /// One day that it was promised for.
  package struct Word: Hashable, Sendable {
    /// The day that it was given, or moved.
    package let givenOn: CalendarDate
    /// The last day that keeps it; nil where what was written does not say.
    package let day: CalendarDate?
    /// The week as it was promised, where it was one.
    package let week: ISOWeek?
    package let entry: EntryReference?
  }

  package let id: String
  package let what: String
  package let by: String
  package let milestone: String?
  /// In the order in which they were given; never empty.
  package internal(set) var words: [Word]
  /// The day that it was there; nil while it is not.
  package internal(set) var kept: CalendarDate?
  package internal(set) var keptEntry: EntryReference?

  /// The day that it was first promised for; nil where that is not known.
  package var firstDay: CalendarDate? { words.first?.day }
  /// The day that it is promised for now; nil where that is not known.
  package var currentDay: CalendarDate? { words.last?.day }
  /// How often it was moved.
  package var moves: Int { words.count - 1 }

  /// Days from the day first promised to the day that it was there; while it is not, to the day promised now, or to
  /// `today` where that is later. Nil where that is not known.
  package func slip(on today: CalendarDate) -> Int? {
    guard let first = firstDay else { return nil }
    if let kept { return kept.days(since: first) }
    guard let current = currentDay else { return nil }
    return max(current, today).days(since: first)
  }

  /// Whether the day promised now has passed without it.
  package func isBroken(on today: CalendarDate) -> Bool {
    guard kept == nil else { return false }
    // What is not known does not count as kept.
    return currentDay.map { $0 < today } ?? true
  }

  static func read(_ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]) -> [FieldPromise] {
    var promises: [FieldPromise] = []
    var places: [String: Int] = [:]
    for event in events.events(PromiseMade.self) {
      guard let id = event.id, let on = event.givenOn else {
        findings.append(FieldFinding(unreadable: event, PromiseMade.id, PromiseMade.givenOn))
        continue
      }
      guard on <= last else { continue }
      guard places[id] == nil else {
        findings.append(FieldFinding(.repeated(kind: PromiseMade.name, id: id), entry: event.entry))
        continue
      }
      places[id] = promises.count
      promises.append(
        FieldPromise(
          id: id, what: event.what ?? "", by: event.by ?? "", milestone: event.milestone,
          words: [word(event, id, on, &findings)]))
    }
    for event in events.events(PromiseMoved.self) {
      guard let (place, id, on) = turn(event, places, through: last, &findings) else { continue }
      promises[place].words.append(word(event, id, on, &findings))
    }
    for event in events.events(PromiseKept.self) {
      guard let (place, _, on) = turn(event, places, through: last, &findings) else { continue }
      promises[place].kept = max(promises[place].kept ?? on, on)
      promises[place].keptEntry = event.entry
    }
    for place in promises.indices {
      let first = promises[place].words[0]
      let moved = promises[place].words.dropFirst().sorted { $0.givenOn < $1.givenOn }
      promises[place].words = [first] + moved
    }
    return promises
  }

  /// Which promise an event is about, and when it was; nil where it does not count.
  private static func turn<Kind: PromiseTurn>(
    _ event: Event<Kind>, _ places: [String: Int], through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> (place: Int, id: String, on: CalendarDate)? {
    guard let id = event.id, let on = event.on else {
      findings.append(FieldFinding(unreadable: event, Kind.id, Kind.on))
      return nil
    }
    guard on <= last else { return nil }
    guard let place = places[id] else {
      findings.append(FieldFinding(.unknown(kind: Kind.name, id: id), entry: event.entry))
      return nil
    }
    return (place, id, on)
  }

  private static func word<Kind: PromisedDay>(
    _ event: Event<Kind>, _ id: String, _ on: CalendarDate, _ findings: inout [FieldFinding]
  ) -> Word {
    let week = event.week
    let day: CalendarDate? =
      switch (event.day, week, event.anchor) {
      case (let day?, nil, nil) where !event.has(\.week) && !event.has(\.anchor): day
      case (nil, let week?, .start): week.monday
      case (nil, let week?, .end): week.sunday
      default: nil
      }
    if day == nil { findings.append(FieldFinding(.promiseWithoutDay(promise: id), entry: event.entry)) }
    return Word(givenOn: on, day: day, week: week, entry: event.entry)
  }
}
