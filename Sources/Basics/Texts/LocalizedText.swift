/// A text that people wrote in one or more languages, or that a record keeps: `{sv: .., fi: .., en: ..}`. Swedish is
/// always there where it was read from YAML.
package struct LocalizedText: Hashable, Sendable {
  /// Language tag -> text.
  package let byTag: [String: String]

  package init(byTag: [String: String]) { self.byTag = byTag }

  package init(_ texts: [InterfaceLanguage: String]) {
    self.init(byTag: Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }))
  }

  /// Words of the program, as a record keeps them.
  package init(_ text: Text) { self.init(byTag: text.byTag) }

  /// A text in Swedish only.
  package init(swedish: String) { self.init([.swedish: swedish]) }

  package var swedish: String { byTag[InterfaceLanguage.swedish.rawValue] ?? "" }

  package var isEmpty: Bool { byTag.isEmpty }

  /// The text in the language, or in Swedish where it has not been translated.
  package func text(in language: InterfaceLanguage) -> String { byTag[tag(for: language)] ?? "" }

  /// The tag of the language that ``text(in:)`` answers in; a page says so, for those who have it read aloud (WCAG 2.1,
  /// 3.1.2).
  package func tag(for wanted: InterfaceLanguage) -> String {
    let (own, swedish) = (wanted.rawValue, InterfaceLanguage.swedish.rawValue)
    if let text = byTag[own], !text.isEmpty { return own }
    return byTag[swedish] == nil ? byTag.keys.min() ?? swedish : swedish
  }

  /// The same with each of its texts changed.
  package func mapTexts(_ change: (String) throws -> String) rethrows -> LocalizedText {
    LocalizedText(byTag: try byTag.mapValues(change))
  }
}

extension LocalizedText: TextConvertible {
  package var text: Text { Text(inEach: text(in:)) }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// A literal is Swedish.
  package init(stringLiteral value: String) { self.init(swedish: value) }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
  /// `["sv": "larm", "en": "alarm"]`
  package init(dictionaryLiteral texts: (String, String)...) {
    self.init(byTag: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
  }
}

extension LocalizedText: Codable {
  /// `{"sv": "..", "fi": ".."}`
  package init(from decoder: any Decoder) throws {
    self.init(byTag: try decoder.singleValueContainer().decode([String: String].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(byTag)
  }
}
