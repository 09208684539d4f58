import Judgement
import Quantities
import Statistics

/// What is installed so far and how it may go on: the days by which one, five and nine of ten courses have come so far.
struct ForecastFanChart: GateFigure {
  /// When so many units are installed; nil where fewer courses come so far within the forecast.
  struct Level: Hashable, Sendable {
    let units: Int
    let early: CalendarDate?
    let middle: CalendarDate?
    let late: CalendarDate?
  }

  let id: String
  let title: String
  private let history: [(day: CalendarDate, total: Int)]
  private let levels: [Level]
  private let start: CalendarDate
  private let doneBy: CalendarDate?

  private static let steps = 10
  /// The same courses are drawn at every level; fewer are enough for a picture.
  private static let runs = 1000

  /// - Parameters:
  ///   - forecast: of the units that are left.
  ///   - doneBy: the day that everything must be in place by.
  init?(
    id: String, title: String, forecast: RolloutForecast, installations: InstallationHistory, today: CalendarDate,
    doneBy: CalendarDate?
  ) {
    guard forecast.plan.units > 0 else { return nil }
    let installed = installations.total(on: today)
    var levels = [Level(units: installed, early: forecast.start, middle: forecast.start, late: forecast.start)]
    for step in 1...Self.steps {
      let units = max(1, forecast.plan.units * step / Self.steps)
      guard
        let plan = try? RolloutPlan(
          units: units, pace: forecast.plan.pace, stops: forecast.plan.stops, stopWeeks: forecast.plan.stopWeeks,
          deliveries: forecast.plan.deliveries),
        let part = try? RolloutForecast.run(
          plan, from: forecast.start, runs: min(Self.runs, max(1, forecast.runs)), seed: forecast.seed)
      else { continue }
      levels.append(
        Level(
          units: installed + units, early: part.day(reachedBy: 0.1), middle: part.day(reachedBy: 0.5),
          late: part.day(reachedBy: 0.9)))
    }
    self.id = id
    self.title = title
    self.levels = levels
    self.doneBy = doneBy
    start = forecast.start
    history = installations.days.filter { $0.on <= today }.map { ($0.on, $0.total) }
  }

  private var first: CalendarDate { min(history.first?.day ?? start, start) }

  private var last: CalendarDate {
    let ends = levels.compactMap { $0.late ?? $0.middle ?? $0.early } + [doneBy].compactMap { $0 }
    return ends.max() ?? start
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 280)
    let days = DayAxis(from: first, through: last.adding(days: 3), in: wording.language)
    let units = Axis(upTo: Double(levels.map(\.units).max() ?? 1))
    return drawing.picture(id: id, title: title, description: description(wording)) {
      drawing.axes(
        days: days, named: wording(GateChartPhrase.day), vertical: units, named: wording(GateChartPhrase.installed),
        wording)
      fan(drawing, days, units)
      drawing.curve(places(\.middle, drawing, days, units), dashes: "6 4")
      drawing.curve(
        history.map { (x: drawing.x(days.position(of: $0.day)), y: drawing.y(units.position(of: Double($0.total)))) })
      doneLine(drawing, days, wording)
    }
  }

  private func places(
    _ day: KeyPath<Level, CalendarDate?>, _ drawing: Drawing, _ days: DayAxis, _ units: Axis
  ) -> [(x: Double, y: Double)] {
    levels.compactMap { level in
      level[keyPath: day].map {
        (x: drawing.x(days.position(of: $0)), y: drawing.y(units.position(of: Double(level.units))))
      }
    }
  }

  private func fan(_ drawing: Drawing, _ days: DayAxis, _ units: Axis) -> HTML {
    let early = places(\.early, drawing, days, units)
    let late = places(\.late, drawing, days, units)
    return drawing.area(early + late.reversed(), "fan")
  }

  private func doneLine(_ drawing: Drawing, _ days: DayAxis, _ wording: Wording) -> HTML {
    guard let doneBy else { return .empty }
    let position = days.position(of: doneBy)
    let x = drawing.x(position)
    return HTML {
      drawing.line(x, drawing.top, x, drawing.top + drawing.innerHeight, "demand")
      drawing.label(
        wording(GateChartPhrase.fanDoneBy, wording.day(doneBy)), position > 0.6 ? x - 6 : x + 6, drawing.top + 12,
        "demand-name", anchor: position > 0.6 ? .end : .start)
    }
  }

  private func description(_ wording: Wording) -> String {
    guard let last = levels.last else { return "" }
    let dates = [last.early, last.middle, last.late].map { $0.map(wording.day) ?? "–" }
    return wording(GateChartPhrase.fanDescription, dates[0], dates[1], dates[2])
  }

  func table(_ wording: Wording) -> HTML {
    FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [
        wording(GateChartPhrase.installed), wording(GateChartPhrase.fanEarly), wording(GateChartPhrase.fanMiddle),
        wording(GateChartPhrase.fanLate),
      ],
      rows: levels.dropFirst().map { level in
        [wording.number(level.units)]
          + [level.early, level.middle, level.late].map { $0.map(wording.date) ?? "–" }
      }
    ).html
  }

  func legend(_ wording: Wording) -> HTML? {
    HTML.tag("p", .class("soft")) { description(wording) }
  }
}
