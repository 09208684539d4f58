import Quantities
import Statistics
import TestSupport
import Testing

struct BoundPropertyTests {
  private static let levels = ["60 %", "80 %", "90 %", "95 %", "99 %", "99.9 %"]

  @Test func `bounds hold what was seen, and move the way they should`() throws {
    var random = SeededRandom(seed: 1)
    let levels = try Self.levels.map { try #require(Confidence(Percentage.parse($0))) }
    for _ in 0..<2000 {
      let n = Int.random(in: 1...20_000, using: &random)
      let k = Int.random(in: 0...n, using: &random)
      let index = Int.random(in: 0..<levels.count - 1, using: &random)
      let upper = try BinomialBound.upper(failures: k, trials: n, confidence: levels[index])
      let lower = try BinomialBound.lower(failures: k, trials: n, confidence: levels[index])
      let share = Double(k) / Double(n)
      #expect(lower <= share && share <= upper && lower >= 0 && upper <= 1)
      #expect(try BinomialBound.upper(failures: k, trials: n, confidence: levels[index + 1]) >= upper)
      #expect(try BinomialBound.lower(failures: k, trials: n, confidence: levels[index + 1]) <= lower)
      #expect(try BinomialBound.upper(failures: k, trials: n + 1, confidence: levels[index]) <= upper)
      if k < n { #expect(try BinomialBound.upper(failures: k + 1, trials: n, confidence: levels[index]) >= upper) }
      let clustered = try ClusteredSample.upper(
        failures: k, trials: n, perUser: 5, correlation: 0.2, confidence: levels[index])
      if levels[index].risk < 0.3, k * 2 < n { #expect(clustered >= upper) }
    }
  }

  @Test func `a plan is the smallest number that is enough`() throws {
    var random = SeededRandom(seed: 2)
    let usual = try #require(Confidence(Percentage.parse("95 %")))
    for _ in 0..<200 {
      let share = try Percentage(fraction: Rational(Int128.random(in: 1...500, using: &random), over: 1000))
      let failures = Int.random(in: 0...5, using: &random)
      let n = try DemonstrationPlan.trials(atMost: share, confidence: usual, failures: failures)
      let most = share.fraction.approximation
      #expect(try BinomialBound.upper(failures: failures, trials: n, confidence: usual) <= most * (1 + 1e-12))
      #expect(try BinomialBound.upper(failures: failures, trials: n - 1, confidence: usual) > most)
      #expect(n < (try DemonstrationPlan.trials(atMost: share, confidence: usual, failures: failures + 1)))
    }
  }

  @Test func `rates and mean times hold what was seen`() throws {
    var random = SeededRandom(seed: 3)
    let usual = try #require(Confidence(Percentage.parse("95 %")))
    for _ in 0..<1000 {
      let events = Int.random(in: 0...5000, using: &random)
      let time = Double.random(in: 0.1...1e6, using: &random)
      let upper = try PoissonBound.upper(events: events, time: time, confidence: usual)
      let lower = try PoissonBound.lower(events: events, time: time, confidence: usual)
      #expect(lower <= Double(events) / time && Double(events) / time <= upper)
      #expect(try PoissonBound.upper(events: events + 1, time: time, confidence: usual) > upper)
      #expect(try PoissonBound.upper(events: events, time: time * 2, confidence: usual) < upper)
      let needed = try MTBFBound.time(toShow: 1000, confidence: usual, failures: min(events, 50))
      let shown = try MTBFBound.lower(failures: min(events, 50), time: needed, confidence: usual)
      #expect(abs(shown / 1000 - 1) < 1e-9)
    }
  }

  @Test func `a Weibull bound lies below its estimate, and sinks with confidence`() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<100 {
      let times = (0..<Int.random(in: 2...20, using: &random)).map { _ in Double.random(in: 1...100, using: &random) }
      let censored = (0..<Int.random(in: 0...10, using: &random)).map { _ in Double.random(in: 1...100, using: &random)
      }
      let fit = try WeibullFit.fit(times: times, censored: censored)
      var last = try fit.time(failed: 0.1)
      for level in Self.levels {
        let bound = try fit.lowerTime(failed: 0.1, confidence: #require(Confidence(Percentage.parse(level))))
        #expect(bound <= last * (1 + 1e-9) && bound > 0)
        last = bound
      }
    }
  }

  @Test func `random draws are even`() {
    var random = RandomStream(seed: 9)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[random.index(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    #expect((0..<10_000).allSatisfy { _ in (0..<1).contains(random.unit()) })
  }
}
