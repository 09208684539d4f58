/// A language that texts for people are translated to.
package enum InterfaceLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  case swedish = "sv"
  case english = "en"
  case finnish = "fi"

  // Each language says how it writes these, so that a new one cannot take over what its neighbour does.

  /// The sign between whole and decimals.
  package var decimalSign: String {
    switch self {
    case .swedish, .finnish: ","
    case .english: "."
    }
  }

  /// The sign between groups of three digits; a no-break space in Swedish and Finnish.
  package var groupSign: String {
    switch self {
    case .swedish, .finnish: "\u{A0}"
    case .english: ","
    }
  }

  /// What follows a number of percent.
  package var percentSign: String {
    switch self {
    case .swedish, .finnish: "\u{A0}%"
    case .english: "%"
    }
  }

  /// The unit of hours.
  package var hourSign: String {
    switch self {
    case .swedish, .english: "h"
    case .finnish: "t"
    }
  }
}

/// A value that each language writes in its own way: a number, an amount, a time.
package protocol LanguageFormatted: Sendable {
  func formatted(in language: InterfaceLanguage) -> String
}
