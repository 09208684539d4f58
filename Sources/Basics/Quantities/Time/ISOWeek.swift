package import Texts

/// A week of ISO 8601, from Monday to Sunday: `2023-W33`.
package struct ISOWeek: Quantity, Comparable {
  /// The year that the week belongs to, which holds its Thursday.
  package let year: Int
  /// 1 to 53.
  package let number: Int

  /// Nil where the year has no such week.
  package init?(year: Int, number: Int) {
    guard (1...9998).contains(year), number >= 1, number <= ISOWeek.weeks(in: year) else { return nil }
    self.year = year
    self.number = number
  }

  /// The week that holds the day. The few days at the ends of the calendar count to the nearest week inside.
  package init(of date: CalendarDate) {
    let first = CalendarDate(year: 1, month: 1, day: 4) ?? .earliest
    let last = CalendarDate(year: 9998, month: 12, day: 28) ?? .latest
    let inside = min(max(date, first), last)
    let thursday = inside.adding(days: 4 - inside.weekday)
    year = thursday.year
    let newYear = CalendarDate(year: thursday.year, month: 1, day: 1) ?? thursday
    number = thursday.days(since: newYear) / 7 + 1
  }

  /// 52 or 53.
  package static func weeks(in year: Int) -> Int {
    guard let lastDay = CalendarDate(year: year, month: 12, day: 31) else { return 52 }
    return lastDay.weekday == 4 || (lastDay.weekday == 5 && CalendarDate.isLeapYear(year)) ? 53 : 52
  }

  /// The first day.
  package var monday: CalendarDate {
    // 4 January always lies in week 1.
    guard let inFirst = CalendarDate(year: year, month: 1, day: 4) else { return .earliest }
    return inFirst.adding(days: 1 - inFirst.weekday + (number - 1) * 7)
  }

  /// The last day.
  package var sunday: CalendarDate { monday.adding(days: 6) }

  package static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  package static func parse(_ text: String) throws(QuantityError) -> ISOWeek {
    var reader = DigitReader(Array(text.trimmingBlanks().utf8))
    guard let year = reader.number(4), reader.skip("-"), reader.skip("W"), let number = reader.number(2),
      reader.isAtEnd
    else {
      throw QuantityError(
        problem: Text("'\(text)' is not a week"), hint: Text("write year, W and week, for instance 2023-W33"))
    }
    guard let week = ISOWeek(year: year, number: number) else {
      throw QuantityError(
        problem: Text("'\(text)' is a week that does not exist"),
        hint: Text("\(year) has the weeks 01 to \(weeks(in: year))"))
    }
    return week
  }

  package var description: String {
    DigitWriter.text(atMost: 8) { writer in
      writer.digits(year, places: 4)
      writer.text("-W")
      writer.digits(number, places: 2)
    }
  }

  /// The week as spoken of: `vecka 33, 2023`; `week 33, 2023`; `viikko 33/2023`.
  package func formatted(in language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: "vecka \(number), \(year)"
    case .english: "week \(number), \(year)"
    case .finnish: "viikko \(number)/\(year)"
    }
  }
}
