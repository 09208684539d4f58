import Foundation
package import Quantities
package import Texts

extension LanguageTag {
  /// The language's name in the reader's language, from Unicode's locale data; the tag where there is none.
  package func name(in language: InterfaceLanguage) -> String {
    Locale(identifier: language.rawValue).localizedString(forIdentifier: description) ?? description
  }
}
