import Foundation
import TestSupport
import Texts

/// A file of translations, as it is edited: in the order of contexts and English words, with the files that use a message.
struct TranslationFile {
  let language: String

  var url: URL { Repository.root.appending(path: "Sources/Basics/TranslatedWords/\(language).po") }

  func read() throws -> TranslationCatalogue { TranslationCatalogue(Array(try Data(contentsOf: url))) }

  /// Writes the translations that there are for the messages that are used; those without one stay empty.
  func write(_ found: [MessageScanner.Found]) throws {
    let present = try read()
    let places = Dictionary(grouping: found, by: \.message).mapValues { Set($0.map(\.file)).sorted() }
    var text = """
      msgid ""
      msgstr ""
      "Language: \(language)\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

      """
    for message in places.keys.sorted(by: Self.precedes) {
      text += "\n" + (places[message] ?? []).map { "#: \($0)\n" }.joined()
      if let context = message.context { text += "msgctxt \(Self.quoted(context))\n" }
      text += "msgid \(Self.quoted(message.english))\n"
      let translation = present[message]
      if let plural = message.plural {
        text += "msgid_plural \(Self.quoted(plural))\n"
        text += "msgstr[0] \(Self.quoted(translation?.one ?? ""))\n"
        text += "msgstr[1] \(Self.quoted(translation?.other ?? ""))\n"
      } else {
        text += "msgstr \(Self.quoted(translation?.one ?? ""))\n"
      }
    }
    try Data(text.utf8).write(to: url)
  }

  private static func precedes(_ left: Message, _ right: Message) -> Bool {
    (left.context ?? "", left.english, left.plural ?? "") < (right.context ?? "", right.english, right.plural ?? "")
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      .replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
