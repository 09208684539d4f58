import Statistics

/// When the arrivals of one call come: microseconds of real time from the begin of what is measured.
package struct Schedule: Hashable, Sendable {
  /// The first moment that an arrival may have.
  package let from: Int64
  /// The moment before which all arrivals lie.
  package let until: Int64
  let pace: Pace
  /// The seed of random times; the same on every machine.
  let seed: UInt64

  enum Pace: Hashable, Sendable {
    /// `count` arrivals in each `per` microseconds.
    case even(count: Int64, per: Int64)
    /// From the first rate to the second, both in arrivals in each `per` microseconds.
    case ramp(from: Int64, to: Int64, per: Int64)
    case poisson(count: Int64, per: Int64)
    case burst(count: Int64)
    case peak(count: Int64)
    /// Offsets from the begin of the window, in order.
    case listed([Int64])
  }

  private var length: Double { Double(until - from) }

  /// The times one after the other, in constant memory.
  func times() -> Times { Times(self) }

  struct Times: IteratorProtocol, Sendable {
    private let schedule: Schedule
    private var random: RandomStream
    private var index: Int64 = 0
    /// Only for ``Schedule/Pace/poisson(count:per:)``: the time so far, not rounded.
    private var elapsed = 0.0

    init(_ schedule: Schedule) {
      self.schedule = schedule
      random = RandomStream(seed: schedule.seed)
    }

    mutating func next() -> Int64? {
      guard let offset = offset() else { return nil }
      index += 1
      let time = schedule.from + offset
      return time < schedule.until ? time : nil
    }

    private mutating func offset() -> Int64? {
      switch schedule.pace {
      case .even(let count, let per):
        let offset = Int128(index) * Int128(per) / Int128(count)
        return Int64(exactly: offset)
      case .poisson(let count, let per):
        // 1 - unit lies above 0.
        elapsed -= Logarithm.natural(1 - random.unit()) * Double(per) / Double(count)
        return elapsed < schedule.length ? Int64(elapsed) : nil
      case .ramp(let from, let to, let per):
        return ramp(Double(from) / Double(per), Double(to) / Double(per))
      case .burst(let count):
        return spread(over: count) { $0 }
      case .peak(let count):
        return spread(over: count) { share in
          share < 0.5 ? (share / 2).squareRoot() : 1 - ((1 - share) / 2).squareRoot()
        }
      case .listed(let offsets):
        return index < offsets.count ? offsets[Int(index)] : nil
      }
    }

    /// One arrival in each of `count` parts of equal weight, at a random place within it.
    private mutating func spread(over count: Int64, _ quantile: (Double) -> Double) -> Int64? {
      guard index < count else { return nil }
      let share = (Double(index) + random.unit()) / Double(count)
      return min(Int64(quantile(share) * schedule.length), schedule.until - schedule.from - 1)
    }

    /// The time at which a rate that changes evenly has made `index` and a half arrivals: the root of
    /// `count = first * t + (last - first) * t^2 / (2 * length)`.
    private func ramp(_ first: Double, _ last: Double) -> Int64? {
      let count = Double(index) + 0.5
      let slope = (last - first) / schedule.length
      let root = first * first + 2 * slope * count
      // A falling rate never makes that many.
      guard root >= 0 else { return nil }
      let time = 2 * count / (first + root.squareRoot())
      return time < schedule.length ? Int64(time) : nil
    }
  }
}

/// The natural logarithm of a number above 0 and at most 1, by additions, multiplications and divisions alone: these are
/// rounded alike on every machine (IEEE 754), so that all shards of a load compute the same times. Libraries of
/// mathematics differ in the last bit of their logarithms.
enum Logarithm {
  private static let ofTwo = 0x1.62E42FEFA39EFp-1

  static func natural(_ number: Double) -> Double {
    // number = significand * 2^exponent, the significand near 1.
    var significand = number.significand
    var exponent = Double(number.exponent)
    if significand > 0x1.6A09E667F3BCDp0 {
      significand /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)); the ratio is at most 0.172, so that 11 terms reach the last bit.
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    for _ in 0..<12 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return 2 * sum + exponent * ofTwo
  }
}
