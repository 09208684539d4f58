package import Texts

/// A word that makes a requirement untestable, since two people can disagree about whether it is met.
package struct UntestableWord: Sendable {
  /// The word as it is named in the rule, in its base form.
  package let word: String
  /// Every form in which it is found, in lower case; a form of several words is a phrase.
  package let forms: [String]
  /// Where not empty, the word counts only before one of these (`öppen` before `plattform`, and not of a door).
  package let before: Set<String>
  /// Why nobody can test it.
  package let reason: Text
  /// What to write instead.
  package let instead: Text
  /// Sentences that the rule must find.
  package let triggering: [String]
  /// Sentences that the rule must leave alone.
  package let nonTriggering: [String]

  /// - Parameters:
  ///   - forms: the base form and its inflections, each written out; see ``adjective(_:_:_:)``.
  init(
    _ word: String, _ forms: [String], before: Set<String> = [], reason: Text, instead: Text,
    triggering: [String], nonTriggering: [String]
  ) {
    self.word = word
    self.forms = forms
    self.before = before
    self.reason = reason
    self.instead = instead
    self.triggering = triggering
    self.nonTriggering = nonTriggering
  }

  /// The forms of a Swedish adjective: `modern`, `modernt`, `moderna`, `modernare`, `modernast`, `modernaste`.
  ///
  /// - Parameters:
  ///   - base: the form with `en`.
  ///   - neuter: the form with `ett`; the base and `t` unless given.
  ///   - stem: what the other endings are put to, where it is not the base: `flexibl`.
  static func adjective(_ base: String, _ neuter: String? = nil, stem: String? = nil) -> [String] {
    let stem = stem ?? base
    return [base, neuter ?? base + "t"] + ["a", "are", "ast", "aste"].map { stem + $0 }
  }

  /// Every rule, in alphabetical order of the words.
  package static let all: [UntestableWord] = (qualities + amounts + loopholes).sorted { $0.word < $1.word }
}
