package import Texts

/// A value that people write in files as one short text, such as `48 h` or `25 000 kr`.
///
/// The `description` is the canonical text: it parses back to the same value, and it is what is encoded.
package protocol Quantity: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Reads a text in any accepted spelling.
  static func parse(_ text: String) throws(QuantityError) -> Self
  /// Reads a text that this program or a machine wrote: a point is a decimal sign and nothing else.
  static func parse(exact text: String) throws(QuantityError) -> Self
}

extension Quantity {
  package static func parse(exact text: String) throws(QuantityError) -> Self { try parse(text) }

  /// Reads what ``parse(exact:)`` reads, or gives nil.
  package init?(exact text: String) {
    guard let value = try? Self.parse(exact: text) else { return nil }
    self = value
  }

  /// Reads a text in any accepted spelling, or gives nil; `parse(_:)` says why.
  package init?(parsing text: String) {
    guard let value = try? Self.parse(text) else { return nil }
    self = value
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do throws(QuantityError) {
      self = try Self.parse(exact: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

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

/// Why a text is not the quantity that was asked for, or why a computation with quantities has no answer.
package struct QuantityError: Error, Hashable, Sendable, CustomStringConvertible, TextConvertible {
  /// What is wrong, as a clause without a full stop: `'5 %' is a percentage, not a duration`.
  package let problem: Text
  /// What to write instead, as an imperative clause: `write a number and s, min, h, days or weeks, for instance 5 min`.
  package let hint: Text

  /// How a number can be read that can be read in more than one way, as `5.000`, each in a spelling that cannot.
  package let readings: [String]

  package init(problem: Text, hint: Text, readings: [String] = []) {
    self.problem = problem
    self.hint = hint
    self.readings = readings
  }

  /// Whether the text is a number with a sign that may part its thousands.
  package var isAmbiguous: Bool { !readings.isEmpty }

  /// The whole error as one text.
  package var text: Text { Text("\(problem); \(hint)") }

  package var description: String { text.english }

  /// A result too large for exact arithmetic.
  static func overflow(_ operation: Text) -> QuantityError {
    QuantityError(
      problem: Text("\(operation) gives a number too large to compute exactly"),
      hint: Text("use smaller numbers or coarser units"))
  }
}
