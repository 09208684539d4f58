import Catalogue
import Quantities

/// A delay whose time is counted.
struct LateClock {
  /// Why it stops.
  struct Stop {
    /// Just after the last moment that is late.
    var instant: Instant
    var state: ClauseClock.State
  }

  var subject: String
  /// What relief may name to hold it up, apart from the clause.
  var reliefSubject: String
  /// Nil where it depends on something that has not happened.
  var due: Due?
  /// Where the late time begins: after the due moment, or later where the clause waits for something.
  var begins: LateStart?
  /// As it is known; it may lie ahead.
  var stop: Stop?
  var entries: [EntryNumber]
  /// What a unit costs; indices into the prices of the clause.
  var tariff = Tariff()
  /// Shares in use, where that lowers the penalty.
  var shares: [UsedShare] = []

  /// The days that are late, as far as is looked at; nil where there are none.
  func lateDays(until horizon: Horizon) -> ClosedRange<Int>? {
    guard let begins else { return nil }
    var last = horizon.day
    if let stop { last = min(last, Due.day(endingAt: stop.instant)) }
    guard let due, last > due.day, begins.day <= last else { return nil }
    return begins.day.daysSince1970...last.daysSince1970
  }

  /// The time that is late, as far as is looked at; nil where there is none.
  func lateTime(until horizon: Horizon) -> Range<Instant>? {
    guard let begins, let due else { return nil }
    var end = horizon.instant
    if let stop { end = min(end, stop.instant) }
    guard end > due.end, begins.instant < end else { return nil }
    return begins.instant..<end
  }

  /// How it stands as of the horizon.
  func state(at horizon: Horizon) -> ClauseClock.State {
    if let stop, stop.instant <= horizon.instant { return stop.state }
    if horizon.isTermination { return .terminated(on: horizon.day) }
    guard let due, due.end < horizon.instant else { return .notDue }
    return .running
  }
}

/// The first late day, and the first late instant.
struct LateStart: Hashable {
  var day: CalendarDate
  var instant: Instant

  /// Right after the due moment.
  init(after due: Due) {
    day = due.day.adding(days: 1)
    instant = due.end
  }

  /// From the moment of a report.
  init(at instant: Instant) {
    day = Stockholm.date(at: instant)
    self.instant = instant
  }

  /// Not before the day.
  func notBefore(_ other: CalendarDate) -> LateStart {
    var later = self
    later.day = max(day, other)
    later.instant = max(instant, Stockholm.start(of: other))
    return later
  }
}
