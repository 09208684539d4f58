import Quantities
import SuiteLanguage

/// Reads what a person wrote as a value, by the same rules as what people write in files.
enum AnswerText {
  /// Nil where the text is no value of the type.
  static func value(_ text: String, as type: ValueType) -> Value? {
    if type == .boolean {
      switch reply(text) {
      case .yes: return .boolean(true)
      case .no: return .boolean(false)
      case .couldNot, nil: return nil
      }
    }
    if case .list(let item) = type {
      let items = pieces(text, hasDecimals: item.hasDecimals).map { value(trimmed(String($0)), as: item) }
      let found = items.compactMap { $0 }
      return found.count == items.count ? .list(found) : nil
    }
    if case .choice(let words) = type {
      return words.first { $0.lowercased() == text.lowercased() }.map { .word($0) }
    }
    return (try? type.parse(text)) ?? (try? Rational.parse(text)).flatMap { bare($0, as: type) }
  }

  /// A number without its unit, where only one unit can be meant.
  private static func bare(_ number: Rational, as type: ValueType) -> Value? {
    switch type {
    case .percent: (try? Percentage(percent: number)).map { .percent($0) }
    case .length: (try? Length.parse("\(number) m")).map { .length($0) }
    case .money: (try? Money.parse("\(number) kr")).map { .money($0) }
    default: nil
    }
  }

  /// The items of a list. A comma within a number is its decimal sign, so among numbers it parts items only before a
  /// space.
  private static func pieces(_ text: String, hasDecimals: Bool) -> [Substring] {
    if text.contains(";") { return text.split(separator: ";") }
    return hasDecimals ? text.split(separator: #/,\s+/#) : text.split(separator: ",")
  }

  private static let yes: Set<String> = [
    "yes", "y", "ja", "j", "kyllä", "joo", "k", "true", "done", "ok", "klart", "klar", "gjort", "gjord", "valmis",
    "tehty",
  ]
  private static let no: Set<String> = ["no", "n", "nej", "ei", "e", "false", "nope"]
  /// How a sentence begins that says that somebody was not able to.
  private static let inability = [
    "could not", "couldn't", "could-not", "cannot", "can not", "can't", "unable", "kunde inte", "kunde ej", "kan inte",
    "kan ej", "gick inte att", "ei voinut", "ei voi", "en voinut", "en voi", "emme voineet", "ei onnistunut",
  ]

  /// What a text says in its first word or words, whatever follows: `nej, det gick inte` is no. Nil where it says
  /// neither yes nor no nor that somebody was not able to.
  static func reply(_ text: String) -> ManualReply? {
    let text = trimmed(text).lowercased().replacing("\u{2019}", with: "'")
    for beginning in inability where text.hasPrefix(beginning) {
      let next = text.dropFirst(beginning.count).first
      if next.map({ !$0.isLetter && !$0.isNumber }) ?? true { return .couldNot }
    }
    let word = String(text.prefix { $0.isLetter })
    if yes.contains(word) { return .yes }
    return no.contains(word) ? .no : nil
  }

  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension ValueType {
  fileprivate var hasDecimals: Bool {
    switch self {
    case .number, .percent, .duration, .length, .money, .position: true
    default: false
    }
  }
}
