import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
package import Quantities
package import Statistics
package import Texts

/// `forecast`: with the pace that was seen, or else planned, what is left is installed by a day with the probability.
///
/// The pace is the history where there are enough days of it, since plans are kept less often than pace.
package struct Forecast: Criterion {
  package static let key = "forecast"

  package var units: Int
  package var doneBy: CalendarDate
  package var atLeast: Percentage

  package init(units: Int, doneBy: CalendarDate, atLeast: Percentage) {
    self.units = units
    self.doneBy = doneBy
    self.atLeast = atLeast
  }

  package static let schema = CatalogueSchema.object(
    [
      "units": ["type": "integer", "minimum": 1], "done-by": CatalogueSchema.string("A day: 2023-06-30."),
      "probability": CatalogueSchema.object(
        ["at-least": CatalogueSchema.share("For instance 90 %.")], required: ["at-least"]),
    ], required: ["units", "done-by", "probability"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Forecast? {
    node.mapping(Text("a forecast"), reading.sink) { reader in
      let units = reader.required("units")?.integer(reading.sink, in: 1...10_000_000)
      let doneBy = reader.required("done-by").flatMap {
        reading.quantity($0, as: CalendarDate.self, wanted: Text("a day"))
      }
      let probability: Percentage? = reader.required("probability").flatMap { node in
        node.mapping(Text("a probability"), reading.sink) { inner in
          inner.required("at-least").flatMap { reading.share($0, above: true) }
        }
      }
      guard let units, let doneBy, let probability else { return nil }
      return Forecast(units: units, doneBy: doneBy, atLeast: probability)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Forecast", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    guard let plan = bench.plan(of: gate), let planned = plan.from else { return .planMissing(gate, in: bench) }
    if let unreadable = bench.unreadable(Installed.self, InstallationStopped.self) { return unreadable }
    let noPace = Text("There is no planned or actual pace to calculate from.")
    guard let pace = pace(of: gate, plan, bench) else {
      return GateFinding(
        .cannotTell, [noPace], evidence: plan.numbers, remedies: [GateWords.record(RollOutPlanned.self)])
    }
    do throws(StatisticsError) {
      return try forecast(of: gate, from: max(planned, bench.today), pace, plan, bench)
    } catch {
      return GateFinding(.cannotTell, [noPace], evidence: plan.numbers)
    }
  }

  private func forecast(
    of gate: String, from start: CalendarDate, _ pace: RolloutPace, _ plan: Event<RollOutPlanned>, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let left = max(0, units - installed(since: gate, bench))
    // A stop that goes on has no end that anybody knows.
    let stops = bench.field.installationStops.map { $0.from...max($0.from, $0.to ?? .latest) }
    let run = try RolloutForecast.run(
      RolloutPlan(units: left, pace: pace, stops: stops), from: start, runs: 2_000)
    let figures = ForecastFigures(
      units: left, start: start, doneBy: doneBy, probability: run.probability(doneBy: doneBy), wanted: atLeast,
      median: run.day(reachedBy: 0.5), rollout: run)
    let wanted = atLeast.fraction.approximation
    var finding = GateFinding(
      figures.probability >= wanted ? .met : .notMet, [figures.sentence],
      evidence: plan.numbers + bench.field.installations.days.flatMap(\.entries).numbers)
    finding.figures = .forecast(figures)
    guard finding.standing == .notMet else { return finding }
    if case .steady = pace, let latest = try run.latestStart(doneBy: doneBy, probability: wanted) {
      finding.remedies.append(Text("Latest possible start: \(day: latest)."))
    }
    finding.remedies.append(Text("A higher pace or a later end date."))
    if let end = run.day(reachedBy: wanted) { finding.remedies.append(GateWords.keepOldSystem(until: end)) }
    return finding
  }

  /// What was installed since this roll-out began; before it, nothing is.
  private func installed(since gate: String, _ bench: GateBench) -> Int {
    guard let start = bench.start(of: gate) else { return 0 }
    return bench.field.installations.total(on: bench.today)
      - bench.field.installations.total(on: start.on.adding(days: -1))
  }

  private func pace(of gate: String, _ plan: Event<RollOutPlanned>, _ bench: GateBench) -> RolloutPace? {
    if let start = bench.start(of: gate) {
      var counts: [Int] = []
      var day = start.on
      while day <= bench.today {
        if BusinessCalendar.isBusinessDay(day) {
          counts.append(bench.field.installations.installed(from: day, through: day))
        }
        day = day.adding(days: 1)
      }
      if counts.count >= RolloutPace.fewestDays { return counts.contains { $0 > 0 } ? .history(counts) : nil }
    }
    return plan.plannedPerWeek.flatMap { try? .steady(perWeek: $0) }
  }
}

/// What a forecast of the roll-out gives.
package struct ForecastFigures: Hashable, Sendable {
  package var units: Int
  package var start: CalendarDate
  package var doneBy: CalendarDate
  /// From 0 to 1.
  package var probability: Double
  package var wanted: Percentage
  /// The day by which half of the runs are done; nil where that is beyond the forecast.
  package var median: CalendarDate?
  /// The courses themselves, to be drawn.
  package var rollout: RolloutForecast

  fileprivate var sentence: Text {
    let end = median.map { Text(day: $0) } ?? Text("not within ten years")
    return Text(
      "Units that remain on \(day: start): \(formatted: units). The probability of finishing by \(day: doneBy) is \(share: probability); at least \(formatted: wanted) is required. Expected end: \(end)."
    )
  }
}
