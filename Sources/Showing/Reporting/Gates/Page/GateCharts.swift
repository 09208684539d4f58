import Catalogue
import Judgement
import Quantities
import Statistics

/// The charts that a gate's criteria give rise to, and those that the field has figures for.
struct GateCharts {
  private let report: GateReport
  private let wording: Wording

  init(_ report: GateReport, _ wording: Wording) {
    self.report = report
    self.wording = wording
  }

  private var demands: [any GateDemand] {
    report.evaluation.criteria.compactMap { $0.criterion?.demand }
  }

  private var figures: [GateFigures] { report.evaluation.criteria.compactMap(\.figures) }

  /// In the order in which the page shows them.
  var all: [any GateFigure] {
    var figures: [any GateFigure] = []
    if let chart = faultFree { figures.append(chart) }
    if let chart = rate { figures.append(chart) }
    if let chart = battery { figures.append(chart) }
    figures += power
    if let chart = forecast { figures.append(chart) }
    return figures
  }

  private var faultFree: FaultFreeChart? {
    for case let demand as FaultFree in demands {
      let units = demand.place == .pilot ? Set(report.field.pilotUnits(on: report.field.today).map(\.id)) : nil
      guard units?.isEmpty != true || !report.field.deviations.isEmpty else { return nil }
      return FaultFreeChart(
        id: "fault-free", title: wording(GatePagePhrase.faultFreeTitle), field: report.field, window: demand.window,
        units: units)
    }
    return nil
  }

  private var rate: DeviationRateChart? {
    var most: Rational?
    for case let wire as TripWire in demands { most = most ?? wire.allPerHundredInstalled }
    return DeviationRateChart(
      id: "deviation-rate", title: wording(GatePagePhrase.rateTitle), field: report.field, since: nil, most: most)
  }

  private var battery: BatterySurvivalChart? {
    var demanded: TimeSpan?
    for case let demand as Demonstrated in demands {
      if case .batteryLife(let least, _) = demand.claim { demanded = demanded ?? least }
    }
    guard let level = Percentage(parsing: "95 %"), let confidence = Confidence(level) else { return nil }
    return BatterySurvivalChart(
      id: "battery", title: wording(GatePagePhrase.batteryTitle), lives: report.field.batteryLives,
      demanded: demanded, confidence: confidence)
  }

  private var power: [PilotPowerChart] {
    figures.enumerated().compactMap { index, figures in
      guard case .bound(let bound) = figures else { return nil }
      return PilotPowerChart(
        id: "power-\(index)", title: wording(GatePagePhrase.powerTitle, wording(bound.measure.title)), bound: bound)
    }
  }

  private var forecast: ForecastFanChart? {
    for case .forecast(let figures) in figures {
      return ForecastFanChart(
        id: "forecast", title: wording(GatePagePhrase.forecastTitle), forecast: figures.rollout,
        installations: report.field.installations, today: report.field.today, doneBy: figures.doneBy)
    }
    return nil
  }
}

/// A chart of the gate report: a picture, and its figures in a table.
protocol GateFigure: Sendable {
  var title: String { get }
  func picture(_ wording: Wording) -> HTML
  func table(_ wording: Wording) -> HTML
  func legend(_ wording: Wording) -> HTML?
}

extension GateFigure {
  func legend(_ wording: Wording) -> HTML? { nil }
}
