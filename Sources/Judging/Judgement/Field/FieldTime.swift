import Evidence
import Quantities

/// The ends of days as far as they are judged.
enum FieldTime {
  /// The instant, or the last one of a day.
  static func last(of time: EventTime) -> Instant {
    switch time {
    case .day(let day): lastInstant(of: day)
    case .instant(let instant): instant
    }
  }

  /// The last microsecond of a Swedish day, which is what judging "as of a day" means.
  static func lastInstant(of day: CalendarDate) -> Instant { Stockholm.end(of: day) - TimeSpan(microseconds: 1) }
}
