import Judgement
import Quantities
import Statistics

/// What a number of trials without a failure can show at most, with what there is and what it would take.
struct PilotPowerChart: GateFigure {
  let id: String
  let title: String
  private let bound: DemonstratedBound
  private let confidence: Confidence
  /// Trials without a failure that would show what is wanted.
  private let needed: Int

  /// - Returns: nil for times, and where the wanted share makes no plan.
  init?(id: String, title: String, bound: DemonstratedBound) {
    guard bound.measure == .lostAlarms || bound.measure == .faultyUsers, bound.wanted > 0, bound.wanted < 1,
      let confidence = Confidence(bound.confidence),
      let exact = try? Rational(Int128((bound.wanted * 1_000_000_000).rounded()), over: 1_000_000_000),
      let share = try? Percentage(fraction: exact),
      let needed = try? DemonstrationPlan.trials(atMost: share, confidence: confidence)
    else { return nil }
    self.id = id
    self.title = title
    self.bound = bound
    self.confidence = confidence
    self.needed = needed
  }

  private var most: Double { max(Double(needed) * 1.25, bound.effectiveTrials * 1.1) }

  /// Steps of trials, closer together where the curve is steep.
  private var steps: [(trials: Int, upper: Double)] {
    (1...60).compactMap { index in
      let share = Double(index) / 60
      let trials = Int(most * share * share)
      guard trials > 0, let upper = try? BinomialBound.upper(failures: 0, trials: trials, confidence: confidence)
      else { return nil }
      return (trials, upper)
    }
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 260)
    let trials = Axis(upTo: most)
    // Far above what is wanted the height says nothing more.
    let percent = Axis(upTo: bound.wanted * 100 * 8)
    return drawing.picture(id: id, title: title, description: description(wording)) {
      drawing.axes(
        horizontal: trials, named: wording(GateChartPhrase.trialsWithoutFailure), vertical: percent,
        named: wording(GateChartPhrase.shownAtMost), wording)
      drawing.curve(
        steps.map {
          (x: drawing.x(trials.position(of: Double($0.trials))), y: drawing.y(percent.position(of: $0.upper * 100)))
        })
      markers(drawing, trials, percent, wording)
    }
  }

  private func markers(_ drawing: Drawing, _ trials: Axis, _ percent: Axis, _ wording: Wording) -> HTML {
    let wanted = drawing.y(percent.position(of: bound.wanted * 100))
    let have = drawing.x(trials.position(of: bound.effectiveTrials))
    let enough = drawing.x(trials.position(of: Double(needed)))
    return HTML {
      drawing.line(drawing.left, wanted, drawing.left + drawing.innerWidth, wanted, "demand")
      drawing.label(
        wording(GateChartPhrase.wantedAtMost, Self.percent(bound.wanted, wording)),
        drawing.left + drawing.innerWidth - 4,
        wanted - 6, "demand-name", anchor: .end)
      drawing.line(have, drawing.top, have, drawing.top + drawing.innerHeight, "marker")
      drawing.label(
        wording(GateChartPhrase.thereAre, Self.number(bound.effectiveTrials, wording)), have + 5, drawing.top + 12,
        "marker-name", anchor: .start)
      drawing.line(enough, drawing.top, enough, drawing.top + drawing.innerHeight, "marker")
      drawing.label(
        wording(GateChartPhrase.itTakes, wording.number(needed)), enough - 5, drawing.top + 28, "marker-name",
        anchor: .end)
    }
  }

  private func description(_ wording: Wording) -> String {
    wording(
      GateChartPhrase.powerDescription, wording.number(bound.trials), wording.number(bound.failures),
      Self.percent(bound.shown, wording), Self.percent(bound.wanted, wording), wording.number(needed))
  }

  /// Four significant digits are enough to compare by.
  private static func percent(_ share: Double, _ wording: Wording) -> String {
    guard let exact = try? Rational(Int128((share * 1_000_000).rounded()), over: 1_000_000),
      let percentage = try? Percentage(fraction: exact)
    else { return "–" }
    return percentage.formatted(in: wording.language, decimals: share < 0.01 ? 4 : 2)
  }

  private static func number(_ value: Double, _ wording: Wording) -> String {
    guard let exact = try? Rational(Int128((value * 10).rounded()), over: 10) else { return "–" }
    return wording.number(exact, decimals: 1)
  }

  func table(_ wording: Wording) -> HTML {
    let shown = steps.enumerated().filter { $0.offset.isMultiple(of: 6) || $0.offset == 59 }.map(\.element)
    return FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [wording(GateChartPhrase.trialsWithoutFailure), wording(GateChartPhrase.shownAtMost)],
      rows: shown.map { [wording.number($0.trials), Self.percent($0.upper, wording)] }
    ).html
  }
}
