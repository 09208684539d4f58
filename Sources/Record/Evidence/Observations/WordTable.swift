import Diagnostics
import Texts

/// What the words of a file mean, for words as people write them: capital letters, blanks and hyphens make no difference,
/// nor how a letter with a mark is put together.
struct WordTable: Hashable, Sendable {
  /// As they are written in the mapping.
  let words: [String]
  private let exact: [String: String]
  private let folded: [String: String]

  /// - Parameter meanings: the file's word -> what is meant. Words that differ in nothing else and mean something else are
  ///   understood only as they are written.
  init(_ meanings: [String: String]) {
    words = meanings.keys.sorted()
    exact = Dictionary(
      meanings.map { (ObservationMapping.trimmed($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    var folded: [String: Set<String>] = [:]
    for (word, meaning) in meanings { folded[Self.fold(word), default: []].insert(meaning) }
    self.folded = folded.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Words that mean themselves.
  init(_ words: [String]) {
    self.init(Dictionary(words.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  var isEmpty: Bool { words.isEmpty }

  /// What a word means; nil where the mapping does not say.
  func meaning(of word: String) -> String? {
    exact[ObservationMapping.trimmed(word)] ?? folded[Self.fold(word)]
  }

  /// The word without what people write now one way and now another. Swift compares letters with their marks as one,
  /// however they are put together.
  static func fold(_ word: String) -> String {
    let folded = word.lowercased().filter { !$0.isWhitespace && !isHyphen($0) && $0 != "\u{AD}" }
    return folded.isEmpty ? ObservationMapping.trimmed(word) : folded
  }

  private static func isHyphen(_ character: Character) -> Bool {
    character == "-" || character == "_" || ("\u{2010}"..."\u{2015}").contains(character)
  }
}

/// Names by number, so that millions of rows can tell of thousands of devices in a few bytes each.
struct NameTable {
  /// More names than this are no devices of one municipality; memory stays bounded.
  static let limit = 2_000_000
  static let longestName = 200

  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Numbers of names plus one, by hash; zero where a slot is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { ends.count - 1 }

  enum Found {
    case number(UInt32)
    /// The name is new, and no name.
    case refused
    /// The table is full.
    case full
  }

  /// The number of a name, from 0.
  ///
  /// - Parameter isName: asked where the name is new, so that each is looked at once.
  mutating func number(
    of name: UnsafeBufferPointer<UInt8>, isName check: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Found {
    if count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(name)) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if isName(name, number) { return .number(number) }
      slot = (slot + 1) & mask
    }
    guard check(name) else { return .refused }
    guard count < Self.limit else { return .full }
    let number = UInt32(count)
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    slots[slot] = number + 1
    return .number(number)
  }

  /// The name with that number.
  subscript(number: UInt32) -> String {
    String(decoding: bytes[ends[Int(number)]..<ends[Int(number) + 1]], as: UTF8.self)
  }

  private func isName(_ name: UnsafeBufferPointer<UInt8>, _ number: UInt32) -> Bool {
    let (start, end) = (ends[Int(number)], ends[Int(number) + 1])
    guard end - start == name.count else { return false }
    for index in 0..<name.count where bytes[start + index] != name[index] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<count {
      let hash = bytes[ends[number]..<ends[number + 1]].withUnsafeBufferPointer(Self.hash)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number) + 1
    }
    slots = larger
  }

  /// FNV-1a, with its high bits folded in.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}

/// A word of a file that its mapping does not explain.
struct UnknownWord: Hashable, Sendable {
  /// The code of the rejected rows.
  static let code = "unknown-value"

  let field: String
  let text: String

  /// The message for one row.
  var message: Text { Text("the mapping does not say what the \(field) '\(text.prefix(60))' means") }
}

/// The words that a mapping does not explain, each reported once with the rows that have it: a table of a thousand rows
/// has a handful of them.
struct UnknownWords: Sendable {
  /// More different ones are no words but another column.
  private static let most = 200
  private static let shownLines = 5

  private struct Found {
    let span: SourceSpan
    let suggestion: Text?
    var lines: [Int] = []
    var count = 0
  }

  private var found: [UnknownWord: Found] = [:]
  private var order: [UnknownWord] = []

  /// - Parameter table: the words that the mapping explains.
  mutating func add(_ word: UnknownWord, line: Int, at span: @autoclosure () -> SourceSpan, among table: WordTable) {
    if found[word] == nil {
      guard order.count < Self.most else { return }
      order.append(word)
      found[word] = Found(span: span(), suggestion: Suggestion.hint(for: word.text, among: table.words))
    }
    found[word]?.count += 1
    if let count = found[word]?.lines.count, count < Self.shownLines { found[word]?.lines.append(line) }
  }

  /// In the order in which the words came.
  var diagnostics: [Diagnostic] {
    order.compactMap { word in
      guard let found = found[word] else { return nil }
      let add = Text("add it to the 'values' of \(word.field) in the mapping")
      return Diagnostic(
        .error, UnknownWord.code, Text("\(word.message)\(Self.rows(found))"), at: found.span,
        hints: [found.suggestion, add].compactMap { $0 })
    }
  }

  private static func rows(_ found: Found) -> Text {
    guard found.count > 1 else { return Text(verbatim: "") }
    let lines = found.lines.map(String.init).joined(separator: ", ")
    let more = found.count - found.lines.count
    return more > 0
      ? Text(" (\(found.count) rows have it: lines \(lines) and \(more) more)")
      : Text(" (\(found.count) rows have it: lines \(lines))")
  }
}
