import Evidence
import Judgement
package import Quantities
package import Texts

/// Writes texts, numbers and times in one language.
package struct Wording: Hashable, Sendable {
  package let language: InterfaceLanguage

  package init(_ language: InterfaceLanguage) { self.language = language }

  /// The tag for `lang` attributes.
  var tag: String { language.rawValue }

  package func callAsFunction(_ text: Text) -> String { text.text(in: language) }

  func callAsFunction(_ value: some TextConvertible) -> String { value.text(in: language) }

  package func callAsFunction(_ phrase: some Phrase, _ arguments: String...) -> String { self(phrase, arguments) }

  func callAsFunction(_ phrase: some Phrase, _ arguments: [String]) -> String {
    Text(phrase.message, arguments.map { Text(verbatim: $0) }).text(in: language)
  }

  /// `1 krav`, `12 krav`.
  package func callAsFunction(_ phrase: some CountedPhrase, _ count: Int, _ arguments: String...) -> String {
    self(phrase, isOne: count == 1, [number(count)] + arguments)
  }

  /// - Parameter arguments: the number as it is shown, and what else the words hold.
  func callAsFunction(_ phrase: some CountedPhrase, isOne: Bool, _ arguments: [String]) -> String {
    Text(phrase.message, count: isOne ? 1 : 2, arguments.map { Text(verbatim: $0) }).text(in: language)
  }

  package func number(_ integer: Int) -> String { Rational(integer).formatted(in: language) }

  package func number(_ rational: Rational, decimals: Int = 3) -> String {
    rational.formatted(in: language, decimals: decimals)
  }

  /// Swedish civil time to the second.
  package func time(_ instant: Instant) -> String { instant.formatted(in: language) }

  /// A day in a table: `2023-06-30`.
  package func date(_ date: CalendarDate) -> String { date.formatted(in: language) }

  /// A day in a sentence, with the month as a word where the language has it so: `30 juni 2023`.
  func day(_ day: CalendarDate) -> String { CalendarWords(language).day(day) }

  /// Swedish civil time in a sentence: `30 juni 2023 kl. 12.00`.
  func moment(_ instant: Instant) -> String { CalendarWords(language).moment(instant) }

  /// A measured time: at most three significant decimals in the unit that suits its size.
  package func duration(_ span: TimeSpan) -> String {
    let size = span.microseconds.magnitude
    let (unit, divisor, decimals): (String, Int64, Int) =
      switch size {
      case 0..<1000: ("µs", 1, 0)
      case 0..<1_000_000: ("ms", 1000, size < 10_000 ? 1 : 0)
      case 0..<60_000_000: ("s", 1_000_000, size < 10_000_000 ? 2 : 1)
      case 0..<3_600_000_000: ("min", 60_000_000, 1)
      default: (language.hourSign, 3_600_000_000, 1)
      }
    guard let value = try? Rational(span.microseconds).divided(by: Rational(divisor)) else {
      return span.formatted(in: language)
    }
    guard size > 0 else { return "0\u{A0}s" }
    return number(value, decimals: decimals) + "\u{A0}" + unit
  }

  /// `a, b och c`
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + self(ReportPhrase.and) + " " + last
  }

  /// The text in this language, or else in Swedish; with the tag of the language it is in where that is another one.
  package func pick(_ text: LocalizedText) -> (text: String, lang: String?) {
    let own = text.tag(for: language)
    return (text.text(in: language), own == tag || text.isEmpty ? nil : own)
  }
}

extension Wording {
  /// The title of a name of a catalogue or of an event; the name itself where it has none.
  func title(of name: String) -> String { self(CommonNames.title(of: name)) }

  /// The title of a kind of event; the kind itself where the table does not have it.
  func title(ofEvent kind: String) -> String {
    EventTable.definition(kind)?.title.text(in: language) ?? kind
  }

  /// The title of a field of an event; the field itself where it has none.
  func title(ofField field: String, of kind: String) -> String {
    EventTable.definition(kind)?.field(field)?.title?.text(in: language) ?? field
  }
}
