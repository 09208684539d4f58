package import Quantities
package import Texts

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
