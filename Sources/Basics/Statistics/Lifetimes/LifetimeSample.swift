import Foundation
import Texts

/// Times of failure and of last sight, as logarithms over the longest of them, so that powers neither overflow nor vanish.
struct LifetimeSample: Hashable, Sendable {
  /// The longest time.
  let unit: Double
  let logFailures: [Double]
  /// Of all units.
  let logTimes: [Double]

  init(failures: [Double], censored: [Double]) throws(StatisticsError) {
    let all = failures + censored
    for time in all where !(time > 0 && time.isFinite) {
      throw StatisticsError(problem: Text("a lifetime of \(time) cannot be"), hint: Text("give times above 0"))
    }
    guard let longest = all.max() else {
      throw StatisticsError(
        problem: Text("without lifetimes there is nothing to fit"), hint: Text("give at least one time"))
    }
    unit = longest
    logFailures = failures.map { log($0 / longest) }
    logTimes = all.map { log($0 / longest) }
  }

  static func check(share: Double) throws(StatisticsError) {
    guard share > 0, share < 1 else {
      throw StatisticsError(
        problem: Text("a share of \(share) fails at no certain time"),
        hint: Text("give a share above 0 % and below 100 %"))
    }
  }

  /// The sum of all times to the power of the shape, and the same sum with each logarithm as weight.
  func sums(_ shape: Double) -> (sum: Double, weighted: Double) {
    var (sum, weighted) = (0.0, 0.0)
    for time in logTimes {
      let power = exp(shape * time)
      sum += power
      weighted += power * time
    }
    return (sum, weighted)
  }

  func logLikelihood(shape: Double, logScale: Double) -> Double {
    let count = Double(logFailures.count)
    let logs = logFailures.reduce(0, +)
    let hazard = logTimes.reduce(0) { $0 + exp(shape * ($1 - logScale)) }
    return count * (log(shape) - shape * logScale) + (shape - 1) * logs - hazard
  }

  /// The highest likelihood of any shape whose share `failed` falls at the time. In the shape it is concave, so the root
  /// of its derivative is the one maximum.
  func profile(logTime: Double, failed share: Double) throws(StatisticsError) -> Double {
    let c = -log1p(-share)
    let count = Double(logFailures.count)
    let logs = logFailures.reduce(0, +) - count * logTime
    let logShape = try MonotoneRoot.bisection(in: -14...14) { logShape throws(StatisticsError) in
      let shape = exp(logShape)
      var weighted = 0.0
      for time in logTimes { weighted += exp(shape * (time - logTime)) * (time - logTime) }
      let slope = count / shape + logs - c * weighted
      return slope.isNaN ? 1 : -slope
    }
    let shape = exp(logShape)
    return logLikelihood(shape: shape, logScale: logTime - log(c) / shape)
  }
}
