import Quantities
import Statistics
import Testing

/// What cannot be is refused with a reason; nothing comes out as "not a number".
struct ImpossibleInputTests {
  private let usual: Confidence

  init() throws { usual = try #require(Confidence(Percentage.parse("95 %"))) }

  @Test(arguments: [(-1, 10), (11, 10), (0, -1), (0, Int.max), (Int.min, Int.min), (Int.max, Int.max)])
  func `counts that cannot be are refused`(failures: Int, trials: Int) {
    #expect(throws: StatisticsError.self) {
      try BinomialBound.upper(failures: failures, trials: trials, confidence: usual)
    }
    #expect(throws: StatisticsError.self) {
      try BinomialDistribution.lower(failures, trials: trials, share: 0.1)
    }
  }

  @Test(arguments: [0.0, -1, .nan, .infinity, -.infinity])
  func `times that cannot be are refused`(time: Double) {
    #expect(throws: StatisticsError.self) { try PoissonBound.upper(events: 1, time: time, confidence: usual) }
    #expect(throws: StatisticsError.self) { try MTBFBound.lower(failures: 0, time: time, confidence: usual) }
    #expect(throws: StatisticsError.self) { try WeibullFit.fit(times: [1, 2, time]) }
    #expect(throws: StatisticsError.self) { try Weibayes(shape: time == .infinity ? .nan : time, censored: [1]) }
    #expect(throws: StatisticsError.self) { try KaplanMeier(times: [time], censored: [], confidence: usual) }
    #expect(throws: StatisticsError.self) { try ChiSquareDistribution.quantile(0.5, degrees: time) }
    #expect(throws: StatisticsError.self) { try MTBFBound.time(toShow: time, confidence: usual) }
  }

  @Test(arguments: [0.0, 1, -0.5, 1.5, .nan, .infinity])
  func `probabilities that cannot be are refused`(p: Double) {
    #expect(throws: StatisticsError.self) { try NormalDistribution.quantile(p) }
    #expect(throws: StatisticsError.self) { try ChiSquareDistribution.quantile(p, degrees: 3) }
    #expect(throws: StatisticsError.self) { try SPRT(good: p, bad: p, producersRisk: 0.1, consumersRisk: 0.1) }
    #expect(throws: StatisticsError.self) { try SPRT(good: 0.1, bad: 0.2, producersRisk: p, consumersRisk: 0.2) }
  }

  @Test(arguments: [-0.1, 1.1, .nan, .infinity])
  func `correlations and shares that cannot be are refused`(value: Double) {
    #expect(throws: StatisticsError.self) {
      try ClusteredSample.effectiveSize(n: 10, perUser: 2, correlation: value)
    }
    #expect(throws: StatisticsError.self) {
      try ClusteredSample.designEffect(perUser: -value.magnitude, correlation: 0)
    }
    #expect(throws: StatisticsError.self) { try BinomialDistribution.atLeastOne(trials: 3, share: value) }
    #expect(throws: StatisticsError.self) {
      try Exposure.alarms(users: 1, days: -value.magnitude, alarmsPerUserMonth: 1)
    }
  }

  @Test func `what tells nothing is refused`() throws {
    #expect(throws: StatisticsError.self) { try WeibullFit.fit(times: [5], censored: [6, 7]) }
    #expect(throws: StatisticsError.self) { try WeibullFit.fit(times: [5, 5], censored: [3]) }
    #expect(throws: StatisticsError.self) { try Weibayes(shape: 2) }
    #expect(throws: StatisticsError.self) { try RolloutPlan(units: -1, pace: .steady(perBusinessDay: .one)) }
    #expect(throws: StatisticsError.self) { try RolloutPlan(units: 1, pace: .steady(perBusinessDay: .zero)) }
    #expect(throws: StatisticsError.self) { try RolloutPlan(units: 1, pace: .history([1, 2])) }
    #expect(throws: StatisticsError.self) {
      try RolloutPlan(units: 1, pace: .history(Array(repeating: 0, count: 20)))
    }
    #expect(throws: StatisticsError.self) { try WeeklyRollout(units: 5, perWeek: .zero) }
    #expect(throws: StatisticsError.self) {
      try DemonstrationPlan.trials(atMost: Percentage.parse("0 %"), confidence: usual)
    }
    #expect(throws: StatisticsError.self) {
      try DemonstrationPlan.trials(atMost: Percentage.parse("0.0000001 %"), confidence: usual)
    }
  }

  @Test func `no trial bounds nothing`() throws {
    #expect(try BinomialBound.upper(failures: 0, trials: 0, confidence: usual) == 1)
    #expect(try BinomialBound.lower(failures: 0, trials: 0, confidence: usual) == 0)
    #expect(try BinomialBound.upper(failures: 5, trials: 5, confidence: usual) == 1)
  }
}
