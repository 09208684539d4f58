package import Quantities
package import Statistics
import Texts

/// When a roll-out ends, whether that is in time, and how late it could start.
package struct RolloutOutlook: Hashable, Sendable {
  package enum PaceSource: String, Hashable, Sendable, CaseIterable {
    case planned, history
  }

  /// Why nothing can be forecast.
  package enum Obstacle: Error, Hashable, Sendable {
    /// Neither the options nor the record tell a pace.
    case noPace(StatisticsError?)
    /// Installing is stopped, and nobody has said until when.
    case stopped(since: CalendarDate)
    case impossible(StatisticsError)
  }

  /// The count by whole weeks, as plans on paper do; only where a pace by week was given.
  package struct ByWeeks: Hashable, Sendable {
    package let weeks: Int
    package let lastDay: CalendarDate
    package let latestStart: CalendarDate?
  }

  package let question: RolloutQuestion
  package let installed: Int
  /// Units that are left.
  package let left: Int
  package let start: CalendarDate
  package let paceSource: PaceSource
  /// Units a business day, in the mean.
  package let pace: Double
  package let historyDays: Int?
  /// With the pace as it is drawn.
  package let forecast: RolloutForecast
  /// With the mean pace on every day.
  package let steadyLastDay: CalendarDate?
  package let steadyLatestStart: CalendarDate?
  package let byWeeks: ByWeeks?
  /// Of being done by the day that was asked for.
  package let probability: Double?
  /// The last start that is in time with the probability that was asked for.
  package let latestStart: CalendarDate?
  /// Days to keep the old system beyond its contract.
  package let overlap: Int?
  package let oldContractUntil: CalendarDate?

  /// Whether it is in time with the probability that was asked for; nil where no day was asked for.
  package var isInTime: Bool? { probability.map { $0 >= question.probability } }

  /// - Parameter field: what the record says; nil without a record.
  package init(_ question: RolloutQuestion, field: FieldData?) throws(Obstacle) {
    self.question = question
    installed = field?.installations.total(on: question.asOf) ?? 0
    left = max(0, question.units - installed)
    if question.start == nil, let stop = field?.installationStops.first(where: { $0.to == nil }) {
      throw .stopped(since: stop.from)
    }
    let start = question.start ?? BusinessCalendar.businessDay(onOrAfter: question.asOf.adding(days: 1))
    self.start = start
    let steady: Rational
    let pace: RolloutPace
    if let planned = try Self.plannedPace(question) {
      (steady, pace, paceSource, historyDays) = (planned, .steady(perBusinessDay: planned), .planned, nil)
    } else {
      let history = try Self.history(field, question.asOf)
      let sum = history.reduce(0) { $0 + Int128($1) }
      guard let mean = try? Rational(sum, over: Int128(history.count)), mean > .zero else { throw .noPace(nil) }
      (steady, pace, paceSource, historyDays) = (mean, .history(history), .history, history.count)
    }
    self.pace = steady.approximation
    oldContractUntil = question.oldContractUntil ?? Self.oldContract(field)
    do throws(StatisticsError) {
      let plan = try RolloutPlan(
        units: left, pace: pace, stops: question.stops, stopWeeks: question.stopWeeks, deliveries: question.deliveries)
      let steadyPlan = try RolloutPlan(
        units: left, pace: .steady(perBusinessDay: steady), stops: question.stops, stopWeeks: question.stopWeeks,
        deliveries: question.deliveries)
      forecast = try RolloutForecast.run(plan, from: start, runs: question.runs, seed: question.seed)
      let steadyForecast = try RolloutForecast.run(steadyPlan, from: start)
      steadyLastDay = steadyForecast.day(reachedBy: 1)
      byWeeks = try Self.byWeeks(question, left, start)
      if let doneBy = question.doneBy {
        steadyLatestStart = try steadyForecast.latestStart(doneBy: doneBy, probability: 1)
        latestStart = try forecast.latestStart(doneBy: doneBy, probability: question.probability)
        probability = forecast.probability(doneBy: doneBy)
      } else {
        (steadyLatestStart, latestStart, probability) = (nil, nil, nil)
      }
    } catch { throw .impossible(error) }
    overlap = oldContractUntil.flatMap { [forecast, question] in
      forecast.overlap(after: $0, probability: question.probability)
    }
  }

  private static func plannedPace(_ question: RolloutQuestion) throws(Obstacle) -> Rational? {
    if let perDay = question.perBusinessDay { return perDay }
    guard let perWeek = question.perWeek else { return nil }
    guard let perDay = try? perWeek.divided(by: Rational(5)) else {
      throw .impossible(
        StatisticsError(problem: Text("\(perWeek) units a week cannot be"), hint: Text("give a smaller number")))
    }
    return perDay
  }

  /// What was installed on every business day from the first installation to now. What was installed on other days counts
  /// for the business day before, so that no unit is missing and no day is added.
  private static func history(_ field: FieldData?, _ today: CalendarDate) throws(Obstacle) -> [Int] {
    guard let field, let first = field.installations.firstDay else { throw .noPace(nil) }
    var counts: [CalendarDate: Int] = [:]
    let begin = BusinessCalendar.businessDay(onOrBefore: first)
    for day in field.installations.days where day.on <= today {
      counts[BusinessCalendar.businessDay(onOrBefore: day.on), default: 0] += max(0, day.installed - day.removed)
    }
    var history: [Int] = []
    var day = begin
    while day <= today {
      if BusinessCalendar.isBusinessDay(day) { history.append(counts[day] ?? 0) }
      day = day.adding(days: 1)
    }
    guard history.count >= RolloutPace.fewestDays else {
      throw .noPace(
        StatisticsError(
          problem: Text("\(history.count) business days of installing are too few to tell a pace from"),
          hint: Text("wait for \(RolloutPace.fewestDays), or give --per-week")))
    }
    return history
  }

  /// The newest agreement on each old system counts, and of several systems the one that ends first.
  private static func oldContract(_ field: FieldData?) -> CalendarDate? {
    var newest: [String: ParallelOperation] = [:]
    for agreement in field?.parallelOperation ?? []
    where newest[agreement.system].map({ $0.on <= agreement.on }) ?? true {
      newest[agreement.system] = agreement
    }
    return newest.values.map(\.until).min()
  }

  private static func byWeeks(
    _ question: RolloutQuestion, _ left: Int, _ start: CalendarDate
  ) throws(StatisticsError) -> ByWeeks? {
    guard let perWeek = question.perWeek else { return nil }
    let rollout = try WeeklyRollout(units: left, perWeek: perWeek, stopWeeks: question.stopWeeks)
    return ByWeeks(
      weeks: rollout.weeks, lastDay: rollout.lastDay(from: start),
      latestStart: question.doneBy.map { rollout.latestStart(doneBy: $0) })
  }
}
