import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import SuiteLanguage

/// Levels in percent over time that a case observed, and the level that it demands.
struct LevelSeries: Sendable {
  let series: [DischargeChart.Series]
  /// The level that a step of the case demands at least, where it is a constant; the highest of several.
  let demanded: Percentage?

  init(_ planned: PlannedCase, _ attempt: CaseAttempt) {
    let points = Self.observed(attempt)
    let own = points.isEmpty ? Self.saved(planned, attempt) : points
    // A level that never changes needs no picture.
    series = own.filter { $0.points.count >= Figures.fewestPoints && Set($0.points.map(\.level)).count > 1 }
    demanded = Self.demandedLevel(planned)
  }

  /// Points that steps observed, by name, with the time on the clock of the target.
  private static func observed(_ attempt: CaseAttempt) -> [DischargeChart.Series] {
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

  /// Lists of levels that a `repeat` saved, a round after the other, where each round waits for a known time.
  private static func saved(_ planned: PlannedCase, _ attempt: CaseAttempt) -> [DischargeChart.Series] {
    attempt.steps.flatMap { step -> [DischargeChart.Series] in
      guard let number = Int(step.path), planned.steps.indices.contains(number - 1),
        case .repeat(let rounds) = planned.steps[number - 1], let pause = pause(rounds), pause > .zero
      else { return [] }
      return (step.result.saved ?? [:]).sorted { $0.key < $1.key }.compactMap { name, value in
        guard case .list(let values) = Value(json: value) else { return nil }
        let points = values.enumerated().compactMap { index, value -> DischargeChart.Point? in
          guard case .percent(let level) = value, let after = try? pause.multiplied(by: Int64(index + 1)) else {
            return nil
          }
          return DischargeChart.Point(after: after, level: level)
        }
        return points.count == values.count ? DischargeChart.Series(name: name, points: points) : nil
      }
    }
  }

  /// How long a round waits in all; nil where that is known only in the run.
  private static func pause(_ rounds: PlannedStep.Repeat) -> TimeSpan? {
    var total = TimeSpan.zero
    for step in rounds.steps {
      guard case .wait(let expression) = step else { continue }
      guard case .value(.duration(let span)) = expression, let sum = try? total.adding(span) else { return nil }
      total = sum
    }
    return total
  }

  private static func level(_ value: JSONValue) -> Percentage? {
    if case .percent(let level) = Value(json: value) { return level }
    return value.stringValue.flatMap { Percentage(exact: $0) }
  }

  private static func demandedLevel(_ planned: PlannedCase) -> Percentage? {
    planned.allSteps.flatMap { step -> [Matcher] in
      // What is demanded before the course begins is how it begins, not how it may end.
      switch step {
      case .repeat(let rounds):
        rounds.steps.flatMap { inner -> [Matcher] in
          if case .call(let call) = inner { return Array(call.that.values) }
          return []
        }
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
