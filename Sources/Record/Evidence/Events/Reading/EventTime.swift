package import Quantities

/// A day or an instant, as fields of events have it.
package enum EventTime: Hashable, Sendable {
  case day(CalendarDate)
  case instant(Instant)

  /// Nil where the text is neither.
  package init?(_ text: String) {
    var text = text
    guard let time = text.withUTF8({ EventTime(recorded: $0) }) else { return nil }
    self = time
  }

  /// The instant, or the first one of the day in Sweden.
  package var beginning: Instant {
    switch self {
    case .day(let day): Stockholm.start(of: day)
    case .instant(let instant): instant
    }
  }

  /// The instant, or the first one after the day.
  package var end: Instant {
    switch self {
    case .day(let day): Stockholm.end(of: day)
    case .instant(let instant): instant
    }
  }
}
