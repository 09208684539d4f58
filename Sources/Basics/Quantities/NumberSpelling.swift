import Texts

/// Who wrote a number, and so how its signs are to be taken.
package enum NumberSpelling: Sendable {
  /// A person, in a file, a table or on the command line. A point and a comma are both decimal signs. Before exactly
  /// three digits either may as well part thousands, as in `5.000 kr`: there the number is refused with both readings.
  case people
  /// A person, of something that is never counted in thousands, such as a share: `99.975 %` can be read one way only.
  case peopleBelowThousands
  /// A machine, or this program: the point is the decimal sign and nothing else is.
  case exact
}

/// What people wrote, and what they may have meant by it.
struct WrittenNumber {
  /// As it is written, without the unit.
  let number: String
  /// Put after the number in what is shown.
  let unit: String
  /// The whole text, for messages.
  let text: String

  private func shown(_ number: String) -> String { unit.isEmpty ? number : "\(number) \(unit)" }

  /// The number with a point as the decimal sign.
  ///
  /// - Throws: where it can be read in two ways, or has signs between its thousands.
  func withPoint(_ spelling: NumberSpelling) throws(QuantityError) -> String {
    guard spelling != .exact else { return number }
    let signs = number.filter { $0 == "." || $0 == "," }
    guard let sign = signs.first else { return number }
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
    guard let whole = parts.first, let decimals = parts.last,
      parts.dropFirst().allSatisfy({ $0.isDigits }), whole.withoutSign.isDigits
    else { return number }
    if signs.count > 1 {
      throw groupedWithSigns(parts, signs) ?? notANumber
    }
    if spelling == .people, decimals.count == 3, whole.withoutSign.contains(where: { $0 != "0" }) {
      throw ambiguous(whole, decimals)
    }
    return sign == "," ? "\(whole).\(decimals)" : number
  }

  /// `5.000`: five thousand, or five with three decimals.
  private func ambiguous(_ whole: String, _ decimals: String) -> QuantityError {
    let thousands = shown((whole + decimals).grouped(with: " "))
    let isWhole = decimals.allSatisfy { $0 == "0" }
    // A fourth decimal makes plain that they are decimals.
    let small = shown(isWhole ? whole : "\(whole).\(decimals)0")
    return QuantityError(
      problem: Text("'\(text)' can be read as \(thousands) and as \(shown(isWhole ? whole : "\(whole).\(decimals)"))"),
      hint: Text("write \(thousands), or \(small)"), readings: [thousands, small])
  }

  /// `1.250.000`, `25.000,50`: signs between the thousands. Nil where the groups are none.
  private func groupedWithSigns(_ parts: [String], _ signs: String) -> QuantityError? {
    let separators = Array(signs)
    let hasDecimals = separators.last != separators.first
    guard Set(separators.dropLast()).count == 1 else { return nil }
    let groups = hasDecimals ? parts.dropLast() : parts[...]
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups.first?.withoutSign.count ?? 0)
    else { return nil }
    var meant = groups.joined().grouped(with: " ")
    if hasDecimals, let decimals = parts.last { meant += ".\(decimals)\(decimals.count == 3 ? "0" : "")" }
    return QuantityError(
      problem: Text("'\(text)' has '\(separators[0])' between its thousands"),
      hint: Text("write blanks between thousands: \(shown(meant))"), readings: [shown(meant)])
  }

  private var notANumber: QuantityError {
    QuantityError(
      problem: Text("'\(text)' is not a number"), hint: Text("write digits with one decimal sign, for instance 0.5"))
  }
}

extension String {
  fileprivate var withoutSign: String {
    hasPrefix("-") || hasPrefix("+") || hasPrefix("\u{2212}") ? String(dropFirst()) : self
  }
}
