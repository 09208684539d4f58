import Foundation
import Quantities
import Reporting
import TestSupport
import Testing
import Texts

struct TranslationTests {
  /// The words of all phrases in all languages: the messages that have a context.
  static let table: [(message: Message, words: [InterfaceLanguage: [String]])] = {
    guard let swedish = catalogue(.swedish), let finnish = catalogue(.finnish) else { return [] }
    return swedish.translations.filter { $0.key.context != nil }.map { message, translation in
      (
        message,
        [
          .english: [message.english, message.plural].compactMap(\.self), .swedish: forms(translation),
          .finnish: finnish[message].map(forms) ?? [],
        ]
      )
    }
  }()

  private static func catalogue(_ language: InterfaceLanguage) -> TranslationCatalogue? {
    let path = Repository.path("Sources/Basics/TranslatedWords/\(language.rawValue).po")
    return FileManager.default.contents(atPath: path).map { TranslationCatalogue($0) }
  }

  private static func forms(_ translation: TranslationCatalogue.Translation) -> [String] {
    [translation.one, translation.other].compactMap(\.self)
  }

  @Test func `texts for people end and quote as their language does`() {
    #expect(Self.table.count > 900)
    for (message, words) in Self.table {
      for (language, forms) in words {
        for text in forms {
          #expect(!text.contains("\""), "\(text) in \(language) has straight quotes")
          #expect(!text.contains("  "), "\(text) in \(language) has two blanks")
          #expect(text.last != " " && text.first != " ", "\(text) in \(language)")
          #expect(text.hasSuffix(".") == message.english.hasSuffix("."), "\(text) in \(language)")
        }
      }
    }
  }

  @Test(arguments: [
    (InterfaceLanguage.swedish, 1, "1 krav"), (.swedish, 12_000, "12\u{A0}000 krav"),
    (.english, 1, "1 requirement"), (.english, 0, "0 requirements"), (.english, 12_000, "12,000 requirements"),
    (.finnish, 1, "1 vaatimus"), (.finnish, 2, "2 vaatimusta"), (.finnish, 12_000, "12\u{A0}000 vaatimusta"),
  ])
  func `numbers have the plural form and the digits of the language`(
    language: InterfaceLanguage, count: Int, text: String
  ) {
    #expect(Wording(language)(CountPhrase.requirements, count) == text)
  }

  @Test(arguments: [
    (Int64(0), "0\u{A0}s"), (950, "950\u{A0}µs"), (1_500, "1,5\u{A0}ms"), (250_000, "250\u{A0}ms"),
    (2_345_000, "2,35\u{A0}s"), (75_000_000, "1,3\u{A0}min"), (172_800_000_000, "48\u{A0}h"),
  ])
  func `measured times are written in the unit that suits them`(microseconds: Int64, text: String) {
    #expect(Wording(.swedish).duration(TimeSpan(microseconds: microseconds)) == text)
  }

  @Test func `an argument that looks like a place is left alone`() {
    let message = Message("{1} and {2}", context: "test")
    func text(_ arguments: String...) -> String {
      Text(message, arguments.map { Text(verbatim: $0) }).text(in: .english)
    }
    #expect(text("{2}", "b") == "{2} and b")
    #expect(text("a") == "a and {2}")
  }

  @Test func `times are Swedish civil time in every language`() throws {
    let summer = try #require(Instant(parsing: "2026-06-30T22:30:00Z"))
    #expect(Wording(.swedish).time(summer) == "2026-07-01 00:30:00")
    #expect(Wording(.finnish).time(summer) == "1.7.2026 klo 0.30.00")
    #expect(Wording(.english).time(summer) == "1 July 2026 00:30:00")
  }
}
