import Foundation
import Texts

/// Whether those in a pilot are like those whom the system is for, category by category.
///
/// Pearson's goodness of fit. Where a category expects fewer than five the chi-square approximation does not hold, and
/// the probability is that of all outcomes whose statistic is as large or larger, added up one by one; where these are too
/// many, a seeded simulation stands in and says so.
package struct GoodnessOfFit: Hashable, Sendable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case chiSquare, exact, simulation
  }

  /// One category, for instance `80-84 years`.
  package struct Category: Hashable, Sendable {
    package let observed: Int
    package let expected: Double

    /// Above 0 where the sample has more of them than it should.
    package var difference: Double { Double(observed) - expected }
  }

  package let categories: [Category]
  package let statistic: Double
  /// The probability of a sample at least as unlike, if it were drawn at random.
  package let probability: Double
  package let method: Method

  private static let mostOutcomes = 2_000_000
  private static let simulations = 100_000

  /// - Parameters:
  ///   - sample: how many of each category are in the sample.
  ///   - population: how many of each category there are in all, in the same order.
  package init(sample: [Int], population: [Int], seed: UInt64 = 1) throws(StatisticsError) {
    guard sample.count == population.count, sample.count >= 2 else {
      throw StatisticsError(
        problem: Text(
          "\(sample.count) categories of the sample and \(population.count) of the population do not compare"),
        hint: Text("give the same two or more categories of both"))
    }
    let size = sample.reduce(0, +)
    let total = population.reduce(0, +)
    guard sample.allSatisfy({ (0...BinomialBound.mostTrials).contains($0) }), size > 0 else {
      throw StatisticsError(
        problem: Text("the sample has \(size) people"), hint: Text("give counts from 0, with at least one person"))
    }
    guard population.allSatisfy({ (0...BinomialBound.mostTrials).contains($0) }), total > 0 else {
      throw StatisticsError(
        problem: Text("the population has \(total) people"), hint: Text("give counts from 0, with at least one person"))
    }
    let shares = population.map { Double($0) / Double(total) }
    for (seen, share) in zip(sample, shares) where share == 0 && seen > 0 {
      throw StatisticsError(
        problem: Text("the sample has \(seen) of a category that the population has none of"),
        hint: Text("correct the population, or merge categories"))
    }
    let statistic = Self.statistic(sample, shares, size)
    self.statistic = statistic
    categories = zip(sample, shares).map { Category(observed: $0, expected: $1 * Double(size)) }
    let kept = shares.filter { $0 > 0 }
    guard kept.count >= 2 else {
      (probability, method) = (1, .exact)
      return
    }
    if kept.allSatisfy({ $0 * Double(size) >= 5 }) {
      probability = try ChiSquareDistribution.upper(statistic, degrees: Double(kept.count - 1))
      method = .chiSquare
    } else if Self.outcomes(size, kept.count) <= Self.mostOutcomes {
      var sum = 0.0
      var counts: [Int] = []
      Self.enumerate(size, kept, &counts, logFactor: lgamma(Double(size) + 1)) { outcome, chance in
        if Self.statistic(outcome, kept, size) >= statistic * (1 - 1e-12) { sum += chance }
      }
      (probability, method) = (min(1, sum), .exact)
    } else {
      probability = Self.simulated(statistic, kept, size, seed)
      method = .simulation
    }
  }

  private static func statistic(_ counts: [Int], _ shares: [Double], _ size: Int) -> Double {
    zip(counts, shares).reduce(0) { sum, pair in
      let expected = pair.1 * Double(size)
      return expected == 0 ? sum : sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
    }
  }

  /// How many outcomes there are: size + k - 1 over k - 1; stops counting beyond the limit.
  private static func outcomes(_ size: Int, _ categories: Int) -> Int {
    var count = 1.0
    for step in 1..<categories { count *= Double(size + step) / Double(step) }
    return count > Double(mostOutcomes) ? .max : Int(count.rounded())
  }

  /// Calls for every way in which `left` people fall into the categories that are not filled yet.
  private static func enumerate(
    _ left: Int, _ shares: [Double], _ counts: inout [Int], logFactor: Double, _ visit: ([Int], Double) -> Void
  ) {
    let index = counts.count
    let first = index == shares.count - 1 ? left : 0
    for count in first...left {
      let part = logFactor + Double(count) * log(shares[index]) - lgamma(Double(count) + 1)
      counts.append(count)
      if counts.count == shares.count {
        visit(counts, exp(part))
      } else {
        enumerate(left - count, shares, &counts, logFactor: part, visit)
      }
      counts.removeLast()
    }
  }

  /// One more than the simulated samples that are as unlike, over one more than all: never 0.
  private static func simulated(_ statistic: Double, _ shares: [Double], _ size: Int, _ seed: UInt64) -> Double {
    var random = RandomStream(seed: seed)
    var bounds: [Double] = []
    for share in shares { bounds.append((bounds.last ?? 0) + share) }
    let draws = min(simulations, max(1000, 200_000_000 / max(1, size)))
    var asUnlike = 0
    for _ in 0..<draws {
      var counts = [Int](repeating: 0, count: shares.count)
      for _ in 0..<size {
        let drawn = random.unit()
        counts[bounds.firstIndex { drawn < $0 } ?? shares.count - 1] += 1
      }
      if Self.statistic(counts, shares, size) >= statistic * (1 - 1e-12) { asUnlike += 1 }
    }
    return Double(asUnlike + 1) / Double(draws + 1)
  }
}
