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
