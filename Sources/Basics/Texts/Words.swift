import TranslatedWords

/// The translations of the program's messages, as they were embedded when the program was built.
enum Words {
  private static let swedish = catalogue(grindvakt_words_sv)
  private static let finnish = catalogue(grindvakt_words_fi)

  /// The words of a message in a language; English where they are not translated.
  static func pattern(of message: Message, count: Int?, in language: InterfaceLanguage) -> String {
    guard let translation = catalogue(of: language)?[message] else { return message.english(for: count) }
    guard message.plural != nil, count != 1 else { return translation.one }
    return translation.other ?? translation.one
  }

  /// All that is translated to a language; nil for English, whose words stand in the program.
  static func catalogue(of language: InterfaceLanguage) -> TranslationCatalogue? {
    switch language {
    case .swedish: swedish
    case .finnish: finnish
    case .english: nil
    }
  }

  private static func catalogue(
    _ embedded: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> TranslationCatalogue {
    var count = 0
    let bytes = embedded(&count)
    return TranslationCatalogue(UnsafeBufferPointer(start: bytes, count: count))
  }
}
