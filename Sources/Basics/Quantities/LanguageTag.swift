import Texts

/// A well-formed language tag (RFC 5646, BCP 47), in its conventional case: `sv`, `fi`, `sv-FI`, `sr-Latn-RS`.
///
/// Well-formed means shaped as section 2.1 says; whether a subtag is registered is not looked up. Grandfathered
/// irregular tags such as `i-klingon` are not accepted.
package struct LanguageTag: Quantity {
  private let tag: String

  /// Swedish, `sv`.
  package static let swedish = LanguageTag(tag: "sv")
  /// English, `en`.
  package static let english = LanguageTag(tag: "en")
  /// Finnish, `fi`.
  package static let finnish = LanguageTag(tag: "fi")

  private init(tag: String) { self.tag = tag }

  package var description: String { tag }

  /// The primary language: `sv` of `sv-FI`.
  package var language: String { String(tag.prefix { $0 != "-" }) }

  package static func parse(_ text: String) throws(QuantityError) -> LanguageTag {
    let wrong = QuantityError(
      problem: Text("'\(text)' is not a language"), hint: Text("write a language tag, for instance sv, fi or en"))
    let subtags = text.trimmingBlanks().split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard subtags.allSatisfy({ $0.isAlphanumeric && $0.utf8.count <= 8 }) else { throw wrong }
    var rest = subtags[...]
    var result: [String] = []
    guard let primary = rest.popFirst() else { throw wrong }
    if primary.lowercased() == "x" {
      guard !rest.isEmpty else { throw wrong }
      return LanguageTag(tag: subtags.map { $0.lowercased() }.joined(separator: "-"))
    }
    guard primary.isLetters, (2...8).contains(primary.utf8.count) else { throw wrong }
    result.append(primary.lowercased())
    var extended = 0
    while let next = rest.first, primary.utf8.count <= 3, extended < 3, next.isLetters, next.utf8.count == 3 {
      result.append(next.lowercased())
      rest.removeFirst()
      extended += 1
    }
    if let script = rest.first, script.isLetters, script.utf8.count == 4 {
      result.append(script.prefix(1).uppercased() + script.dropFirst().lowercased())
      rest.removeFirst()
    }
    if let region = rest.first,
      (region.isLetters && region.utf8.count == 2) || (region.isDigits && region.utf8.count == 3)
    {
      result.append(region.uppercased())
      rest.removeFirst()
    }
    var variants: Set<String> = []
    while let variant = rest.first?.lowercased(),
      (5...8).contains(variant.utf8.count) || (variant.utf8.count == 4 && variant.prefix(1).isDigits)
    {
      guard variants.insert(variant).inserted else { throw wrong }
      result.append(variant)
      rest.removeFirst()
    }
    var singletons: Set<String> = []
    while let singleton = rest.popFirst()?.lowercased() {
      guard singleton.utf8.count == 1, singletons.insert(singleton).inserted else { throw wrong }
      let isPrivate = singleton == "x"
      var count = 0
      result.append(singleton)
      while let next = rest.first, isPrivate || next.utf8.count >= 2 {
        result.append(next.lowercased())
        rest.removeFirst()
        count += 1
      }
      guard count > 0 else { throw wrong }
    }
    return LanguageTag(tag: result.joined(separator: "-"))
  }
}

extension StringProtocol {
  var isLetters: Bool {
    !isEmpty && utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }

  var isAlphanumeric: Bool {
    !isEmpty
      && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }
}
