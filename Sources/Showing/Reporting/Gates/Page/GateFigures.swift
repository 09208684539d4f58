import Catalogue
import Judgement
import Quantities
import Statistics

/// The charts that a gate's criteria give rise to, and those that the field has figures for.
struct GateFigures {
  private let report: GateReport
  private let wording: Wording

  init(_ report: GateReport, _ wording: Wording) {
    self.report = report
    self.wording = wording
  }

  private var demands: [GateDemand] {
    report.evaluation.criteria.compactMap { $0.criterion?.demand }
  }

  private var reasons: [GateReason] { report.evaluation.criteria.flatMap(\.reasons) }

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
    for case .faultFree(let demand) in demands {
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
    for case .tripWire(let wire) in demands { most = most ?? wire.allPerHundredInstalled }
    return DeviationRateChart(
      id: "deviation-rate", title: wording(GatePagePhrase.rateTitle), field: report.field, since: nil, most: most)
  }

  private var battery: BatterySurvivalChart? {
    var demanded: TimeSpan?
    for case .demonstrated(let demand) in demands {
      if case .batteryLife(let least, _) = demand.claim { demanded = demanded ?? least }
    }
    guard let level = Percentage(parsing: "95 %"), let confidence = Confidence(level) else { return nil }
    return BatterySurvivalChart(
      id: "battery", title: wording(GatePagePhrase.batteryTitle), lives: report.field.batteryLives,
      demanded: demanded, confidence: confidence)
  }

  private var power: [PilotPowerChart] {
    reasons.enumerated().compactMap { index, reason in
      guard case .bound(let bound) = reason else { return nil }
      return PilotPowerChart(
        id: "power-\(index)", title: wording(GatePagePhrase.powerTitle, wording.name(bound.measure)), bound: bound)
    }
  }

  private var forecast: ForecastFanChart? {
    for case .forecast(let figures) in reasons {
      guard let rollout = figures.rollout else { continue }
      return ForecastFanChart(
        id: "forecast", title: wording(GatePagePhrase.forecastTitle), forecast: rollout,
        installations: report.field.installations, today: report.field.today, doneBy: figures.doneBy)
    }
    return nil
  }
}
