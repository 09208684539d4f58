import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import SuiteLanguage

/// The charts of a report, taken from the evidence that the verdicts stand on.
struct Figures: Sendable {
  /// Fewer samples than this say little about how they are spread.
  static let fewestSamples = 20

  private(set) var deliveries: [DeliveryChart] = []
  private(set) var discharges: [DischargeChart] = []

  var isEmpty: Bool { deliveries.isEmpty && discharges.isEmpty }

  init(_ report: HTMLReport) {
    let wording = report.wording
    var seen: Set<String> = []
    var all: [TimeSpan] = []
    var contributing = 0
    for requirement in report.assessment.requirements {
      for assessed in requirement.cases {
        // A case that several requirements share is measured once.
        guard let attempt = assessed.attempt, seen.insert(assessed.id).inserted else { continue }
        let title = wording.pick(assessed.planned.title).text
        let delivered = Self.latencies(attempt) { $0 == .expect }
        all += delivered
        if !delivered.isEmpty { contributing += 1 }
        let own = Self.latencies(attempt) { _ in true }
        if own.count >= Self.fewestSamples {
          deliveries.append(
            DeliveryChart(
              id: "times-\(deliveries.count + 1)",
              title: wording(PagePhrase.deliveryOfCase, requirement.id, title), distribution: Distribution(own),
              limit: Self.longestAllowed(assessed.planned)))
        }
        let series = Self.series(attempt)
        if !series.isEmpty {
          discharges.append(
            DischargeChart(
              id: "level-\(discharges.count + 1)", title: wording(PagePhrase.dischargeTitle, requirement.id, title),
              series: series, demanded: Self.demandedLevel(assessed.planned)))
        }
      }
    }
    if contributing >= 2 {
      let overview = DeliveryChart(
        id: "times-all", title: wording(PagePhrase.deliveryTitle), distribution: Distribution(all), limit: nil)
      deliveries.insert(overview, at: 0)
    }
  }

  private static func latencies(_ attempt: CaseAttempt, of isWanted: (StepAction) -> Bool) -> [TimeSpan] {
    attempt.steps.filter { isWanted($0.result.action) }.flatMap { $0.result.latenciesMicroseconds ?? [] }
      .map { TimeSpan(microseconds: $0) }
  }

  /// Levels in percent by name, in the order they came; a single point is no course.
  private static func series(_ attempt: CaseAttempt) -> [DischargeChart.Series] {
    var points: [String: [(at: Instant, level: Percentage)]] = [:]
    var names: [String] = []
    for step in attempt.steps {
      for observation in step.result.observed ?? [] {
        guard let level = level(observation.value), let at = observation.at ?? step.result.targetTime else { continue }
        if points[observation.name] == nil { names.append(observation.name) }
        points[observation.name, default: []].append((at, level))
      }
    }
    let first = points.values.joined().map(\.at).min()
    return names.compactMap { name in
      guard let first, let own = points[name], Set(own.map(\.at)).count > 1 else { return nil }
      return DischargeChart.Series(
        name: name,
        points: own.sorted { $0.at < $1.at }.map { DischargeChart.Point(after: $0.at - first, level: $0.level) })
    }
  }

  private static func level(_ value: JSONValue) -> Percentage? {
    if case .percent(let level) = Value(json: value) { return level }
    return value.stringValue.flatMap { Percentage(parsing: $0) }
  }

  /// The longest `within` of the case, where it is a constant.
  private static func longestAllowed(_ planned: PlannedCase) -> TimeSpan? {
    planned.allSteps.compactMap { step -> TimeSpan? in
      guard case .expect(let expect) = step, case .value(.duration(let within)) = expect.within else { return nil }
      return within
    }.max()
  }

  /// The level that a step of the case demands at least, where it is a constant; the highest of several.
  private static func demandedLevel(_ planned: PlannedCase) -> Percentage? {
    planned.allSteps.flatMap { step -> [Matcher] in
      switch step {
      case .call(let call): Array(call.that.values)
      case .expect(let expect): Array(expect.that.values)
      case .check(let check): [check.that]
      default: []
      }
    }.compactMap { matcher -> Percentage? in
      if case .atLeast(.value(.percent(let level))) = matcher { return level }
      if case .each(.atLeast(.value(.percent(let level)))) = matcher { return level }
      return nil
    }.max()
  }
}

extension PlannedCase {
  /// The steps of the case and those inside them.
  var allSteps: [PlannedStep] { steps.flatMap(\.withInner) }
}

extension PlannedStep {
  fileprivate var withInner: [PlannedStep] {
    switch self {
    case .repeat(let rounds): [self] + rounds.steps.flatMap(\.withInner)
    case .inParallel(let branches): [self] + branches.joined().flatMap(\.withInner)
    default: [self]
    }
  }
}
