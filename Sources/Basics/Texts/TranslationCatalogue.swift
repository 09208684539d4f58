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
    // Most commands read a whole file at their start, so it is read byte by byte, and only what is kept becomes a string.
    if bytes.withContiguousStorageIfAvailable({ read($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { read($0) }
    }
  }

  private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    // An entry takes about 170 bytes. A table that grows would hash its messages several times.
    translations.reserveCapacity(bytes.count / 160)
    var entry = Entry()
    var rest = bytes[...]
    var number = 0
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let line = rest[..<(end ?? rest.endIndex)]
      number += 1
      if !take(line, &entry) { unreadableLines.append(number) }
      guard let end else { break }
      rest = rest[(end + 1)...]
    }
    finish(&entry)
  }

  /// Takes a line; false where it is not understood.
  private mutating func take(_ line: Line, _ entry: inout Entry) -> Bool {
    switch line.first {
    case nil: finish(&entry)
    case UInt8(ascii: "#"): break
    case UInt8(ascii: "\""):
      guard let field = entry.field, let more = Self.unquoted(line) else { return false }
      entry.append(more, to: field)
    default: return begin(line, &entry)
    }
    return true
  }

  /// A line `KEYWORD "text"`.
  private mutating func begin(_ line: Line, _ entry: inout Entry) -> Bool {
    guard let space = line.firstIndex(of: UInt8(ascii: " ")), let field = Entry.Field(keyword: line[..<space]),
      let text = Self.unquoted(line[(space + 1)...])
    else { return false }
    if field.begins(after: entry.field) { finish(&entry) }
    entry.field = field
    entry.append(text, to: field)
    return true
  }

  private mutating func finish(_ entry: inout Entry) {
    defer { entry = Entry() }
    // The entry without a message is the file's header.
    guard let id = entry.id, !id.isEmpty else { return }
    let message = Message(id, plural: entry.plural, context: entry.context)
    guard let one = entry.translation ?? entry.one, !one.isEmpty else { return }
    let translation = Translation(one: one, other: entry.other.flatMap { $0.isEmpty ? nil : $0 })
    if translations.updateValue(translation, forKey: message) != nil { repeated.append(message) }
  }

  /// What stands between the quotation marks, with `\"`, `\\`, `\n` and `\t` read.
  private static func unquoted(_ text: Line) -> String? {
    let (mark, escape) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    guard text.count >= 2, text.first == mark, text.last == mark else { return nil }
    let inner = text.dropFirst().dropLast()
    guard inner.contains(escape) else { return String(decoding: inner, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in inner {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): result.append(UInt8(ascii: "\t"))
        case mark, escape: result.append(byte)
        default: return nil
        }
        isEscaped = false
      } else if byte == escape {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return isEscaped ? nil : String(decoding: result, as: UTF8.self)
  }

  private struct Entry {
    enum Field {
      case context, id, plural, translation, one, other

      init?(keyword: Line) {
        switch keyword.count {
        case 5 where keyword.elementsEqual("msgid".utf8): self = .id
        case 6 where keyword.elementsEqual("msgstr".utf8): self = .translation
        case 7 where keyword.elementsEqual("msgctxt".utf8): self = .context
        case 9 where keyword.elementsEqual("msgstr[0]".utf8): self = .one
        case 9 where keyword.elementsEqual("msgstr[1]".utf8): self = .other
        case 12 where keyword.elementsEqual("msgid_plural".utf8): self = .plural
        default: return nil
        }
      }

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
    var context: String?
    var id: String?
    var plural: String?
    var translation: String?
    var one: String?
    var other: String?

    mutating func append(_ text: String, to field: Field) {
      func add(to old: inout String?) { old = old.map { $0 + text } ?? text }
      switch field {
      case .context: add(to: &context)
      case .id: add(to: &id)
      case .plural: add(to: &plural)
      case .translation: add(to: &translation)
      case .one: add(to: &one)
      case .other: add(to: &other)
      }
    }
  }
}
