/// A sentence or label of the program in English: the key under which its translations are found. `{1}`, `{2}` .. are
/// where arguments go.
package struct Message: Hashable, Sendable {
  /// The English words; where they depend on a number, those for exactly one.
  package let english: String
  /// The English words for any other number; nil where they depend on none. Swedish, English and Finnish all have two
  /// forms (CLDR: one, other).
  package let plural: String?
  /// Distinguishes what is one word in English and several in another language; nil where there is no need.
  package let context: String?

  package init(_ english: String, plural: String? = nil, context: String? = nil) {
    self.english = english
    self.plural = plural
    self.context = context
  }

  /// The English pattern for a number; `count` is nil where the message depends on none.
  func english(for count: Int?) -> String {
    guard let plural, count != 1 else { return english }
    return plural
  }
}
