/// A language that texts for people are translated to.
package enum InterfaceLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  case swedish = "sv"
  case english = "en"
  case finnish = "fi"

  /// The sign between whole and decimals.
  package var decimalSign: String { self == .english ? "." : "," }

  /// The sign between groups of three digits; a no-break space in Swedish and Finnish.
  package var groupSign: String { self == .english ? "," : "\u{A0}" }
}

/// A value that each language writes in its own way: a number, an amount, a time.
package protocol LanguageFormatted: Sendable {
  func formatted(in language: InterfaceLanguage) -> String
}
