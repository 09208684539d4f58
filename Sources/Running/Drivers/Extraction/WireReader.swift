import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Reads what a vendor wrote as a value of the vocabulary's type.
enum WireReader {
  /// What is wrong with a value, as a clause.
  struct Unreadable: Error {
    let text: Text
  }

  /// - Parameters:
  ///   - type: nil for names that only later requests of the same operation use: then the JSON decides.
  static func read(_ raw: JSONValue, as type: ValueType?, _ extraction: Extraction) throws(Unreadable) -> Value {
    let raw = translated(raw, extraction.words)
    guard let type else { return try natural(raw) }
    if case .list(let item) = type {
      guard case .array(let items) = raw else { throw wrong(raw, type) }
      var values: [Value] = []
      for element in items { values.append(try read(element, as: item, extraction)) }
      return .list(values)
    }
    if let unit = extraction.unit.flatMap(WireUnit.init(rawValue:)) {
      if let value = measured(raw, type, unit) { return value }
    }
    switch raw {
    case .string(let text):
      guard let value = value(of: text, type) else { throw wrong(raw, type) }
      return value
    case .number(let number):
      guard let value = value(of: number, type) else { throw wrong(raw, type) }
      return value
    case .bool(let boolean):
      guard type == .boolean else { throw wrong(raw, type) }
      return .boolean(boolean)
    case .object(let members):
      guard type == .position, let position = position(members) else { throw wrong(raw, type) }
      return .position(position)
    case .null, .array: throw wrong(raw, type)
    }
  }

  private static func translated(_ raw: JSONValue, _ words: [String: String]) -> JSONValue {
    guard !words.isEmpty else { return raw }
    let written: String
    switch raw {
    case .string(let text): written = text
    case .number(let number): written = number.description
    case .bool: written = raw.canonicalText
    case .array(let items): return .array(items.map { translated($0, words) })
    case .null, .object: return raw
    }
    return words[written].map { .string($0) } ?? raw
  }

  private static func natural(_ raw: JSONValue) throws(Unreadable) -> Value {
    switch raw {
    case .string(let text): return .text(text)
    case .bool(let boolean): return .boolean(boolean)
    case .number(let number):
      if let integer = number.integer { return .integer(integer) }
      if let rational = number.rational { return .number(rational) }
    case .null, .array, .object: break
    }
    throw wrong(raw, .text)
  }

  /// A bare number with the unit that the binding names, perhaps written as text.
  private static func measured(_ raw: JSONValue, _ type: ValueType, _ unit: WireUnit) -> Value? {
    let amount: Rational?
    switch raw {
    case .number(let number): amount = number.rational
    case .string(let text): amount = JSONNumber(text: text)?.rational
    default: amount = nil
    }
    guard let amount, unit.type == type else { return nil }
    switch unit {
    case .percent: return (try? Percentage(percent: amount)).map { .percent($0) }
    case .fraction: return (try? Percentage(fraction: amount)).map { .percent($0) }
    case .kronor: return (try? Money(kronor: amount)).map { .money($0) }
    case .ore: return (try? Money(ore: amount)).map { .money($0) }
    case .metres: return whole(amount, times: 1_000).map { .length(Length(millimetres: $0)) }
    case .kilometres: return whole(amount, times: 1_000_000).map { .length(Length(millimetres: $0)) }
    case .unixSeconds: return whole(amount, times: 1_000_000).map { .instant(Instant(microsecondsSince1970: $0)) }
    case .unixMilliseconds: return whole(amount, times: 1_000).map { .instant(Instant(microsecondsSince1970: $0)) }
    default:
      guard let size = unit.microseconds else { return nil }
      return whole(amount, times: size).map { .duration(TimeSpan(microseconds: $0)) }
    }
  }

  private static func whole(_ amount: Rational, times factor: Int64) -> Int64? {
    guard let product = try? amount.multiplied(by: Rational(factor)) else { return nil }
    return Int64(exactly: product.rounded())
  }

  private static func value(of text: String, _ type: ValueType) -> Value? {
    switch type {
    case .text: return .text(text)
    case .word: return ValueType.isWord(text) ? .word(text) : nil
    case .choice(let words): return words.contains(text) ? .word(text) : nil
    case .integer: return JSONNumber(text: text)?.integer.map { .integer($0) }
    case .number: return JSONNumber(text: text)?.rational.map { .number($0) }
    case .percent:
      if let share = Percentage(exact: text) { return .percent(share) }
      return JSONNumber(text: text)?.rational.flatMap { try? Percentage(percent: $0) }.map { .percent($0) }
    case .duration: return ((try? TimeSpan.parse(iso8601: text)) ?? TimeSpan(exact: text)).map { .duration($0) }
    case .length: return Length(exact: text).map { .length($0) }
    case .money: return Money(exact: text).map { .money($0) }
    case .instant: return Instant(parsing: text).map { .instant($0) }
    case .date: return CalendarDate(parsing: text).map { .date($0) }
    case .language: return LanguageTag(parsing: text).map { .language($0) }
    case .position: return GeoPosition(parsing: text).map { .position($0) }
    case .boolean: return Bool(text).map { .boolean($0) }
    case .list: return nil
    }
  }

  /// Bare numbers are read in the units in which bare numbers are written. A duration has none.
  private static func value(of number: JSONNumber, _ type: ValueType) -> Value? {
    switch type {
    case .text: return .text(number.description)
    case .integer: return number.integer.map { .integer($0) }
    case .number: return number.rational.map { .number($0) }
    case .percent: return measured(.number(number), type, .percent)
    case .length: return measured(.number(number), type, .metres)
    case .money: return measured(.number(number), type, .kronor)
    default: return nil
    }
  }

  private static func position(_ members: JSONMembers) -> GeoPosition? {
    func degrees(_ names: [String]) -> Double? {
      names.lazy.compactMap { members[$0]?.numberValue?.approximation }.first
    }
    guard let latitude = degrees(["lat", "latitude"]), let longitude = degrees(["lon", "lng", "long", "longitude"])
    else {
      return nil
    }
    return GeoPosition(latitude: latitude, longitude: longitude)
  }

  private static func wrong(_ raw: JSONValue, _ type: ValueType) -> Unreadable {
    let shown = Excerpt.of(raw.canonicalText, atMost: 200)
    return Unreadable(text: Text("\(shown) is not \(type.noun)"))
  }
}

extension ValueType {
  /// What a value of the type is, as it stands after `är inte`: `ett tal`, `ja eller nej`.
  fileprivate var noun: Text {
    switch self {
    case .boolean: Text("yes or no")
    case .text: Text("a text")
    case .word: Text("a word")
    case .choice(let words):
      Text("one of \(Text(joined: words.map(WordTitle.name), by: Text(verbatim: ", ")))", context: "answer")
    case .integer: Text("a whole number")
    case .number: Text("a number")
    case .percent: Text("a percentage")
    case .duration: Text("a duration", context: "answer")
    case .length: Text("a length")
    case .money: Text("an amount")
    case .instant: Text("a time")
    case .date: Text("a day")
    case .language: Text("a language")
    case .position: Text("a position")
    case .list: Text("a list")
    }
  }
}
