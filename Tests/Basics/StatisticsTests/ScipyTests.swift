import Foundation
import Quantities
import Statistics
import TestSupport
import Testing

/// A thousand random cases and more, each asked of scipy as well. The seed is fixed, so a case that fails fails again.
@Suite(.enabled(if: ScipyPeer.isThere))
struct ScipyTests {
  /// A question for the peer, and our answer.
  struct Case {
    let question: String
    let answer: Double

    init(_ name: String, _ arguments: [Any], _ answer: Double) {
      question = ([name] + arguments.map { "\($0)" }).joined(separator: "\t")
      self.answer = answer
    }
  }

  static func compare(_ cases: [Case], within tolerance: Double) throws {
    let peers = try ScipyPeer.answers(cases.map(\.question))
    for (own, peer) in zip(cases, peers) {
      let difference = abs(own.answer - peer) / max(abs(peer), 1e-300)
      #expect(own.answer == peer || difference <= tolerance, "\(own.question): \(own.answer), scipy \(peer)")
    }
  }

  static func logUniform(_ range: ClosedRange<Double>, _ random: inout SeededRandom) -> Double {
    exp(Double.random(in: log(range.lowerBound)...log(range.upperBound), using: &random))
  }

  static let confidences = ["50 %", "80 %", "90 %", "95 %", "97.5 %", "99 %", "99.9 %", "99.9999 %"]

  @Test func `special functions agree to nine digits, also far out`() throws {
    var random = SeededRandom(seed: 1934)
    var cases: [Case] = []
    for _ in 0..<80 {
      let p = Self.logUniform(1e-12...0.5, &random)
      cases.append(try Case("normal", [p], NormalDistribution.quantile(p)))
      cases.append(try Case("normal", [1 - p], NormalDistribution.quantile(1 - p)))
      let degrees = Self.logUniform(0.5...2e6, &random)
      cases.append(try Case("chi2", [p, degrees], ChiSquareDistribution.quantile(p, degrees: degrees)))
      cases.append(
        try Case("chi2-exceeded", [p, degrees], ChiSquareDistribution.quantile(exceeded: p, degrees: degrees)))
    }
    try Self.compare(cases, within: 1e-9)
  }

  @Test func `bounds and plans agree to nine digits`() throws {
    var random = SeededRandom(seed: 1947)
    var cases: [Case] = []
    for round in 0..<120 {
      let level = try Percentage.parse(Self.confidences[round % Self.confidences.count])
      let confidence = try #require(Confidence(level))
      let n = Int(Self.logUniform(1...2e6, &random))
      let k =
        Bool.random(using: &random)
        ? Int.random(in: 0...min(n, 5), using: &random) : Int.random(in: 0...n, using: &random)
      let risk = confidence.risk
      cases.append(
        try Case("clopper-upper", [k, n, risk], BinomialBound.upper(failures: k, trials: n, confidence: confidence)))
      cases.append(
        try Case("clopper-lower", [k, n, risk], BinomialBound.lower(failures: k, trials: n, confidence: confidence)))
      let time = Self.logUniform(0.01...1e7, &random)
      cases.append(
        try Case("poisson-upper", [k, time, risk], PoissonBound.upper(events: k, time: time, confidence: confidence)))
      cases.append(
        try Case("poisson-lower", [k, time, risk], PoissonBound.lower(events: k, time: time, confidence: confidence)))
      cases.append(
        try Case(
          "poisson-upper", [k, time, risk], 1 / MTBFBound.lower(failures: k, time: time, confidence: confidence)))
      let share = Double(k + 1) / Double(n + 2)
      let lower = try BinomialDistribution.lower(k, trials: n, share: share)
      cases.append(Case("binomial-lower", [k, n, share], lower))
      let permille = Int.random(in: 1...400, using: &random)
      let most = try Percentage(fraction: Rational(Int128(permille), over: 1000))
      let failures = Int.random(in: 0...6, using: &random)
      let trials = try DemonstrationPlan.trials(atMost: most, confidence: confidence, failures: failures)
      cases.append(Case("plan", [Double(permille) / 1000, risk, failures], Double(trials)))
    }
    try Self.compare(cases, within: 1e-9)
  }

  private static func lifetimes(_ random: inout SeededRandom) -> (failures: [Double], censored: [Double]) {
    let shape = logUniform(0.5...6, &random)
    let scale = logUniform(0.1...1e5, &random)
    let end = scale * Double.random(in: 0.7...1.5, using: &random)
    var (failures, censored) = ([Double](), [Double]())
    for _ in 0..<Int.random(in: 8...60, using: &random) {
      let time = scale * pow(-log(Double.random(in: 1e-6..<1, using: &random)), 1 / shape)
      if time < end { failures.append(time) } else { censored.append(end) }
    }
    return (failures, censored)
  }

  private static func text(_ numbers: [Double]) -> String { numbers.map { "\($0)" }.joined(separator: ",") }

  @Test func `lifetimes agree to nine digits`() throws {
    var random = SeededRandom(seed: 1951)
    var cases: [Case] = []
    var bounds: [Case] = []
    while cases.count < 210 {
      let (failures, censored) = Self.lifetimes(&random)
      guard failures.count >= 3 else { continue }
      let fit = try WeibullFit.fit(times: failures, censored: censored)
      let arguments = [Self.text(failures), Self.text(censored)]
      cases.append(Case("weibull-shape", arguments, fit.shape))
      cases.append(Case("weibull-scale", arguments, fit.scale))
      let confidence = try #require(Confidence(Percentage.parse("95 %")))
      let curve = try KaplanMeier(times: failures, censored: censored, confidence: confidence)
      let time = failures[failures.count / 2]
      cases.append(Case("survival", arguments + ["\(time)"], curve.surviving(at: time)))
      if bounds.count < 30 {
        let bound = try fit.lowerTime(failed: 0.1, confidence: confidence)
        bounds.append(Case("weibull-lower", arguments + ["0.1", "0.05"], bound))
      }
    }
    try Self.compare(cases, within: 1e-9)
    // The peer looks for the profile with a general minimiser, which is good for seven digits.
    try Self.compare(bounds, within: 1e-7)
  }
}
