import Quantities
import Statistics
import Testing

/// The figures that a pilot of fifty users was argued over with, by the functions themselves.
struct PilotFigureTests {
  private let usual: Confidence

  init() throws { usual = try #require(Confidence(Percentage.parse("95 %"))) }

  @Test func `ten thousand alarms a month are 2_2472 a user, and 103 in the pilot`() throws {
    let rate = try Exposure.alarmsPerUserMonth(alarmsPerMonth: 10_000, users: 4450)
    #expect(abs(rate - 2.2472) < 5e-5)
    #expect(abs(try Exposure.alarms(users: 50, days: 28, alarmsPerUserMonth: rate) - 103.4) < 0.05)
    let weeks = try #require(try Exposure.days(forAlarms: 2995, users: 50, alarmsPerUserMonth: rate)) / 7
    #expect(weeks.rounded() == 116)
    let days = try #require(try Exposure.days(forAlarms: 2995, users: 4450, alarmsPerUserMonth: rate))
    #expect((days * 10).rounded() == 91)
  }

  @Test func `a pilot without a loss bounds the share, and not far`() throws {
    #expect(abs(try BinomialBound.upper(failures: 0, trials: 103, confidence: usual) - 0.02867) < 5e-6)
    #expect(abs(try BinomialBound.upper(failures: 0, trials: 50, confidence: usual) - 0.05816) < 5e-6)
    #expect(abs(try BinomialDistribution.atLeastOne(trials: 103, share: 0.01) - 0.6448) < 5e-5)
    #expect(abs(try MTBFBound.lower(failures: 0, time: 1400 * 24, confidence: usual) - 11_215.96) < 5e-3)
  }

  @Test(arguments: [(0, 2995), (1, 4742)])
  func `a plan takes its trials`(failures: Int, trials: Int) throws {
    #expect(
      try DemonstrationPlan.trials(atMost: Percentage.parse("0.1 %"), confidence: usual, failures: failures) == trials)
  }

  @Test(arguments: [("50 %", "75 %", 0, 2), ("10 %", "19 %", 0, 2), ("50 %", "50 %", 0, 1), ("50 %", "87.5 %", 0, 3)])
  func `a plan that is exactly enough is enough`(share: String, confidence: String, failures: Int, trials: Int) throws {
    let level = try #require(Confidence(Percentage.parse(confidence)))
    #expect(
      try DemonstrationPlan.trials(atMost: Percentage.parse(share), confidence: level, failures: failures) == trials)
  }

  @Test func `with correlated alarms fifty users never show it`() throws {
    #expect(try ClusteredSample.trials(weighing: 2995, users: 50, correlation: 0.1) == nil)
    #expect(try ClusteredSample.fewestUsers(weighing: 2995, correlation: 0.1) == 300)
    let trials = try #require(try ClusteredSample.trials(weighing: 2995, users: 300, correlation: 0.1))
    let effective = try ClusteredSample.effectiveSize(n: trials, perUser: Double(trials) / 300, correlation: 0.1)
    let less = try ClusteredSample.effectiveSize(
      n: trials - 1, perUser: Double(trials - 1) / 300, correlation: 0.1)
    #expect(effective >= 2995 && less < 2995)
    #expect(try ClusteredSample.trials(weighing: 2995, users: 50, correlation: 0) == 2995)
  }

  @Test func `Wald's worked boundaries hold`() throws {
    // A. Wald, Sequential Analysis, 5.3: p0 = 0.1, p1 = 0.3, alpha = 0.02, beta = 0.03.
    let test = try SPRT(good: 0.1, bad: 0.3, producersRisk: 0.02, consumersRisk: 0.03)
    #expect(try test.trialsToAccept(failures: 0) == 14)
    #expect(try test.decision(failures: 0, trials: 13) == .goOn)
    #expect(try test.decision(failures: 0, trials: 14) == .accept)
    #expect(try test.decision(failures: 5, trials: 5) == .reject)
    #expect(test.expectedTrialsIfGood > 14 && test.expectedTrialsIfGood < 60)
  }

  @Test func `Weibayes without failures is the success run in another guise`() throws {
    // With all times equal the bound of the share that fails by that time is Clopper and Pearson's, whatever the shape.
    let bound = try Weibayes(shape: 2, censored: Array(repeating: 48, count: 29))
    let share = try BinomialBound.upper(failures: 0, trials: 29, confidence: usual)
    #expect(abs(try bound.lowerTime(failed: share, confidence: usual) - 48) < 1e-9)
  }
}
