import Judgement
import Quantities

/// Deviations since the start for each 100 installed units, at the end of each week, against the most that is accepted.
struct DeviationRateChart: GateFigure {
  struct Week: Hashable, Sendable {
    let end: CalendarDate
    let installed: Int
    let deviations: Int

    /// For each 100 installed; nil where nothing is.
    var rate: Double? { installed > 0 ? Double(deviations) * 100 / Double(installed) : nil }
  }

  let id: String
  let title: String
  private let weeks: [Week]
  private let most: Rational?
  private let start: CalendarDate

  /// - Returns: nil where nothing is installed, and in the first week, when there is no course to draw yet.
  init?(id: String, title: String, field: FieldData, since: CalendarDate?, most: Rational?) {
    guard let start = since ?? field.installations.firstDay, start <= field.today else { return nil }
    self.id = id
    self.title = title
    self.most = most
    self.start = start
    var weeks: [Week] = []
    var end = ISOWeek(of: start).sunday
    while true {
      let day = min(end, field.today)
      weeks.append(
        Week(
          end: day, installed: field.installations.total(on: day),
          deviations: field.deviations.reported(from: start, through: day).count))
      if end >= field.today { break }
      end = end.adding(days: 7)
    }
    guard weeks.count(where: { $0.rate != nil }) > 1 else { return nil }
    self.weeks = weeks
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 260)
    let highest = max(weeks.compactMap(\.rate).max() ?? 0, (most?.approximation ?? 0) * 1.3)
    let vertical = Axis(upTo: highest)
    let days = DayAxis(from: start, through: weeks.last?.end ?? start, in: wording.language)
    let places = weeks.compactMap { week in
      week.rate.map { (x: drawing.x(days.position(of: week.end)), y: drawing.y(vertical.position(of: $0))) }
    }
    return drawing.picture(id: id, title: title, description: description(wording)) {
      drawing.axes(
        days: days, named: wording(GateChartPhrase.day), vertical: vertical,
        named: wording(GateChartPhrase.perHundred), wording)
      if let most {
        demandLine(most, drawing, vertical, wording)
      }
      drawing.curve(places)
      places.map { place in
        HTML.tag(
          "circle", .class("point"), .set("cx", Drawing.coordinate(place.x)), .set("cy", Drawing.coordinate(place.y)),
          .set("r", "3"), content: .empty)
      }
    }
  }

  private func demandLine(_ most: Rational, _ drawing: Drawing, _ vertical: Axis, _ wording: Wording) -> HTML {
    let y = drawing.y(vertical.position(of: most.approximation))
    return HTML {
      drawing.line(drawing.left, y, drawing.left + drawing.innerWidth, y, "demand")
      drawing.label(
        wording(GateChartPhrase.mostPerHundred, wording.number(most)), drawing.left + 6, y - 6, "demand-name",
        anchor: .start)
    }
  }

  private func description(_ wording: Wording) -> String {
    guard let last = weeks.last else { return "" }
    return wording(
      GateChartPhrase.rateDescription, wording.number(last.deviations), wording.number(last.installed),
      wording.day(last.end), Self.text(last.rate, wording))
  }

  private static func text(_ rate: Double?, _ wording: Wording) -> String {
    guard let rate, let exact = try? Rational(Int128((rate * 100).rounded()), over: 100) else { return "–" }
    return wording.number(exact, decimals: 2)
  }

  func table(_ wording: Wording) -> HTML {
    FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [
        wording(GateChartPhrase.until), wording(GateChartPhrase.installed), wording(GateChartPhrase.deviations),
        wording(GateChartPhrase.perHundred),
      ],
      rows: weeks.map { week in
        [
          wording.date(week.end), wording.number(week.installed), wording.number(week.deviations),
          Self.text(week.rate, wording),
        ]
      }
    ).html
  }
}
