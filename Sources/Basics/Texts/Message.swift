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

/// Words with numbered places: `{1} of {2} cases`.
extension String {
  /// The words with their arguments put in. A place whose argument is missing stays as it is.
  func filled(with arguments: [String]) -> String {
    var result = ""
    // Braces are single bytes, so that no character need be looked at.
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      result += self[rest.startIndex..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: UInt8(ascii: "}")), let number = Int(self[after.startIndex..<close]),
        arguments.indices.contains(number - 1)
      else {
        result += "{"
        rest = after
        continue
      }
      result += arguments[number - 1]
      rest = after[after.index(after: close)...]
    }
    result += self[rest.startIndex...]
    return result
  }
}
