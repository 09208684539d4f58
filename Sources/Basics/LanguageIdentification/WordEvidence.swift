import Glibc

/// What the words of a text say of its language: for each known language the words that it has, each by how few others
/// have it, too. Weights are whole numbers, so that every machine adds them up alike.
struct WordEvidence: Sendable {
  /// Points by language: a word that one language alone has is worth 2 708 (1 000 ln 15), one that all have nothing.
  private(set) var points: [KnownLanguage: Int] = [:]
  /// What the points would be of a language that has all the words.
  private(set) var possible = 0
  /// Length of the words, in the same measure as ``covered``; words that no language has count, too.
  private(set) var weight = 0
  /// Length of the words that a language has.
  private(set) var covered: [KnownLanguage: Int] = [:]
  private(set) var words: Int
  /// Every word begins with a capital letter: names, or the headline of an English text.
  let isTitle: Bool

  private static let rarity: [Int] = (0...KnownLanguage.allCases.count).map { count in
    count == 0 ? 0 : Int((1_000 * log(Double(KnownLanguage.allCases.count) / Double(count))).rounded())
  }

  /// - Parameter text: in composed letters, without what ``LanguageIdentifier`` leaves out.
  init(_ text: String, in dictionaries: Dictionaries) {
    let words = Self.words(of: text)
    let isShouted = text == text.uppercased() && words.contains { $0.count > 3 }
    isTitle = !isShouted && words.count > 1 && words.allSatisfy { $0.first?.isUppercase ?? false }
    self.words = words.count
    for (index, word) in words.enumerated() {
      let length = Self.weight(of: word)
      // Letters by themselves, and acronyms.
      if length == 0 || (!isShouted && word.count <= 3 && word.count > 1 && word == word.uppercased()) { continue }
      var (having, share) = (dictionaries.languages(having: word.lowercased()), length)
      let isCapital = !isShouted && (word.first?.isUppercase ?? false)
      let opensWithColon = index == 0 && text.hasPrefix(word + ":")
      if isCapital || isShouted {
        let asName = dictionaries.languages(having: word.lowercased().capitalizedFirst).subtracting(having)
        if having.isEmpty, asName != .german {
          // A name says nothing; a word in a text of capital letters may be no name.
          if isShouted { weight += length }
          continue
        }
        // `Bo`, `Stig`, `Berg` are names as well as words.
        if isCapital, index > 0 || (isTitle && !opensWithColon), !asName.subtracting(.german).isEmpty {
          share = share * 30 / 100
        }
        // German writes nouns with a capital letter, so what looks like one may be a name.
        if having.isEmpty { share = share * 60 / 100 }
        if asName.contains(.german) { having.formUnion(.german) }
      }
      // How few languages have the word, those too that are left out below: `Rose` and `Hill` are words of several.
      let rarity = Self.rarity[having.count]
      // The headline of an English text is distinguished from names; what opens a text is a word where it is long or a
      // colon follows.
      if isTitle, !(index == 0 && (word.count >= 8 || opensWithColon)) { having.formIntersection(.english) }
      weight += share
      guard !having.isEmpty else { continue }
      let gain = share * rarity / 100
      possible += gain
      for language in having.languages {
        points[language, default: 0] += gain
        covered[language, default: 0] += share
      }
    }
  }

  /// Per cent: short words are alike in many languages.
  private static func weight(of word: String) -> Int {
    switch word.count {
    case ..<2: 0
    case 2: 50
    case 3: 75
    default: 100
    }
  }

  /// Runs of letters; an apostrophe within belongs to the word.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var apostrophe: Character?
    for character in text {
      if character.isLetter {
        if let mark = apostrophe, !word.isEmpty { word.append(mark) }
        apostrophe = nil
        word.append(character)
      } else if !word.isEmpty, apostrophe == nil, character == "'" || character == "’" {
        apostrophe = "'"
      } else {
        if !word.isEmpty { words.append(word) }
        (word, apostrophe) = ("", nil)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
