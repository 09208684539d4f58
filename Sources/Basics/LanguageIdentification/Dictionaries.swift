import Glibc
import Synchronization

/// The words of all known languages, loaded when the first is asked for: about 250 MB for the process.
///
/// Neither Hunspell nor Voikko may be asked by two threads at once, so one lock holds them all. The same words always get
/// the same answer.
final class Dictionaries: Sendable {
  private struct Books: @unchecked Sendable {
    // Touched under the lock alone.
    var lists: [(LanguageSet, any WordList)]?
    var answers: [String: LanguageSet] = [:]
    var missing: [KnownLanguage]?
  }

  /// Words are looked up again and again in a load; more than these are forgotten and looked up again.
  private static let mostAnswers = 20_000
  /// Hunspell takes long over very long words, and no language of ours has them.
  private static let longestWord = 60

  private let books = Mutex(Books())
  private let folder: String
  private let voikkoFolder: String?

  /// - Parameters:
  ///   - folder: where Hunspell's dictionaries are.
  ///   - voikkoFolder: where Voikko's are; nil for the places that it knows.
  init(folder: String = "/usr/share/hunspell", voikkoFolder: String? = nil) {
    self.folder = folder
    self.voikkoFolder = voikkoFolder
  }

  /// Languages whose words are not installed. Loads nothing.
  var missing: [KnownLanguage] {
    books.withLock { books in
      if let known = books.missing { return known }
      let missing = KnownLanguage.allCases.filter { !isInstalled($0) }
      books.missing = missing
      return missing
    }
  }

  private func isInstalled(_ language: KnownLanguage) -> Bool {
    guard let name = language.fileName else { return VoikkoDictionary(folder: voikkoFolder) != nil }
    return ["aff", "dic"].allSatisfy { access("\(folder)/\(name).\($0)", R_OK) == 0 }
  }

  /// The languages that have a word, in the case given.
  func languages(having word: String) -> LanguageSet {
    guard word.count <= Self.longestWord else { return [] }
    return books.withLock { books in
      if let known = books.answers[word] { return known }
      load(&books)
      var found: LanguageSet = []
      for (language, list) in books.lists ?? [] where list.has(word) { found.formUnion(language) }
      if !found.contains(.swedish), let swedish = books.lists?.first(where: { $0.0 == .swedish })?.1,
        Self.isCompound(word, of: swedish)
      {
        found.formUnion(.swedish)
      }
      if books.answers.count >= Self.mostAnswers { books.answers.removeAll(keepingCapacity: true) }
      books.answers[word] = found
      return found
    }
  }

  /// Whether two words of Swedish make up the word by sharing a letter, which its dictionary knows of some only: of three
  /// equal consonants two are written, so fall + larm is fallarm.
  private static func isCompound(_ word: String, of list: any WordList) -> Bool {
    let letters = Array(word)
    guard letters.count >= 2 * shortestPart - 1 else { return false }
    for end in shortestPart...(letters.count - shortestPart + 1) where letters[end - 1] == letters[end - 2] {
      if list.has(String(letters[..<end])), list.has(String(letters[(end - 1)...])) { return true }
    }
    return false
  }

  private static let shortestPart = 4

  private func load(_ books: inout Books) {
    guard books.lists == nil else { return }
    var lists: [(LanguageSet, any WordList)] = []
    for language in KnownLanguage.allCases {
      let list: (any WordList)? =
        if let name = language.fileName {
          HunspellDictionary(affixes: "\(folder)/\(name).aff", words: "\(folder)/\(name).dic")
        } else {
          VoikkoDictionary(folder: voikkoFolder)
        }
      if let list { lists.append((LanguageSet(language), list)) }
    }
    books.lists = lists
  }
}
