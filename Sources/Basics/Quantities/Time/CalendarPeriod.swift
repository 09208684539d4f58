import Texts

/// A number of whole calendar months or days, whose length depends on where it begins: `12 months`, `90 days`.
package struct CalendarPeriod: Quantity {
  /// Whole months, counted before the days.
  package let months: Int
  /// Whole days, counted after the months.
  package let days: Int

  package init(months: Int = 0, days: Int = 0) {
    self.months = min(max(months, 0), 120_000)
    self.days = min(max(days, 0), 3_660_000)
  }

  /// The day that the period ends on when it begins on the given day.
  package func end(from date: CalendarDate) -> CalendarDate { date.adding(months: months).adding(days: days) }

  /// Reads whole years, months, weeks or days.
  package static func parse(_ text: String) throws(QuantityError) -> CalendarPeriod {
    let wrong = QuantityError(
      problem: Text("'\(text)' is not a period of whole days, weeks, months or years"),
      hint: Text("write a whole number and days, weeks, months or years, for instance 12 months"))
    guard let split = NumberAndUnit(text), split.number.isDigits, let count = Int(split.number), count <= 10_000 else {
      throw wrong
    }
    switch split.unit {
    case "day", "days", "d": return CalendarPeriod(days: count)
    case "week", "weeks", "w": return CalendarPeriod(days: count * 7)
    case "month", "months": return CalendarPeriod(months: count)
    case "year", "years": return CalendarPeriod(months: count * 12)
    default: throw wrong
    }
  }

  package var description: String {
    months > 0 && days == 0 ? "\(months) months" : "\(days) days"
  }
}

/// A day of every year: `06-15`.
package struct MonthDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let month: Int
  package let day: Int

  package init?(month: Int, day: Int) {
    guard CalendarDate(year: 2024, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// Reads `06-15`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let month = Int(parts[0]), let day = Int(parts[1])
    else { return nil }
    self.init(month: month, day: day)
  }

  /// The day in a year; 29 February is 28 February where there is none.
  package func date(in year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: year, month: month, day: day - 1)
  }

  package static func < (left: MonthDay, right: MonthDay) -> Bool { (left.month, left.day) < (right.month, right.day) }

  package var description: String { (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)" }
}
