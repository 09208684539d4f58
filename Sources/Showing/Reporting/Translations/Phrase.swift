package import Texts

/// Words of the interface: an enumeration whose raw values are the English words, by which `sv.po` and `fi.po` have their
/// translations. `{1}`, `{2}` .. are where arguments go.
package protocol Phrase: RawRepresentable<String>, Hashable, Sendable {
  /// Distinguishes what is one word in English and several in another language.
  static var context: String { get }
}

extension Phrase {
  package var message: Message { Message(rawValue, context: Self.context) }
}

/// Words that depend on a number: `{1} case|{1} cases`, for exactly one and for any other number. `{1}` is the number,
/// written as the language does.
package protocol CountedPhrase: RawRepresentable<String>, Hashable, Sendable {
  /// Distinguishes what is one word in English and several in another language.
  static var context: String { get }
}

extension CountedPhrase {
  package var message: Message {
    let forms = rawValue.split(separator: "|", maxSplits: 1).map(String.init)
    return Message(forms.first ?? rawValue, plural: forms.last, context: Self.context)
  }
}
