import Foundation
import Quantities
import Texts

extension Wording {
  /// A computed figure with four significant digits, as those of statistics are given.
  func significant(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let size = value == 0 ? 0 : Int(log10(abs(value)).rounded(.down))
    return fixed(value, decimals: min(15, max(0, digits - 1 - size)))
  }

  /// A share in percent, with four significant digits. What is nearly certain is not rounded up to certainty.
  func percentFigure(_ value: Double) -> String {
    significant((value < 1 ? min(value, 0.9999) : value) * 100) + language.percentSign
  }

  /// So many weeks or days: with a decimal below ten.
  func about(_ value: Double) -> String { fixed(value, decimals: value < 10 ? 1 : 0) }

  private func fixed(_ value: Double, decimals: Int) -> String {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    guard abs(scaled) < 1e30, let rational = try? Rational(Int128(scaled), over: scale) else { return "\(value)" }
    return number(rational, decimals: decimals)
  }
}
