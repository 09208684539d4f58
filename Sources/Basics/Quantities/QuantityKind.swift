package import Texts

/// The kinds of quantity that a text can be recognised as, so that an error can say what was written instead.
package enum QuantityKind: String, Sendable, Hashable, Codable, CaseIterable {
  case number, percentage, money, duration, length, instant, date, week, language, position

  /// The kind with its article, for use in a sentence.
  package var withArticle: Text {
    switch self {
    case .number: Text("a number")
    case .percentage: Text("a percentage")
    case .money: Text("an amount of money")
    case .duration: Text("a duration")
    case .length: Text("a length")
    case .instant: Text("an instant")
    case .date: Text("a date")
    case .week: Text("a week")
    case .language: Text("a language")
    case .position: Text("a position")
    }
  }

  /// The one kind whose parser accepts the text, trying those with a unit first; nil where none does.
  ///
  /// A language tag is never guessed, since almost any word is one.
  package static func recognise(_ text: String) -> QuantityKind? {
    if Percentage(parsing: text) != nil { return .percentage }
    if Money(parsing: text) != nil { return .money }
    if TimeSpan(parsing: text) != nil { return .duration }
    if Length(parsing: text) != nil { return .length }
    if Instant(parsing: text) != nil { return .instant }
    if CalendarDate(parsing: text) != nil { return .date }
    if ISOWeek(parsing: text) != nil { return .week }
    if Rational(parsing: text) != nil { return .number }
    if GeoPosition(parsing: text) != nil { return .position }
    return nil
  }
}

extension QuantityError {
  /// A text that is another kind of quantity, or none; the unit alone shows which.
  static func mismatch(_ text: String, wanted: QuantityKind, hint: Text) -> QuantityError {
    guard let split = NumberAndUnit(text) else {
      return QuantityError(problem: Text("'\(text)' is not \(wanted.withArticle)"), hint: hint)
    }
    let written: QuantityKind? =
      switch split.unit.lowercased() {
      case "%": .percentage
      case "kr", "sek", "kronor": .money
      case _ where TimeSpan.Unit(spelling: split.unit) != nil: .duration
      case _ where Length.Unit(spelling: split.unit) != nil: .length
      default: nil
      }
    if let written, written != wanted {
      return QuantityError(problem: Text("'\(text)' is \(written.withArticle), not \(wanted.withArticle)"), hint: hint)
    }
    let problem = split.unit.isEmpty ? Text("'\(text)' has no unit") : Text("'\(text)' is not \(wanted.withArticle)")
    return QuantityError(problem: problem, hint: hint)
  }
}
