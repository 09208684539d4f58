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

extension Drawing {
  /// Grid lines and numbers of the upright axis, and days along the other one, with their names.
  func axes(
    days: DayAxis, named dayName: String, vertical: Axis, named verticalName: String, _ wording: Wording
  ) -> HTML {
    HTML {
      vertical.ticks.map { tick in
        let y = y(vertical.position(of: tick))
        return HTML {
          line(left, y, left + innerWidth, y, "grid")
          label(Self.number(tick, vertical, wording), left - 8, y + 4, anchor: .end)
        }
      }
      dayLabels(days, named: dayName)
      label(verticalName, 4, 14, "name", anchor: .start)
    }
  }

  /// The days along the lower edge.
  func dayLabels(_ days: DayAxis, named name: String) -> HTML {
    let bottom = top + innerHeight
    return HTML {
      days.ticks.map { tick in
        let x = x(days.position(of: tick.day))
        return HTML {
          line(x, bottom, x, bottom + 5, "axis")
          label(tick.label, min(x, left + innerWidth - 12), bottom + 19)
        }
      }
      line(left, bottom, left + innerWidth, bottom, "axis")
      label(name, left + innerWidth, height - 10, "name", anchor: .end)
    }
  }

  /// A line through places, in the order in which they are given.
  func curve(_ places: [(x: Double, y: Double)], _ style: String = "curve", dashes: String? = nil) -> HTML {
    let path = places.map { "\(Self.coordinate($0.x)),\(Self.coordinate($0.y))" }.joined(separator: " ")
    return HTML.tag(
      "polyline", .class(style), .set("points", path), .set("stroke-dasharray", optional: dashes), content: .empty)
  }

  /// A filled area between places.
  func area(_ places: [(x: Double, y: Double)], _ style: String) -> HTML {
    let path = places.map { "\(Self.coordinate($0.x)),\(Self.coordinate($0.y))" }.joined(separator: " ")
    return HTML.tag("polygon", .class(style), .set("points", path), content: .empty)
  }
}
