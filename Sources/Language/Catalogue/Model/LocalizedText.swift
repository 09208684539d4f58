package import Quantities
package import Texts

/// A text for people in one or more languages; Swedish is always there when it was read from a catalogue.
package struct LocalizedText: Hashable, Sendable {
  package let texts: [InterfaceLanguage: String]

  package init(_ texts: [InterfaceLanguage: String]) {
    self.texts = texts
  }

  /// A text in Swedish only.
  package init(swedish: String) {
    self.init([.swedish: swedish])
  }

  package var swedish: String { texts[.swedish] ?? "" }

  /// The text in the language, or in Swedish where it has not been translated.
  package func text(in language: InterfaceLanguage) -> String {
    texts[language] ?? swedish
  }

  /// The language that ``text(in:)`` answers in; a page says so, for those who have it read aloud (WCAG 2.1, 3.1.2).
  package func language(for wanted: InterfaceLanguage) -> InterfaceLanguage {
    texts[wanted] == nil ? .swedish : wanted
  }

  /// Language tag -> text.
  package var byTag: [String: String] {
    Dictionary(texts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// A literal is Swedish.
  package init(stringLiteral value: String) {
    self.init(swedish: value)
  }
}

extension LocalizedText: Codable {
  /// `{"sv": "..", "fi": ".."}`; tags of other languages are passed over when reading.
  package init(from decoder: any Decoder) throws {
    let byTag = try decoder.singleValueContainer().decode([String: String].self)
    var texts: [InterfaceLanguage: String] = [:]
    for (tag, text) in byTag {
      if let language = InterfaceLanguage(rawValue: tag) { texts[language] = text }
    }
    self.init(texts)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(byTag)
  }
}

extension Text {
  /// What people wrote in a catalogue.
  package init(_ text: LocalizedText) { self.init(text.texts) }
}
