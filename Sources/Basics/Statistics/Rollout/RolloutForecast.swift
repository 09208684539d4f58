package import Quantities
import Texts

/// When a roll-out ends, by business days with Swedish holidays, in many simulated courses of the days to come.
///
/// With a steady pace there is one course, and probabilities are 0 or 1. With a history every course draws its days from
/// it. The same seed gives the same forecast on every machine (``RandomStream``).
package struct RolloutForecast: Hashable, Sendable {
  package let plan: RolloutPlan
  package let start: CalendarDate
  package let seed: UInt64
  /// The last days of all courses in order; those that do not end within ten years are missing.
  private let lastDays: [CalendarDate]
  /// How many courses were simulated.
  package let runs: Int

  package static let mostRuns = 1_000_000

  package static func run(
    _ plan: RolloutPlan, from start: CalendarDate, runs: Int = 10_000, seed: UInt64 = 1
  ) throws(StatisticsError) -> RolloutForecast {
    guard (1...mostRuns).contains(runs) else {
      throw StatisticsError(
        problem: Text("\(runs) courses cannot be simulated"), hint: Text("give a number from 1 to \(mostRuns)"))
    }
    let courses =
      switch plan.pace {
      case .steady: 1
      case .history: runs
      }
    return RolloutForecast(plan, start, plan.workdays(from: start)[...], courses, seed)
  }

  /// The parts of a plan, for those who have no plan yet.
  package static func run(
    units: Int, from start: CalendarDate, pace: RolloutPace, stops: [ClosedRange<CalendarDate>] = [],
    deliveries: [RolloutPlan.Delivery] = [], runs: Int = 10_000, seed: UInt64 = 1
  ) throws(StatisticsError) -> RolloutForecast {
    try run(
      RolloutPlan(units: units, pace: pace, stops: stops, deliveries: deliveries), from: start, runs: runs, seed: seed)
  }

  private init(
    _ plan: RolloutPlan, _ start: CalendarDate, _ workdays: ArraySlice<CalendarDate>, _ runs: Int, _ seed: UInt64
  ) {
    self.plan = plan
    self.start = start
    self.seed = seed
    self.runs = runs
    // Every course has a stream of its own, so that starts can be compared course by course.
    var seeds = RandomStream(seed: seed)
    lastDays = (0..<runs).compactMap { _ in plan.lastDay(workdays, random: RandomStream(seed: seeds.next())) }.sorted()
  }

  /// The first day by which at least the share of the courses has ended; nil where fewer end within ten years.
  package func day(reachedBy share: Double) -> CalendarDate? {
    let needed = max(1, Int((share * Double(runs)).rounded(.up)))
    return needed <= lastDays.count ? lastDays[needed - 1] : nil
  }

  /// The share of the courses that have ended by the day.
  package func probability(doneBy day: CalendarDate) -> Double {
    Double(lastDays.prefix { $0 <= day }.count) / Double(runs)
  }

  /// The last business day on which the roll-out can start and still end by the day with the probability; nil where no
  /// start within ten years before does.
  package func latestStart(doneBy day: CalendarDate, probability: Double) throws(StatisticsError) -> CalendarDate? {
    guard probability > 0, probability <= 1 else {
      throw StatisticsError(
        problem: Text("a probability of \(probability) cannot be asked for"),
        hint: Text("give one above 0 and at most 1"))
    }
    let candidates = (0..<RolloutPlan.horizon).lazy.map { day.adding(days: -$0) }.filter(plan.isWorkday)
    // A later start never ends earlier, so halving finds the last one that does.
    let days = Array(candidates)
    let endsInTime = { (index: Int) -> Bool in
      let start = days[index]
      let forecast = RolloutForecast(plan, start, plan.workdays(from: start)[...], runs, seed)
      return forecast.probability(doneBy: day) >= probability
    }
    guard let last = days.indices.last, endsInTime(last) else { return nil }
    var (tooLate, inTime) = (-1, last)
    while inTime - tooLate > 1 {
      let middle = tooLate + (inTime - tooLate) / 2
      if endsInTime(middle) { inTime = middle } else { tooLate = middle }
    }
    return days[inTime]
  }

  /// Days for which the old system must be kept after `end`, so that the roll-out has ended with the probability; nil
  /// where that takes more than ten years.
  package func overlap(after end: CalendarDate, probability: Double) -> Int? {
    day(reachedBy: probability).map { max(0, $0.days(since: end)) }
  }
}
