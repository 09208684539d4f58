import Catalogue
import Quantities
import Texts

/// Makes whole ore of exact amounts, as the contract has it.
struct Rounder {
  let rounding: MoneyRounding

  /// - Throws: where the amount does not fit.
  func ore(_ exact: Rational) throws(QuantityError) -> Ore { try whole(exact, rule) }

  /// Down to the unit, for what limits.
  func down(_ exact: Rational) throws(QuantityError) -> Ore { try whole(exact, .down) }

  private var rule: Rational.Rounding {
    switch rounding.rule {
    case .halfUp: .halfAwayFromZero
    case .halfEven: .halfEven
    case .down: .down
    case .up: .up
    }
  }

  private func whole(_ exact: Rational, _ rule: Rational.Rounding) throws(QuantityError) -> Ore {
    switch rounding.unit {
    case .ore: return try Ore.of(exact.rounded(rule))
    case .krona:
      let kronor = try exact.divided(by: Rational(100)).rounded(rule)
      let (ore, overflow) = kronor.multipliedReportingOverflow(by: 100)
      guard !overflow else { throw Ore.tooMuch }
      return try Ore.of(ore)
    }
  }
}

extension Ore {
  static let tooMuch = QuantityError(
    problem: Text("the penalties add up to more than can be written in whole ore"),
    hint: Text("look for an amount in the contract or an event that is far too high"))

  static func of(_ number: Int128) throws(QuantityError) -> Ore {
    guard let ore = Int64(exactly: number) else { throw tooMuch }
    return ore
  }

  /// The sum, or an error where it does not fit.
  func plus(_ other: Ore) throws(QuantityError) -> Ore {
    let (sum, overflow) = addingReportingOverflow(other)
    guard !overflow else { throw Ore.tooMuch }
    return sum
  }
}
