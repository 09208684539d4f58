package import Quantities
package import Texts

/// An axis of days with at most about eight labels: days where the time is short, else the firsts of months.
package struct DayAxis: Hashable, Sendable {
  package let first: CalendarDate
  package let last: CalendarDate
  private let language: InterfaceLanguage

  package init(from first: CalendarDate, through last: CalendarDate, in language: InterfaceLanguage = .swedish) {
    self.language = language
    self.first = first
    self.last = max(last, first.adding(days: 1))
  }

  private var span: Int { last.days(since: first) }

  package struct Tick: Hashable, Sendable {
    package let day: CalendarDate
    /// `2023-05-18`, or `2023-05` where the labels are months.
    package let label: String
  }

  package var ticks: [Tick] { span <= 42 ? daily : monthly }

  private var daily: [Tick] {
    let step = [1, 2, 7].first { span / $0 <= 6 } ?? 7
    return stride(from: 0, through: span, by: step).map { days in
      let day = first.adding(days: days)
      return Tick(day: day, label: CalendarWords(language).shortDay(day))
    }
  }

  private var monthly: [Tick] {
    let step = [1, 2, 3, 6, 12, 24, 60].first { span / 30 / $0 <= 8 } ?? 120
    let (year, month, _) = first.parts
    guard let start = CalendarDate(year: year, month: month, day: 1) else { return [] }
    // Steps of whole years begin in January.
    let shift = (step - (month - 1) % step) % step
    var ticks: [Tick] = []
    var months = shift
    while ticks.count < 200 {
      let day = start.adding(months: months)
      guard day <= last else { break }
      if day >= first { ticks.append(Tick(day: day, label: CalendarWords(language).shortMonth(day))) }
      guard day.adding(months: step) > day else { break }
      months += step
    }
    return ticks
  }

  /// The share of the axis that lies before the day, from 0 to 1.
  package func position(of day: CalendarDate) -> Double {
    min(1, max(0, Double(day.days(since: first)) / Double(span)))
  }
}
