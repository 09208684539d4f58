/// A point on the UTC time line, exact to the microsecond, in the years 0000 to 9999 that RFC 3339 can write.
package struct Instant: Quantity, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let microsecondsSince1970: Int64

  /// 0000-01-01T00:00:00Z.
  package static let earliest = Instant(unchecked: -62_167_219_200_000_000)
  /// 9999-12-31T23:59:59.999999Z.
  package static let latest = Instant(unchecked: 253_402_300_799_999_999)

  private init(unchecked microseconds: Int64) { microsecondsSince1970 = microseconds }

  /// Values outside the years 0000 to 9999 become the nearest instant inside.
  package init(microsecondsSince1970 microseconds: Int64) {
    microsecondsSince1970 = min(
      max(microseconds, Instant.earliest.microsecondsSince1970), Instant.latest.microsecondsSince1970)
  }

  package init(secondsSince1970 seconds: Int64) {
    let (microseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    self.init(microsecondsSince1970: overflow ? (seconds < 0 ? .min : .max) : microseconds)
  }

  /// The instant so much later; stops at the ends of the time line.
  package func advanced(by span: TimeSpan) -> Instant {
    let (sum, overflow) = microsecondsSince1970.addingReportingOverflow(span.microseconds)
    return Instant(microsecondsSince1970: overflow ? (span.isNegative ? .min : .max) : sum)
  }

  /// The instant so much later; stops at the ends of the time line.
  package static func + (instant: Instant, span: TimeSpan) -> Instant { instant.advanced(by: span) }

  /// The instant so much earlier; stops at the ends of the time line.
  package static func - (instant: Instant, span: TimeSpan) -> Instant {
    let (difference, overflow) = instant.microsecondsSince1970.subtractingReportingOverflow(span.microseconds)
    return Instant(microsecondsSince1970: overflow ? (span.isNegative ? .max : .min) : difference)
  }

  /// The time from the right instant to the left one. The time line is short enough for it always to fit.
  package static func - (later: Instant, earlier: Instant) -> TimeSpan {
    TimeSpan(microseconds: later.microsecondsSince1970 - earlier.microsecondsSince1970)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.microsecondsSince1970 < right.microsecondsSince1970
  }
}
