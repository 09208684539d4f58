/// The translations of one language, read from a file in the format of GNU gettext (`.po`), which translators edit with
/// Poedit, Weblate and the like.
///
/// Read are `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]` and `msgstr[1]`; comments are skipped. Entries
/// marked `fuzzy` count: they are for translators to look at again. Entries without a translation are left out.
package struct TranslationCatalogue: Sendable {
  /// The words for a message.
  package struct Translation: Sendable, Hashable {
    /// For exactly one, or for messages that depend on no number.
    package let one: String
    /// For every other number; nil for messages that depend on none.
    package let other: String?
  }

  /// All translations by message. A message that stands twice keeps its last translation.
  package private(set) var translations: [Message: Translation] = [:]
  /// Messages that stand more than once.
  package private(set) var repeated: [Message] = []
  /// Lines that are not understood, from 1.
  package private(set) var unreadableLines: [Int] = []

  package subscript(message: Message) -> Translation? { translations[message] }

  /// Reads the bytes of a `.po` file in UTF-8.
  package init(_ bytes: some Collection<UInt8>) {
    var entry = Entry()
    // An entry takes about 170 bytes. A table that grows would hash its messages several times.
    translations.reserveCapacity(bytes.count / 160)
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      // Most commands read this at their start, and half of the lines are comments and blanks.
      guard let first = line.first, first != UInt8(ascii: "#") else {
        if line.isEmpty { take(&entry) }
        continue
      }
      let text = String(decoding: line, as: UTF8.self)
      if first == UInt8(ascii: "\"") {
        guard let more = Self.unquoted(text[...]), entry.append(more) else {
          unreadableLines.append(index + 1)
          continue
        }
      } else if !begin(text, &entry) {
        unreadableLines.append(index + 1)
      }
    }
    take(&entry)
  }

  /// A line `KEYWORD "text"`.
  private mutating func begin(_ line: String, _ entry: inout Entry) -> Bool {
    guard let space = line.firstIndex(of: " "), let field = Entry.Field(rawValue: String(line[..<space])),
      let text = Self.unquoted(line[line.index(after: space)...])
    else { return false }
    if field.begins(after: entry.field) { take(&entry) }
    entry.field = field
    return entry.append(text)
  }

  private mutating func take(_ entry: inout Entry) {
    defer { entry = Entry() }
    // The entry without a message is the file's header.
    guard let id = entry.texts[.id], !id.isEmpty else { return }
    let message = Message(id, plural: entry.texts[.plural], context: entry.texts[.context])
    guard let one = entry.texts[.translation] ?? entry.texts[.one], !one.isEmpty else { return }
    let translation = Translation(one: one, other: entry.texts[.other].flatMap { $0.isEmpty ? nil : $0 })
    if translations.updateValue(translation, forKey: message) != nil { repeated.append(message) }
  }

  /// What stands between the quotation marks, with `\"`, `\\`, `\n` and `\t` read.
  private static func unquoted(_ text: Substring) -> String? {
    let mark = UInt8(ascii: "\"")
    guard text.utf8.count >= 2, text.utf8.first == mark, text.utf8.last == mark else { return nil }
    let inner = text[text.utf8.index(after: text.startIndex)..<text.utf8.index(before: text.endIndex)]
    guard inner.utf8.contains(UInt8(ascii: "\\")) else { return String(inner) }
    var result = ""
    var isEscaped = false
    for character in inner {
      if isEscaped {
        switch character {
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "\"", "\\": result.append(character)
        default: return nil
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return isEscaped ? nil : result
  }

  private struct Entry {
    enum Field: String {
      case context = "msgctxt"
      case id = "msgid"
      case plural = "msgid_plural"
      case translation = "msgstr"
      case one = "msgstr[0]"
      case other = "msgstr[1]"

      /// Whether this field begins a new entry, since the one before had come further.
      func begins(after last: Field?) -> Bool {
        switch (self, last) {
        case (.context, .some): true
        case (.id, .some(let last)): last != .context
        default: false
        }
      }
    }

    var field: Field?
    var texts: [Field: String] = [:]

    /// Adds to the field that was begun; false where none was.
    mutating func append(_ text: String) -> Bool {
      guard let field else { return false }
      texts[field, default: ""] += text
      return true
    }
  }
}
