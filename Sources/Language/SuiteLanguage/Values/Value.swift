package import JSONValues
package import Quantities
package import Texts

/// A typed value, as a suite states it or as a vendor's answer gives it.
package indirect enum Value: Hashable, Sendable {
  case text(String)
  /// A value of type ``ValueType/word`` or ``ValueType/choice(_:)``.
  case word(String)
  case integer(Int64)
  case number(Rational)
  case percent(Percentage)
  case duration(TimeSpan)
  case length(Length)
  case money(Money)
  case instant(Instant)
  case date(CalendarDate)
  case language(LanguageTag)
  case position(GeoPosition)
  case boolean(Bool)
  case list([Value])
}

extension Value: LanguageFormatted {
  /// The canonical text, the same in every language: what a value becomes in the middle of a longer text.
  package var plainText: String {
    switch self {
    case .text(let text), .word(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): number.description
    case .percent(let percentage): percentage.description
    case .duration(let span): span.description
    case .length(let length): length.description
    case .money(let money): money.description
    case .instant(let instant): instant.description
    case .date(let date): date.description
    case .language(let tag): tag.description
    case .position(let position): position.description
    case .boolean(let boolean): String(boolean)
    case .list(let items): items.map(\.plainText).joined(separator: ", ")
    }
  }

  package func formatted(in language: InterfaceLanguage) -> String { formatted(in: language, itemLimit: 10) }

  /// As shown to people: numbers as the language writes them, text as it is.
  ///
  /// - Parameter limit: how many items of a list are written out; the others are counted.
  package func formatted(in language: InterfaceLanguage, itemLimit limit: Int) -> String {
    switch self {
    case .word(let word): return WordTitle.name(word).text(in: language)
    case .text, .language, .position: return plainText
    case .date(let date): return date.formatted(in: language)
    case .integer(let integer): return Rational(integer).formatted(in: language)
    case .number(let number): return number.formatted(in: language)
    case .percent(let percentage): return percentage.formatted(in: language)
    case .duration(let span): return span.formatted(in: language)
    case .length(let length): return length.formatted(in: language)
    case .money(let money): return money.formatted(in: language)
    case .instant(let instant): return instant.formatted(in: language)
    case .boolean(let boolean):
      return (boolean ? Text("yes", context: "value") : Text("no", context: "value")).text(in: language)
    case .list(let items):
      guard !items.isEmpty else { return Text("an empty list").text(in: language) }
      let shown = items.prefix(limit).map { $0.formatted(in: language, itemLimit: limit) }.joined(separator: ", ")
      guard items.count > limit else { return shown }
      return Text("\(shown) and \(formatted: items.count - limit) more").text(in: language)
    }
  }
}

extension Value: Codable {
  /// Integers beyond this do not survive JSON readers that keep numbers as doubles (RFC 8785, section 3.2.2.3), so
  /// they are written as text.
  static let safeIntegers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

  /// `{"percent": "15 %"}`: the type and the canonical text.
  package var json: JSONValue {
    switch self {
    case .text(let text): ["text": .string(text)]
    case .word(let word): ["word": .string(word)]
    case .integer(let integer):
      ["integer": Value.safeIntegers.contains(integer) ? JSONValue(integer) : .string(String(integer))]
    case .number: ["number": .string(plainText)]
    case .percent: ["percent": .string(plainText)]
    case .duration: ["duration": .string(plainText)]
    case .length: ["length": .string(plainText)]
    case .money: ["money": .string(plainText)]
    case .instant: ["instant": .string(plainText)]
    case .date: ["date": .string(plainText)]
    case .language: ["language": .string(plainText)]
    case .position: ["position": .string(plainText)]
    case .boolean(let boolean): ["boolean": .bool(boolean)]
    case .list(let items): ["list": .array(items.map(\.json))]
    }
  }

  /// Reads the JSON of ``json``; nil for anything else.
  package init?(json: JSONValue) {
    guard case .object(let members) = json, members.count == 1, let (kind, content) = members.first else { return nil }
    switch (kind, content) {
    case ("text", .string(let text)): self = .text(text)
    case ("word", .string(let text)): self = .word(text)
    case ("integer", .number(let number)):
      guard let integer = number.integer else { return nil }
      self = .integer(integer)
    case ("integer", .string(let text)):
      guard let integer = Int64(text) else { return nil }
      self = .integer(integer)
    case ("boolean", .bool(let boolean)): self = .boolean(boolean)
    case ("list", .array(let items)):
      let values = items.compactMap { Value(json: $0) }
      guard values.count == items.count else { return nil }
      self = .list(values)
    case (_, .string(let text)):
      guard let type = ValueType.simpleTypes[kind], type != .boolean, let value = try? type.parse(text, isExact: true)
      else {
        return nil
      }
      self = value
    default: return nil
    }
  }

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    guard let value = Value(json: try JSONValue(from: decoder)) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a value"))
    }
    self = value
  }
}

extension Value {
  /// Whether two values are the same thing, across the types that can be compared: text, words and languages by what
  /// is written, integers and numbers by amount, lists item by item.
  package func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let integer), .number(let number)), (.number(let number), .integer(let integer)):
      return Rational(integer) == number
    case (.list(let mine), .list(let theirs)):
      return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.equals($1) }
    case (.language(let mine), .language(let theirs)): return mine == theirs
    case (.language(let tag), .text(let text)), (.language(let tag), .word(let text)),
      (.text(let text), .language(let tag)), (.word(let text), .language(let tag)):
      return tag.description.lowercased() == text.lowercased()
    case (.text(let mine), .word(let theirs)), (.word(let mine), .text(let theirs)): return mine == theirs
    default: return self == other
    }
  }

  package enum Order: Sendable {
    case before, same, after
  }

  /// Which of two amounts is larger; nil where they are no amounts of the same kind.
  package func ordered(before other: Value) -> Order? {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): Value.order(a, b)
    case (.integer(let a), .number(let b)): Value.order(Rational(a), b)
    case (.number(let a), .integer(let b)): Value.order(a, Rational(b))
    case (.number(let a), .number(let b)): Value.order(a, b)
    case (.percent(let a), .percent(let b)): Value.order(a, b)
    case (.duration(let a), .duration(let b)): Value.order(a, b)
    case (.length(let a), .length(let b)): Value.order(a, b)
    case (.money(let a), .money(let b)): Value.order(a, b)
    case (.instant(let a), .instant(let b)): Value.order(a, b)
    case (.date(let a), .date(let b)): Value.order(a, b)
    default: nil
    }
  }

  private static func order<Amount: Comparable>(_ first: Amount, _ second: Amount) -> Order {
    if first == second { .same } else { first < second ? .before : .after }
  }

  /// What two equal values have in common, for finding equal ones among many.
  var equalityKey: Value {
    switch self {
    case .word(let word): .text(word)
    case .language(let tag): .text(tag.description.lowercased())
    case .integer(let integer): .number(Rational(integer))
    case .list(let items): .list(items.map(\.equalityKey))
    default: self
    }
  }
}
