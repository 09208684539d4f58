package import Quantities

/// A day or an instant, as fields of events have it.
package struct EventTime: Hashable, Sendable {
  /// The instant, or the first one of the day in Sweden.
  package let beginning: Instant
  /// The instant, or the first one after the day.
  package let end: Instant

  /// Nil where the text is neither.
  package init?(_ text: String) {
    if let instant = Instant(parsing: text) {
      beginning = instant
      end = instant
    } else if let day = CalendarDate(parsing: text) {
      beginning = Stockholm.start(of: day)
      end = Stockholm.end(of: day)
    } else {
      return nil
    }
  }
}
