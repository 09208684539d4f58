/// A length of time, exact to the microsecond: `48 h`, `5 min`, `200 ms`, `28 days`.
///
/// A day is 24 hours here and a week 7 such days. Months have no fixed length: see `CalendarPeriod`.
package struct TimeSpan: Quantity, Comparable {
  package let microseconds: Int64

  package static let zero = TimeSpan(microseconds: 0)

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func milliseconds(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 1000) }

  package static func seconds(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 1_000_000) }

  package static func minutes(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 60_000_000) }

  package static func hours(_ count: Int16) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 3_600_000_000) }

  package static func days(_ count: Int16) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 86_400_000_000) }

  package var isNegative: Bool { microseconds < 0 }

  package func adding(_ other: TimeSpan) throws(QuantityError) -> TimeSpan {
    let (sum, overflow) = microseconds.addingReportingOverflow(other.microseconds)
    guard !overflow else { throw .overflow("adding \(self) and \(other)") }
    return TimeSpan(microseconds: sum)
  }

  package func subtracting(_ other: TimeSpan) throws(QuantityError) -> TimeSpan {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(other.microseconds)
    guard !overflow else { throw .overflow("subtracting \(other) from \(self)") }
    return TimeSpan(microseconds: difference)
  }

  package func multiplied(by factor: Int64) throws(QuantityError) -> TimeSpan {
    let (product, overflow) = microseconds.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .overflow("multiplying \(self) by \(factor)") }
    return TimeSpan(microseconds: product)
  }

  /// How many times the other span this one is, exactly. Throws where the other is zero.
  package func ratio(to other: TimeSpan) throws(QuantityError) -> Rational {
    try Rational(microseconds).divided(by: Rational(other.microseconds))
  }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.microseconds < right.microseconds }
}
