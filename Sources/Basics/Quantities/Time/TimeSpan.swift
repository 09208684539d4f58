import Texts

/// A length of time, exact to the microsecond: `48 h`, `5 min`, `200 ms`, `28 days`.
///
/// A day is 24 hours here and a week 7 such days. Months have no fixed length: see `CalendarPeriod`.
package struct TimeSpan: Quantity, Comparable {
  /// The length in millionths of a second; negative for a span into the past.
  package let microseconds: Int64

  /// No time.
  package static let zero = TimeSpan(microseconds: 0)

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// So many thousandths of a second.
  package static func milliseconds(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 1000) }

  /// So many seconds.
  package static func seconds(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 1_000_000) }

  /// So many minutes.
  package static func minutes(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 60_000_000) }

  /// So many hours.
  package static func hours(_ count: Int16) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 3_600_000_000) }

  /// So many times 24 hours.
  package static func days(_ count: Int16) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 86_400_000_000) }

  /// Whether the span leads into the past.
  package var isNegative: Bool { microseconds < 0 }

  /// The sum, or an error where it does not fit.
  package func adding(_ other: TimeSpan) throws(QuantityError) -> TimeSpan {
    let (sum, overflow) = microseconds.addingReportingOverflow(other.microseconds)
    guard !overflow else { throw .overflow(Text("adding \(self) and \(other)")) }
    return TimeSpan(microseconds: sum)
  }

  /// The difference, or an error where it does not fit.
  package func subtracting(_ other: TimeSpan) throws(QuantityError) -> TimeSpan {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(other.microseconds)
    guard !overflow else { throw .overflow(Text("subtracting \(other) from \(self)")) }
    return TimeSpan(microseconds: difference)
  }

  /// So many times the span, or an error where it does not fit.
  package func multiplied(by factor: Int64) throws(QuantityError) -> TimeSpan {
    let (product, overflow) = microseconds.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .overflow(Text("multiplying \(self) by \(factor)")) }
    return TimeSpan(microseconds: product)
  }

  /// How many times the other span this one is, exactly. Throws where the other is zero.
  package func ratio(to other: TimeSpan) throws(QuantityError) -> Rational {
    try Rational(microseconds).divided(by: Rational(other.microseconds))
  }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.microseconds < right.microseconds }
}
