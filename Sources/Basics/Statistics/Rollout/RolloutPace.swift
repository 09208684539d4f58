package import Quantities
import Texts

/// How many units are installed on a business day.
package enum RolloutPace: Hashable, Sendable {
  /// The same every day. A pace that is no whole number is added up: 7 a day and a half is 7, then 8, and so on.
  case steady(perBusinessDay: Rational)
  /// What was installed on each business day so far, the days without any among them. Days to come are drawn from it in
  /// runs of five, so that what happens on days in a row stays together.
  case history([Int])

  /// Days of a history that are too few to forecast from.
  package static let fewestDays = 10

  /// A week of five business days.
  package static func steady(perWeek units: Rational) throws(StatisticsError) -> RolloutPace {
    guard let perDay = try? units.divided(by: Rational(5)) else {
      throw StatisticsError(
        problem: Text("\(units) units a week cannot be computed with"), hint: Text("give a smaller number"))
    }
    return .steady(perBusinessDay: perDay)
  }

  func check() throws(StatisticsError) {
    switch self {
    case .steady(let units):
      guard units > .zero, units <= Rational(1_000_000) else {
        throw StatisticsError(
          problem: Text("a pace of \(units) units a business day never ends, or is none"),
          hint: Text("give a number above 0"))
      }
    case .history(let counts):
      guard counts.count >= Self.fewestDays else {
        throw StatisticsError(
          problem: Text("\(counts.count) business days of installing are too few to tell a pace from"),
          hint: Text("wait for \(Self.fewestDays), or give the planned pace"))
      }
      guard counts.allSatisfy({ (0...1_000_000).contains($0) }), counts.contains(where: { $0 > 0 }) else {
        throw StatisticsError(
          problem: Text("the history has no installation to tell a pace from"),
          hint: Text("give counts from 0, some above"))
      }
    }
  }

  /// The mean number of units a business day.
  package var mean: Double {
    switch self {
    case .steady(let units): units.approximation
    case .history(let counts): counts.isEmpty ? 0 : Double(counts.reduce(0, +)) / Double(counts.count)
    }
  }
}

/// One way in which the days to come may go.
struct RolloutCourse {
  private let pace: RolloutPace
  private var random: RandomStream
  private var day = 0
  private var installed: Int128 = 0
  private var next = 0

  init(_ pace: RolloutPace, random: RandomStream) {
    self.pace = pace
    self.random = random
  }

  /// What can be installed on the next business day.
  mutating func units() -> Int {
    defer { day += 1 }
    switch pace {
    case .steady(let perDay):
      let sum = Int128(day + 1) * perDay.numerator / perDay.denominator
      defer { installed = sum }
      return Int(sum - installed)
    case .history(let counts):
      if day.isMultiple(of: 5) { next = random.index(below: counts.count) }
      defer { next = (next + 1) % counts.count }
      return counts[next]
    }
  }
}
