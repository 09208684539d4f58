import Quantities
import Statistics
import TestSupport
import Testing

struct RolloutTests {
  private func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text) }

  @Test(arguments: [(0, "2023-02-13"), (1, "2023-02-06"), (2, "2023-01-30"), (3, "2023-01-23")])
  func `3 500 at 180 a week end in June only with an early start`(stopWeeks: Int, latest: String) throws {
    let rollout = try WeeklyRollout(units: 3500, perWeek: Rational(180), stopWeeks: stopWeeks)
    let end = try day("2023-06-30")
    #expect(rollout.weeks == 20 + stopWeeks)
    #expect(rollout.latestStart(doneBy: end) == (try day(latest)))
    #expect(rollout.lastDay(from: try day(latest)) == end)
    #expect(rollout.lastDay(from: try day(latest).adding(days: 1)) > end)
  }

  @Test func `holidays make it a week earlier, and the real start infeasible`() throws {
    let plan = try RolloutPlan(units: 3500, pace: .steady(perBusinessDay: Rational(36)))
    let real = try RolloutForecast.run(plan, from: day("2023-02-20"))
    #expect(real.day(reachedBy: 1) == (try day("2023-07-13")))
    #expect(real.probability(doneBy: try day("2023-06-30")) == 0)
    #expect(try real.latestStart(doneBy: day("2023-06-30"), probability: 1) == (try day("2023-02-07")))
    #expect(real.overlap(after: try day("2023-06-30"), probability: 0.9) == 13)
  }

  /// By hand: the business days around each of these.
  @Test(arguments: [
    ("2023-04-05", 2, "2023-04-06"), ("2023-04-06", 2, "2023-04-11"), ("2023-04-28", 2, "2023-05-02"),
    ("2023-05-17", 2, "2023-05-19"), ("2023-06-05", 2, "2023-06-07"), ("2023-06-22", 2, "2023-06-26"),
    ("2023-12-22", 2, "2023-12-27"), ("2023-12-29", 2, "2024-01-02"), ("2024-01-05", 2, "2024-01-08"),
    ("2023-04-08", 1, "2023-04-11"),
  ])
  func `no unit is installed on a holiday or an eve`(start: String, units: Int, last: String) throws {
    let plan = try RolloutPlan(units: units, pace: .steady(perBusinessDay: .one))
    #expect(try RolloutForecast.run(plan, from: day(start)).day(reachedBy: 1) == (try day(last)))
  }

  @Test func `stops and missing deliveries hold it up`() throws {
    let pace = RolloutPace.steady(perBusinessDay: Rational(10))
    let start = try day("2023-03-06")
    let stopped = try RolloutPlan(units: 100, pace: pace, stops: [day("2023-03-13")...day("2023-03-19")])
    #expect(try RolloutForecast.run(stopped, from: start).day(reachedBy: 1) == (try day("2023-03-24")))
    let waiting = try RolloutPlan(
      units: 100, pace: pace,
      deliveries: [.init(day: day("2023-03-05"), units: 30), .init(day: day("2023-04-03"), units: 70)])
    #expect(try RolloutForecast.run(waiting, from: start).day(reachedBy: 1) == (try day("2023-04-14")))
    let never = try RolloutPlan(units: 100, pace: pace, deliveries: [.init(day: start, units: 99)])
    let forecast = try RolloutForecast.run(never, from: start)
    #expect(forecast.day(reachedBy: 1) == nil && forecast.probability(doneBy: .latest) == 0)
    #expect(forecast.overlap(after: start, probability: 0.9) == nil)
  }

  @Test func `the same seed gives the same forecast everywhere`() throws {
    var random = RandomStream(seed: 42)
    #expect(
      (0..<3).map { _ in random.next() } == [
        1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009,
      ])
    let history = [40, 30, 0, 36, 44, 12, 36, 40, 0, 0, 36, 28]
    let plan = try RolloutPlan(units: 1800, pace: .history(history))
    let first = try RolloutForecast.run(plan, from: day("2023-03-01"), runs: 2000, seed: 7)
    #expect(first == (try RolloutForecast.run(plan, from: day("2023-03-01"), runs: 2000, seed: 7)))
    let other = try RolloutForecast.run(plan, from: day("2023-03-01"), runs: 2000, seed: 8)
    #expect(first != other)
    // As an independent program in another language has them, from the definition of the generators.
    for (share, last) in [(0.1, "2023-06-09"), (0.5, "2023-06-15"), (0.9, "2023-06-21")] {
      #expect(first.day(reachedBy: share) == (try day(last)))
    }
  }

  @Test func `a later start, more units and more stops never end earlier`() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<40 {
      let history = (0..<12).map { _ in Int.random(in: 0...40, using: &random) } + [1]
      let units = Int.random(in: 1...400, using: &random)
      let start = try day("2022-11-01").adding(days: Int.random(in: 0...300, using: &random))
      let run = { (units: Int, start: CalendarDate, stopWeeks: Int) in
        try RolloutForecast.run(
          RolloutPlan(units: units, pace: .history(history), stopWeeks: stopWeeks), from: start, runs: 50, seed: 5)
      }
      let base = try run(units, start, 0)
      for (probability, other) in [
        (0.5, try run(units, start.adding(days: 3), 0)), (0.9, try run(units + 20, start, 0)),
        (0.9, try run(units, start, 1)),
      ] {
        let (before, after) = (base.day(reachedBy: probability), other.day(reachedBy: probability))
        #expect(try #require(before) <= #require(after))
      }
      let end = start.adding(days: 120)
      if let latest = try base.latestStart(doneBy: end, probability: 0.8) {
        #expect(try run(units, latest, 0).probability(doneBy: end) >= 0.8)
        let next = BusinessCalendar.adding(1, to: latest)
        #expect(try run(units, next, 0).probability(doneBy: end) < 0.8 || next > end)
      }
    }
  }
}
