import CCLD2
import Foundation
package import Quantities
import Synchronization

/// Tells the language of a short text.
///
/// Alarm texts are a few words long, so statistics over letters say little and words say much. Each word is looked up in
/// the dictionaries of fifteen languages (Hunspell, Voikko); the language that has the most of the words that few others
/// have is the text's. Names, numbers and addresses say nothing. CLD2's model of letters decides between languages whose
/// words are the same, and names languages that there is no dictionary of.
///
/// A text of which every word is Swedish, Finnish or English is in that language, even where a neighbour has the words,
/// too. How often it is right is measured in docs/languages.md.
package struct LanguageIdentifier: Sendable {
  package static let shared = LanguageIdentifier(dictionaries: Dictionaries())

  /// Points that a text needs: of one word that two languages have, of a word that a letter model agrees with, of a text
  /// that nothing else speaks for.
  private static let (enough, enoughAgreed, enoughAlone) = (1_200, 800, 2_250)
  /// CLD2's score from which it is believed of a language that has no dictionary here.
  private static let enoughLetters = 300.0
  /// Texts longer than any alarm are judged by their beginning.
  private static let longestText = 4_000

  private let dictionaries: Dictionaries
  private let told = ToldTexts()

  init(dictionaries: Dictionaries) { self.dictionaries = dictionaries }

  /// - Parameters:
  ///   - folder: where Hunspell's dictionaries are.
  ///   - voikkoFolder: where Voikko's are.
  package init(folder: String, voikkoFolder: String) {
    dictionaries = Dictionaries(folder: folder, voikkoFolder: voikkoFolder)
  }

  /// The Debian packages with words that are not installed, in order. While there are any, no language is identified.
  package var missingPackages: [String] { Set(dictionaries.missing.map(\.package)).sorted() }

  /// The languages that the text can be in, the likeliest first. None where the text does not show it: a name, a number,
  /// two languages in equal parts.
  package func languages(of text: String) -> [LanguageTag] {
    guard dictionaries.missing.isEmpty else { return [] }
    return told.languages(of: text) { read(text) }
  }

  private func read(_ text: String) -> [LanguageTag] {
    let words = Self.withoutAddresses(String(text.prefix(Self.longestText)).precomposedStringWithCanonicalMapping)
    let whole = codes(of: words)
    let parts = Self.parts(of: words)
    if parts.count > 1, Self.contradict(parts.map { codes(of: $0) }) { return [] }
    return whole.compactMap { try? LanguageTag.parse($0) }
  }

  private func codes(of text: String) -> [String] {
    let evidence = WordEvidence(text, in: dictionaries)
    let letters = LetterModel.language(of: text)
    let agreed = letters.flatMap { KnownLanguage(rawValue: $0.code) }
    let ranked = evidence.points.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let best = ranked.first?.value ?? 0
    let likely = ranked.filter { language, points in
      // Within four fifths of the best, with most of what can be had and most of the words.
      points * 5 >= best * 4 && points * 10 >= evidence.possible * 7
        && (evidence.covered[language] ?? 0) * 10 >= evidence.weight * 6
    }
    .map(\.key)
    guard !likely.isEmpty, best >= Self.enoughAgreed else {
      return evidence.isTitle || evidence.words < 3 ? [] : Self.foreign(letters)
    }
    let wanted = likely.filter { LanguageSet.wanted.contains(LanguageSet($0)) }
    let agrees = agreed.map(likely.contains) ?? false
    if wanted.count == 1, (evidence.points[wanted[0]] ?? 0) * 100 >= evidence.possible * 97,
      best >= Self.enough || (agreed == wanted[0] && !evidence.isTitle)
    {
      return wanted.map(\.rawValue)
    }
    if best < Self.enough * 5 / 4, !(agreed.map(wanted.contains) ?? false) || evidence.isTitle { return [] }
    if let agreed, wanted.contains(agreed) { return [agreed.rawValue] }
    if wanted.isEmpty {
      // One foreign word is often a name.
      if evidence.words == 1, !agrees { return [] }
      // Neighbours whose words are the same are named together: none of them is wanted.
      if let agreed, agrees { return [agreed.rawValue] + likely.filter { $0 != agreed }.map(\.rawValue) }
    }
    return best < Self.enoughAlone && !agrees ? [] : likely.map(\.rawValue)
  }

  private static func foreign(_ letters: LetterModel.Finding?) -> [String] {
    guard let letters, letters.score >= enoughLetters, KnownLanguage(rawValue: letters.code) == nil else { return [] }
    return [letters.code]
  }

  /// Whether two parts are in two languages one of which is wanted.
  private static func contradict(_ parts: [[String]]) -> Bool {
    let told = parts.filter { !$0.isEmpty }.map(Set.init)
    let wanted = Set(LanguageSet.wanted.languages.map(\.rawValue))
    return told.indices.contains { index in
      told[(index + 1)...].contains { other in
        told[index].isDisjoint(with: other) && !told[index].union(other).isDisjoint(with: wanted)
      }
    }
  }

  /// What stands between full stops, dashes and strokes.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      if ["/", "|", "–", "—", "-"].contains(word) {
        parts.append("")
        continue
      }
      parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
      if let last = word.last, ".;!?".contains(last), index + 1 < words.count { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Without numbers, identifiers, addresses of the net and of mail; with single spaces.
  private static func withoutAddresses(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace)
      .filter { !$0.contains { $0.isNumber || $0 == "@" } && !$0.contains("://") }
      .joined(separator: " ")
  }
}

/// Texts that have been read: in a load the same one is shown to many, and looked at each time.
private final class ToldTexts: Sendable {
  /// More than these, or longer ones, are read again.
  private static let (most, longest) = (2_000, 1_000)

  private let texts: Mutex<[String: [LanguageTag]]> = Mutex([:])

  func languages(of text: String, _ read: () -> [LanguageTag]) -> [LanguageTag] {
    if let known = texts.withLock({ $0[text] }) { return known }
    let languages = read()
    guard text.utf8.count <= Self.longest else { return languages }
    texts.withLock { texts in
      if texts.count >= Self.most { texts.removeAll(keepingCapacity: true) }
      texts[text] = languages
    }
    return languages
  }
}

/// What combinations of letters say of a text's language: Compact Language Detector 2 with its model of 80 languages.
/// It knows no state, so threads need not wait for each other.
enum LetterModel {
  struct Finding: Hashable, Sendable {
    /// The language's code, as CLD2 has it; Norwegian Bokmål as `nb`.
    let code: String
    /// CLD2's points for a kilobyte of text; some hundreds where the text is what it is said to be.
    let score: Double
  }

  /// The likeliest language; nil where the model does not trust its own answer.
  static func language(of text: String) -> Finding? {
    var (languages, percents): ([Int32], [Int32]) = ([0, 0, 0], [0, 0, 0])
    var scores: [Double] = [0, 0, 0]
    var length: Int32 = 0
    var isReliable = false
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    guard !bytes.isEmpty else { return nil }
    _ = grindvakt_cld2_detect(
      bytes, Int32(clamping: bytes.count), true, nil, grindvakt_cld2_best_effort, &languages, &percents, &scores, nil,
      &length, &isReliable)
    guard isReliable, let name = grindvakt_cld2_code(languages[0]) else { return nil }
    let code = String(cString: name)
    return code == "un" ? nil : Finding(code: code == "no" ? "nb" : code, score: scores[0])
  }
}
