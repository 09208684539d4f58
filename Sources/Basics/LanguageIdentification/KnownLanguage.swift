import Foundation
package import Quantities
package import Texts

/// The languages whose words are looked up: those that alarm texts are wanted in, and those of the neighbours.
package enum KnownLanguage: String, CaseIterable, Sendable {
  case danish = "da"
  case dutch = "nl"
  case english = "en"
  case estonian = "et"
  case finnish = "fi"
  case french = "fr"
  case german = "de"
  case icelandic = "is"
  case latvian = "lv"
  case lithuanian = "lt"
  case norwegianBokmal = "nb"
  case norwegianNynorsk = "nn"
  case polish = "pl"
  case spanish = "es"
  case swedish = "sv"

  package var tag: LanguageTag? { try? LanguageTag.parse(rawValue) }

  /// The Debian package with its words.
  package var package: String {
    switch self {
    case .danish: "hunspell-da"
    case .dutch: "hunspell-nl"
    case .english: "hunspell-en-gb"
    case .estonian: "myspell-et"
    case .finnish: "voikko-fi"
    case .french: "hunspell-fr-classical"
    case .german: "hunspell-de-de"
    case .icelandic: "hunspell-is"
    case .latvian: "hunspell-lv"
    case .lithuanian: "hunspell-lt"
    case .norwegianBokmal, .norwegianNynorsk: "hunspell-no"
    case .polish: "hunspell-pl"
    case .spanish: "hunspell-es"
    case .swedish: "hunspell-sv"
    }
  }

  /// The name of its two files without their endings; nil for Finnish, whose words Voikko has.
  package var fileName: String? {
    switch self {
    case .danish: "da_DK"
    case .dutch: "nl_NL"
    case .english: "en_GB"
    case .estonian: "et_EE"
    case .finnish: nil
    case .french: "fr_FR"
    case .german: "de_DE"
    case .icelandic: "is_IS"
    case .latvian: "lv_LV"
    case .lithuanian: "lt_LT"
    case .norwegianBokmal: "nb_NO"
    case .norwegianNynorsk: "nn_NO"
    case .polish: "pl_PL"
    case .spanish: "es_ES"
    case .swedish: "sv_SE"
    }
  }
}

/// Some of the known languages.
struct LanguageSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ language: KnownLanguage) {
    let index = KnownLanguage.allCases.firstIndex(of: language) ?? 0
    rawValue = 1 << UInt16(index)
  }

  /// The languages that alarm texts are wanted in.
  static let wanted: LanguageSet = [.init(.swedish), .init(.finnish), .init(.english)]
  static let english = LanguageSet(.english)
  static let german = LanguageSet(.german)
  static let swedish = LanguageSet(.swedish)

  var count: Int { rawValue.nonzeroBitCount }
  /// In the order of their tags.
  var languages: [KnownLanguage] { KnownLanguage.allCases.filter { contains(LanguageSet($0)) } }
}

extension LanguageTag {
  /// The language's name in the reader's language, from Unicode's locale data; the tag where there is none.
  package func name(in language: InterfaceLanguage) -> String {
    Locale(identifier: language.rawValue).localizedString(forIdentifier: description) ?? description
  }
}
