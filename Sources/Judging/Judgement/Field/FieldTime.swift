import Quantities

/// Times of events that are a day or an instant. A day is told from an instant by its length, since a million of them
/// are read.
enum FieldTime {
  /// A day is its first instant.
  static func beginning(_ text: String) -> Instant? {
    text.utf8.count == 10 ? CalendarDate(parsing: text).map(Stockholm.start(of:)) : Instant(parsing: text)
  }

  /// A day is its last instant.
  static func end(_ text: String) -> Instant? {
    text.utf8.count == 10 ? CalendarDate(parsing: text).map(lastInstant(of:)) : Instant(parsing: text)
  }

  /// The last microsecond of a Swedish day, which is what judging "as of a day" means.
  static func lastInstant(of day: CalendarDate) -> Instant { Stockholm.end(of: day) - TimeSpan(microseconds: 1) }
}
