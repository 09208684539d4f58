package import Diagnostics

/// A text for people, in one or more languages: `{sv: .., fi: .., en: ..}`. Swedish is always there.
package struct TextByLanguage: Hashable, Sendable {
  /// Language tag (`sv`, `fi`, `en`) -> text.
  package let texts: [String: String]
  package let span: SourceSpan

  package init(_ texts: [String: String], at span: SourceSpan) {
    self.texts = texts
    self.span = span
  }

  package var swedish: String { texts["sv"] ?? "" }
}
