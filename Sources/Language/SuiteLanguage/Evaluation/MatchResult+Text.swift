import LanguageIdentification
package import Quantities
package import Texts

extension MatchResult.Mismatch {
  /// What was found, as a phrase for people; `no value` where there was none.
  package func actualText(in language: InterfaceLanguage) -> String {
    let found =
      actual?.formatted(in: language) ?? language.choose(sv: "inget värde", en: "no value", fi: "ei arvoa")
    guard let detail else { return found }
    return "\(found) (\(detail.described(in: language)))"
  }

  /// What was demanded, as a phrase for people.
  package func expectedText(in language: InterfaceLanguage) -> String { expected.described(in: language) }

  /// Both in one sentence without a full stop.
  package func described(in language: InterfaceLanguage) -> String {
    let (found, wanted) = (actualText(in: language), expectedText(in: language))
    return language.choose(
      sv: "uppmätt \(found), krav \(wanted)", en: "measured \(found), required \(wanted)",
      fi: "mitattu \(found), vaatimus \(wanted)")
  }
}

extension MatchResult.Detail {
  package func described(in language: InterfaceLanguage) -> String {
    switch self {
    case .item(let number, let value):
      let shown = value.formatted(in: language)
      return language.choose(
        sv: "nummer \(number) är \(shown)", en: "number \(number) is \(shown)", fi: "numero \(number) on \(shown)")
    case .sameItems(let first, let second):
      return language.choose(
        sv: "nummer \(first) och \(second) är lika", en: "numbers \(first) and \(second) are equal",
        fi: "numerot \(first) ja \(second) ovat samat")
    case .distance(let length):
      let shown = length.formatted(in: language)
      return language.choose(sv: "\(shown) bort", en: "\(shown) away", fi: "\(shown) päässä")
    case .writtenIn(let tags):
      let name = tags.map { $0.name(in: language) }
        .joined(separator: language.choose(sv: " eller ", en: " or ", fi: " tai "))
      return language.choose(sv: "på \(name)", en: "in \(name)", fi: "kieli: \(name)")
    case .emptyList: return language.choose(sv: "tom lista", en: "empty list", fi: "tyhjä luettelo")
    }
  }
}

extension MatchResult.Doubt {
  /// Why nobody can say, as a clause without a full stop.
  package func described(in language: InterfaceLanguage) -> String {
    switch self {
    case .patternLimit(let pattern):
      language.choose(
        sv: "mönstret \(pattern) tog mer arbete än det får", en: "the pattern \(pattern) took more work than it may",
        fi: "hakulauseke \(pattern) vaati enemmän laskentaa kuin on sallittu")
    case .patternFailed(let pattern):
      language.choose(
        sv: "mönstret \(pattern) kunde inte användas", en: "the pattern \(pattern) could not be used",
        fi: "mallia \(pattern) ei voitu käyttää")
    case .languageUnclear(let text):
      language.choose(
        sv: "det går inte att avgöra vilket språk ”\(text)” är på",
        en: "the language of “\(text)” is not known", fi: "tekstin ”\(text)” kieltä ei voi päätellä")
    case .dictionariesMissing(let packages):
      language.choose(
        sv:
          "ordlistorna i paketen \(packages.joined(separator: ", ")) är inte installerade, så språket går inte att avgöra",
        en:
          "the word lists of the packages \(packages.joined(separator: ", ")) are not installed, so the language is not known",
        fi: "pakettien \(packages.joined(separator: ", ")) sanastoja ei ole asennettu, joten kieltä ei voi päätellä")
    case .unknownName(let name):
      language.choose(
        sv: "inget värde har sparats som \(name)", en: "no value has been saved as \(name)",
        fi: "nimellä \(name) ei ole tallennettu arvoa")
    }
  }
}
