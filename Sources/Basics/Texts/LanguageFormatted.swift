/// A value that each language writes in its own way: a number, an amount, a time.
package protocol LanguageFormatted {
  func formatted(in language: InterfaceLanguage) -> String
}
