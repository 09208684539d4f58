package import Texts

/// A text in every language of the interface. `{1}`, `{2}` .. are where arguments go.
package struct Translation: Hashable, Sendable {
  package let swedish: String
  package let english: String
  package let finnish: String

  package init(sv swedish: String, en english: String, fi finnish: String) {
    self.swedish = swedish
    self.english = english
    self.finnish = finnish
  }

  package subscript(language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    case .finnish: finnish
    }
  }

  /// The text with its arguments put in.
  package func text(in language: InterfaceLanguage, _ arguments: [String]) -> String {
    var result = ""
    let text = self[language]
    // Braces are single bytes, so that no character need be looked at.
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      result += text[rest.startIndex..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: UInt8(ascii: "}")), let number = Int(text[after.startIndex..<close]),
        arguments.indices.contains(number - 1)
      else {
        result += "{"
        rest = after
        continue
      }
      result += arguments[number - 1]
      rest = after[after.index(after: close)...]
    }
    result += text[rest.startIndex...]
    return result
  }
}

/// A text of the interface: an enumeration of keys, so that a missing translation does not compile.
package protocol TranslatedPhrase: CaseIterable, Hashable, Sendable {
  var translation: Translation { get }
}
