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
