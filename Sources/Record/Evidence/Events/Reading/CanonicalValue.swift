package import Quantities
import Texts

extension EventFieldType {
  /// The canonical text of a value, or why it is none of this type.
  ///
  /// - Parameter isExact: whether the decimal sign is a point for certain, as in a number of JSON.
  package func canonical(_ text: String, isExact: Bool = false) throws(QuantityError) -> String {
    let text = Self.trimmed(text)
    guard !text.isEmpty else {
      throw QuantityError(problem: Text("there is no value"), hint: Text("write one, or leave the field out"))
    }
    switch self {
    case .text: return try Self.plain(text)
    case .name: return try Self.name(text)
    case .names: return try Self.names(text)
    case .choice(let choices): return try Self.choice(text, choices)
    case .choices(let choices): return try Self.choices(text, choices)
    case .day: return try Self.day(text)
    case .instant: return try Self.instant(text)
    case .dayOrInstant: return CalendarDate(parsing: text) == nil ? try Self.time(text) : try Self.day(text)
    case .month: return try CalendarMonth.parse(text).description
    case .period: return try EventPeriod.parse(text).description
    case .money: return try Self.money(text, isExact)
    case .percentage: return try Self.percentage(text, isExact)
    case .integer: return try Self.integer(text)
    case .number: return try Self.read(Rational.self, text, isExact).description
    case .duration:
      let span = try Self.read(TimeSpan.self, text, isExact)
      guard !span.isNegative else { throw Self.negative(text) }
      return span.description
    case .length:
      let length = try Self.read(Length.self, text, isExact)
      guard length.millimetres >= 0 else { throw Self.negative(text) }
      return length.description
    }
  }

  private static func trimmed(_ text: String) -> String {
    // Nearly all texts begin and end with a letter or a figure.
    if let first = text.utf8.first, let last = text.utf8.last, isSign(first), isSign(last) { return text }
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// A letter, a figure or a sign of ASCII, and no blank.
  private static func isSign(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  private static func negative(_ text: String) -> QuantityError {
    QuantityError(
      problem: Text("'\(text)' is negative"), hint: Text("write it without the minus sign, or find out what is meant"))
  }

  /// Bytes of a text; longer ones are attachments.
  private static let longestText = 20_000
  private static let longestName = 200

  private static func plain(_ text: String) throws(QuantityError) -> String {
    guard text.utf8.count <= longestText else {
      throw QuantityError(
        problem: Text("the text has \(text.utf8.count) bytes, and the limit is \(longestText)"),
        hint: Text("shorten it"))
    }
    if text.utf8.allSatisfy({ $0 == 0x20 || isSign($0) }) { return text }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar.properties.generalCategory != .control
    }
    guard isPlain else {
      throw QuantityError(problem: Text("the text has control characters"), hint: Text("remove them"))
    }
    return text
  }

  private static func name(_ text: String) throws(QuantityError) -> String {
    if text.utf8.count <= longestName, text.utf8.allSatisfy({ isSign($0) && $0 != UInt8(ascii: ",") }) { return text }
    let isName = text.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar != "," && scalar.properties.generalCategory != .control
    }
    guard isName, text.utf8.count <= longestName else {
      throw QuantityError(
        problem: Text("'\(text.prefix(60))' is not a name"), hint: Text("write one word without blanks and commas"))
    }
    return text
  }

  private static func names(_ text: String) throws(QuantityError) -> String {
    var names: Set<String> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let part = trimmed(String(part))
      guard !part.isEmpty else {
        throw QuantityError(
          problem: Text("'\(text)' has an empty name"), hint: Text("write names with one comma between them"))
      }
      names.insert(try name(part))
    }
    return names.sorted().joined(separator: ",")
  }

  private static func choice(_ text: String, _ choices: [String]) throws(QuantityError) -> String {
    if choices.contains(text) { return text }
    if let other = choices.first(where: { $0.lowercased() == text.lowercased() }) { return other }
    throw QuantityError(
      problem: Text("'\(text)' is none of \(choices.joined(separator: ", "))"), hint: Text("write one of them"))
  }

  private static func choices(_ text: String, _ choices: [String]) throws(QuantityError) -> String {
    var chosen: Set<String> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      chosen.insert(try choice(trimmed(String(part)), choices))
    }
    return chosen.sorted().joined(separator: ",")
  }

  /// Years that events of today's contracts lie in: others are slips of the pen.
  private static let years = 1970...2199

  private static func checkYear(_ year: Int, _ text: String) throws(QuantityError) {
    guard years.contains(year) else {
      throw QuantityError(
        problem: Text("'\(text)' lies in the year \(year)"),
        hint: Text("check the year: it must be from \(years.lowerBound) to \(years.upperBound)"))
    }
  }

  private static func day(_ text: String) throws(QuantityError) -> String {
    if Instant(parsing: text) != nil {
      throw QuantityError(
        problem: Text("'\(text)' is an instant, not a day"), hint: Text("write the Swedish day alone"))
    }
    let day = try CalendarDate.parse(text)
    try checkYear(day.year, text)
    return day.description
  }

  private static func time(_ text: String) throws(QuantityError) -> String {
    // What looks like a day is judged as one, so that the error speaks of days.
    text.utf8.count <= 10 ? try day(text) : try instant(text)
  }

  private static func instant(_ text: String) throws(QuantityError) -> String {
    let instant: Instant
    do throws(QuantityError) {
      instant = try Instant.parse(text)
    } catch {
      throw SwedishClockTime(text)?.missingOffset(in: text) ?? error
    }
    try checkYear(Stockholm.date(at: instant).year, text)
    return instant.description
  }

  private static func money(_ text: String, _ isExact: Bool) throws(QuantityError) -> String {
    let money = try read(Money.self, text, isExact)
    guard money >= .zero else { throw negative(text) }
    guard money.ore.isInteger else {
      throw QuantityError(
        problem: Text("'\(text)' has a fraction of an ore"), hint: Text("write an amount that can be paid"))
    }
    return money.description
  }

  private static func percentage(_ text: String, _ isExact: Bool) throws(QuantityError) -> String {
    let share = try read(Percentage.self, text, isExact)
    guard share.fraction.numerator >= 0 else { throw negative(text) }
    guard share.fraction.numerator <= share.fraction.denominator else {
      throw QuantityError(problem: Text("'\(text)' is more than the whole"), hint: Text("write at most 100 %"))
    }
    return share.description
  }

  private static func integer(_ text: String) throws(QuantityError) -> String {
    if text.hasPrefix("-") || text.hasPrefix("\u{2212}"), Rational(parsing: text) != nil { throw negative(text) }
    return try WholeNumber.parse(text).description
  }

  private static func read<Value: Quantity>(
    _ type: Value.Type, _ text: String, _ isExact: Bool
  ) throws(QuantityError) -> Value {
    isExact ? try Value.parse(exact: text) : try Value.parse(text)
  }
}

/// A date and a time of day without an offset, as a Swedish clock on the wall shows it.
struct SwedishClockTime: Hashable, Sendable {
  /// The offsets, in hours, that Sweden may have had at that time: none in the hour that is left out in spring, two in
  /// the hour that comes twice in autumn.
  let offsets: [Int]

  /// Nil where the text is not an instant that lacks its offset alone.
  init?(_ text: String) {
    guard Instant(parsing: text) == nil, let local = Instant(parsing: text + "Z") else { return nil }
    offsets = [2, 1].filter { hours in
      let candidate = local - .hours(Int16(hours))
      return Stockholm.offset(at: candidate) == hours * 3600
    }
  }

  func missingOffset(in text: String) -> QuantityError {
    let problem = Text("'\(text)' does not say its offset from UTC")
    switch offsets.count {
    case 0:
      return QuantityError(
        problem: problem,
        hint:
          Text(
            "this time does not exist in Sweden: the clocks went from 02:00 to 03:00; write another, with +01:00 or +02:00"
          )
      )
    case 1:
      return QuantityError(
        problem: problem, hint: Text("Swedish time was +0\(offsets[0]):00 then: \(text)+0\(offsets[0]):00"))
    default:
      return QuantityError(
        problem: problem,
        hint:
          Text(
            "this time came twice in Sweden that night: write \(text)+02:00 for the first, \(text)+01:00 for the second"
          ))
    }
  }
}
