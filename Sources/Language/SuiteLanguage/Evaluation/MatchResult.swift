package import Quantities

/// Whether a value was what a matcher demands.
package enum MatchResult: Hashable, Sendable {
  case met
  case unmet(Mismatch)
  /// Nobody can say from what was seen; never a pass and never a failure.
  case cannotTell(Doubt)

  /// What was found, and what was demanded.
  package struct Mismatch: Hashable, Sendable, Codable, Error {
    /// Nil where there was no value.
    package let actual: Value?
    /// The matcher with the values of names put in.
    package let expected: Matcher
    /// Something that the two do not show by themselves.
    package let detail: Detail?

    package init(actual: Value?, expected: Matcher, detail: Detail? = nil) {
      self.actual = actual
      self.expected = expected
      self.detail = detail
    }
  }

  /// Why a value is not as demanded, where it needs saying.
  package enum Detail: Hashable, Sendable {
    /// The item of a list, from 1, that is not as demanded.
    case item(Int, Value)
    /// Two items of a list, from 1, that are equal.
    case sameItems(Int, Int)
    /// How far the positions lie apart.
    case distance(Length)
    /// The language that the text is in, or those one of which it is in.
    case writtenIn([LanguageTag])
    /// A list without items shows nothing.
    case emptyList
  }

  /// Why nobody can say.
  package enum Doubt: Hashable, Sendable {
    /// The regular expression took more work than it may.
    case patternLimit(String)
    /// The regular expression cannot be used.
    case patternFailed(String)
    /// The text has too little in it to tell its language.
    case languageUnclear(String)
    /// Dictionaries by which languages are identified are not installed: the names of their packages.
    case dictionariesMissing([String])
    /// A name that no step has saved.
    case unknownName(String)
  }
}
