import Foundation
import TestSupport
import Testing
import Texts

/// The translations beside the program. `GRINDVAKT_WRITE_WORDS=1` adds what is missing, without a translation, and takes
/// out what nothing uses.
@Suite struct TranslationTests {
  private static let scanned = Result {
    try MessageScanner(folder: Repository.root.appending(path: "Sources"), from: Repository.root)
  }

  @Test func `every literal of a text can be found`() throws {
    #expect(try Self.scanned.get().problems == [])
    #expect(try Self.scanned.get().found.count > 500)
  }

  /// The languages that have a file: the words of the program are English.
  private static let translated = InterfaceLanguage.allCases.filter { $0 != .english }.map(\.rawValue)

  @Test(arguments: translated)
  func `every message is translated, and no translation is unused`(language: String) throws {
    let file = TranslationFile(language: language)
    let found = try Self.scanned.get().found
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_WORDS"] == "1" { try file.write(found) }
    let catalogue = try file.read()
    let used = Set(found.map(\.message))
    let missing = used.filter { catalogue[$0] == nil || ($0.plural != nil && catalogue[$0]?.other == nil) }
    #expect(missing.map(\.english).sorted() == [], "in \(language).po")
    #expect(
      catalogue.translations.keys.filter { !used.contains($0) }.map(\.english).sorted() == [], "in \(language).po")
  }

  @Test(arguments: translated)
  func `the file can be read, and no message stands twice`(language: String) throws {
    let catalogue = try TranslationFile(language: language).read()
    #expect(catalogue.unreadableLines == [])
    #expect(catalogue.repeated == [])
  }

  @Test(arguments: translated)
  func `a translation has the places of its message`(language: String) throws {
    for (message, translation) in try TranslationFile(language: language).read().translations {
      let wanted = Self.places(message.plural ?? message.english)
      #expect(Self.places(translation.other ?? translation.one) == wanted, "\(message.english)")
      // The number may be a word, or left out, where it is one.
      if translation.other != nil { #expect(Self.places(translation.one).isSubset(of: wanted), "\(message.english)") }
    }
  }

  private static func places(_ pattern: String) -> Set<String> {
    Set(pattern.matches(of: /\{[0-9]+\}/).map { String($0.output) })
  }
}
