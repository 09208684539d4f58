package import Texts

extension Money: LanguageFormatted {}
extension Length: LanguageFormatted {}
extension ISOWeek: LanguageFormatted {}
extension TimeSpan: LanguageFormatted {}
extension CalendarDate: LanguageFormatted {}

extension Instant: LanguageFormatted {
  /// Swedish civil time to the second.
}

extension Percentage: LanguageFormatted {
  package func formatted(in language: InterfaceLanguage) -> String { formatted(in: language, decimals: 4) }
}

extension Rational: LanguageFormatted {
  package func formatted(in language: InterfaceLanguage) -> String { formatted(in: language, decimals: 6) }
}

extension Int: LanguageFormatted {
  /// In groups of three digits.
  package func formatted(in language: InterfaceLanguage) -> String { Rational(self).formatted(in: language) }
}
