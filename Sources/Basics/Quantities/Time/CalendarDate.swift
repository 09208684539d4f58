import Texts

/// A day of the proleptic Gregorian calendar, in the years 0000 to 9999: `2023-06-30`.
package struct CalendarDate: Quantity, Comparable {
  /// Days since 1970-01-01, which is 0.
  package let daysSince1970: Int

  /// 0000-01-01.
  package static let earliest = CalendarDate(clampingDaysSince1970: .min)
  /// 9999-12-31.
  package static let latest = CalendarDate(clampingDaysSince1970: .max)

  /// Days outside the years 0000 to 9999 become the nearest day inside.
  package init(clampingDaysSince1970 days: Int) { daysSince1970 = min(max(days, -719_528), 2_932_896) }

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.daysInMonth(month, of: year)
    else { return nil }
    // Years are counted from March, so that the leap day comes last and months have a regular length.
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// 0 to 9999.
  package var year: Int { parts.year }
  /// 1 to 12.
  package var month: Int { parts.month }
  /// 1 to 31.
  package var day: Int { parts.day }

  /// Monday is 1, Sunday is 7 (ISO 8601).
  package var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

  /// Whether the year has a 29 February.
  package static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// 28 to 31. Months beyond 12 count as long ones.
  package static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many days later; stops at the ends of the calendar.
  package func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return CalendarDate(clampingDaysSince1970: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The same day so many months later, or the last day of that month where it is shorter.
  package func adding(months: Int) -> CalendarDate {
    let (year, month, day) = parts
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 0 else { return months < 0 ? .earliest : .latest }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let lastDay = CalendarDate.daysInMonth(newMonth, of: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, lastDay)) ?? .latest
  }

  /// How many days later this day is than the other.
  package func days(since other: CalendarDate) -> Int { daysSince1970 - other.daysSince1970 }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.daysSince1970 < right.daysSince1970 }

  /// Reads what `description` writes; nil for every other text.
  init?(canonical text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let year = text.number(0..<4),
      let month = text.number(5..<7), let day = text.number(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func parse(_ text: String) throws(QuantityError) -> CalendarDate {
    if let plain = text.utf8.withContiguousStorageIfAvailable(CalendarDate.init(canonical:)), let plain {
      return plain
    }
    var reader = DigitReader(Array(text.trimmingBlanks().utf8))
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let day = reader.number(2), reader.isAtEnd
    else {
      throw QuantityError(
        problem: Text("'\(text)' is not a date"), hint: Text("write year, month and day, for instance 2023-06-30"))
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw QuantityError(
        problem: Text("'\(text)' is a day that does not exist"), hint: Text("write a day that the month has"))
    }
    return date
  }

  package var description: String {
    let (year, month, day) = parts
    return DigitWriter.text(atMost: 10) { writer in
      writer.digits(year, places: 4)
      writer.byte(UInt8(ascii: "-"))
      writer.digits(month, places: 2)
      writer.byte(UInt8(ascii: "-"))
      writer.digits(day, places: 2)
    }
  }
}
