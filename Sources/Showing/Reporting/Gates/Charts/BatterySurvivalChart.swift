import Judgement
import Quantities
import Statistics
import Texts

/// The share of batteries that still work after so many hours without mains (Kaplan and Meier), against the demand.
struct BatterySurvivalChart: GateFigure {
  let id: String
  let title: String
  private let survival: KaplanMeier
  private let longest: Double
  private let demanded: TimeSpan?

  /// - Returns: nil where no battery was measured.
  init?(id: String, title: String, lives: [BatteryLife], demanded: TimeSpan?, confidence: Confidence) {
    let hours = lives.map { (time: $0.hours.approximation, isCensored: $0.isCensored) }.filter { $0.time > 0 }
    guard
      let survival = try? KaplanMeier(
        times: hours.filter { !$0.isCensored }.map(\.time), censored: hours.filter(\.isCensored).map(\.time),
        confidence: confidence),
      let longest = hours.map(\.time).max()
    else { return nil }
    self.id = id
    self.title = title
    self.survival = survival
    self.longest = longest
    self.demanded = demanded
  }

  private var demandedHours: Double? { demanded.map { Double($0.microseconds) / 3_600_000_000 } }

  private var hours: Axis {
    let most = max(longest, (demandedHours ?? 0) * 1.1)
    let step = [1.0, 2, 3, 6, 12, 24, 48, 168, 720, 2160].first { most / $0 <= 10 } ?? most
    return Axis(from: 0, to: max(step, (most / step).rounded(.up) * step), step: step)
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 260)
    let hours = hours
    let share = Axis(from: 0, to: 100, step: 20)
    return drawing.picture(id: id, title: title, description: description(wording)) {
      drawing.axes(
        horizontal: hours, named: wording(ChartPhrase.timeAxis, wording.language.hourSign),
        vertical: share, named: wording(GateChartPhrase.batteriesLeft), wording)
      demandLine(drawing, hours, wording)
      drawing.curve(stairs(drawing, hours, share))
    }
  }

  private func stairs(_ drawing: Drawing, _ hours: Axis, _ share: Axis) -> [(x: Double, y: Double)] {
    var places = [(x: drawing.x(0), y: drawing.y(share.position(of: 100)))]
    for step in survival.steps {
      let x = drawing.x(hours.position(of: step.time))
      if let before = places.last { places.append((x, before.y)) }
      places.append((x, drawing.y(share.position(of: step.surviving * 100))))
    }
    if let last = places.last { places.append((drawing.x(hours.position(of: longest)), last.y)) }
    return places
  }

  private func demandLine(_ drawing: Drawing, _ hours: Axis, _ wording: Wording) -> HTML {
    guard let demanded, let demandedHours else { return .empty }
    let x = drawing.x(hours.position(of: demandedHours))
    return HTML {
      drawing.line(x, drawing.top, x, drawing.top + drawing.innerHeight, "demand")
      drawing.label(
        wording(ChartPhrase.demandedLevel, wording.duration(demanded)), x - 6, drawing.top + 12, "demand-name",
        anchor: .end)
    }
  }

  private func description(_ wording: Wording) -> String {
    let measured = wording(GateChartPhrase.batteryDescription, wording.number(survival.units))
    guard let demanded, let demandedHours else { return measured }
    let share = Self.percent(survival.surviving(at: demandedHours), wording)
    return measured + " " + wording(GateChartPhrase.batteryAtDemand, share, wording.duration(demanded))
  }

  private static func percent(_ share: Double, _ wording: Wording) -> String {
    guard let exact = try? Rational(Int128((share * 1000).rounded()), over: 1000),
      let percentage = try? Percentage(fraction: exact)
    else { return "–" }
    return percentage.formatted(in: wording.language, decimals: 1)
  }

  func table(_ wording: Wording) -> HTML {
    FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [
        wording(GateChartPhrase.afterHours), wording(GateChartPhrase.underWatch), wording(GateChartPhrase.empty),
        wording(GateChartPhrase.batteriesLeft),
      ],
      rows: survival.steps.map { step in
        [
          Self.hours(step.time, wording), wording.number(step.atRisk), wording.number(step.failures),
          Self.percent(step.surviving, wording),
        ]
      }
    ).html
  }

  private static func hours(_ time: Double, _ wording: Wording) -> String {
    guard let exact = try? Rational(Int128((time * 10).rounded()), over: 10) else { return "–" }
    return wording.number(exact, decimals: 1)
  }
}
