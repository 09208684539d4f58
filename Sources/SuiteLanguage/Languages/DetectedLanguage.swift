package import Quantities

/// The language of a short text, as far as the text shows it: Swedish, Finnish or English.
///
/// Alarm texts are a few words long, so statistics over letters say little. Looked for are words that only one of the
/// three has (function words, and the words of alarm services), then endings and letters. Where the evidence is thin,
/// or nearly as strong for another language, there is no answer: a name and a number are no language.
package enum DetectedLanguage: String, CaseIterable, Sendable {
  case swedish = "sv"
  case finnish = "fi"
  case english = "en"

  /// Nil for a language that cannot be told.
  package init?(tag: LanguageTag) {
    self.init(rawValue: tag.language)
  }

  package var tag: LanguageTag {
    switch self {
    case .swedish: .swedish
    case .finnish: .finnish
    case .english: .english
    }
  }

  /// Points that a text needs for an answer: one known word, or endings of several words.
  private static let enough = 4

  /// The language, or nil where the text does not show it.
  package static func of(_ text: String) -> DetectedLanguage? {
    var points: [DetectedLanguage: Int] = [:]
    for word in words(of: text) {
      for (language, weight) in LanguageEvidence.weigh(word) { points[language, default: 0] += weight }
    }
    let ranked = DetectedLanguage.allCases.map { (language: $0, points: points[$0] ?? 0) }
      .sorted { ($0.points, $1.language.rawValue) > ($1.points, $0.language.rawValue) }
    let best = ranked[0]
    // A foreign word or two in a longer text leave its language as it is.
    guard best.points >= enough, best.points >= 2 * (ranked[1].points + ranked[2].points) else { return nil }
    return best.language
  }

  /// Runs of letters in lower case; texts longer than any alarm are judged by their beginning.
  private static func words(of text: String) -> [String] {
    text.prefix(4_000).lowercased().split { !$0.isLetter }.map(String.init)
  }
}
