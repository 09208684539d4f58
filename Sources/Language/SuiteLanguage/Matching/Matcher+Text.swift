import LanguageIdentification
package import Quantities
package import Texts

extension Matcher {
  /// What is demanded, as a phrase for people that follows a colon: `minst 15 %`, `one of a, b`.
  package func described(in language: InterfaceLanguage) -> String {
    func show(_ expression: Expression) -> String { expression.described(in: language) }
    switch self {
    case .equals(let wanted): return show(wanted)
    case .atLeast(let bound):
      return language.choose(sv: "minst \(show(bound))", en: "at least \(show(bound))", fi: "vähintään \(show(bound))")
    case .atMost(let bound):
      return language.choose(sv: "högst \(show(bound))", en: "at most \(show(bound))", fi: "enintään \(show(bound))")
    case .between(let low, let high):
      let (from, to) = (show(low), show(high))
      return language.choose(
        sv: "från \(from) till \(to)", en: "from \(from) to \(to)", fi: "vähintään \(from) ja enintään \(to)")
    case .oneOf(let values):
      let list = values.map(show).joined(separator: ", ")
      return language.choose(sv: "något av \(list)", en: "one of \(list)", fi: "jokin näistä: \(list)")
    case .matches(let pattern):
      return language.choose(
        sv: "text som stämmer med mönstret \(pattern)", en: "text that matches the pattern \(pattern)",
        fi: "teksti, joka vastaa mallia \(pattern)")
    case .contains(let part):
      let shown = show(part)
      return language.choose(
        sv: "text som innehåller ”\(shown)”", en: "text that contains “\(shown)”", fi: "teksti, jossa on ”\(shown)”")
    case .writtenIn(let tag):
      let name = tag.name(in: language)
      return language.choose(sv: "text på \(name)", en: "text in \(name)", fi: "teksti, jonka kieli on \(name)")
    case .near(let distance, let place):
      let (limit, centre) = (show(distance), show(place))
      return language.choose(
        sv: "högst \(limit) från \(centre)", en: "within \(limit) of \(centre)",
        fi: "enintään \(limit) päässä paikasta \(centre)")
    case .present(true):
      return language.choose(sv: "ett värde, vilket som helst", en: "any value", fi: "mikä tahansa arvo")
    case .present(false): return language.choose(sv: "inget värde", en: "no value", fi: "ei arvoa")
    case .not(let matcher):
      let inner = matcher.described(in: language)
      return language.choose(sv: "inte: \(inner)", en: "not: \(inner)", fi: "ei: \(inner)")
    case .each(let matcher):
      let inner = matcher.described(in: language)
      return language.choose(sv: "varje: \(inner)", en: "each: \(inner)", fi: "jokainen: \(inner)")
    case .count(let matcher):
      let inner = matcher.described(in: language)
      return language.choose(sv: "antal: \(inner)", en: "number: \(inner)", fi: "lukumäärä: \(inner)")
    case .allDifferent:
      return language.choose(sv: "bara olika värden", en: "different values only", fi: "vain eri arvoja")
    }
  }
}

extension Expression {
  /// The value as people read it; a name that is not known yet as it is written.
  package func described(in language: InterfaceLanguage) -> String {
    switch self {
    case .value(let value): value.formatted(in: language)
    case .variable(let name): "${\(name)}"
    case .text(let pieces): pieces.map { $0.described(in: language) }.joined()
    case .list(let items): items.map { $0.described(in: language) }.joined(separator: ", ")
    }
  }
}

extension InterfaceLanguage {
  /// The text in this language.
  func choose(sv: String, en: String, fi: String) -> String {
    switch self {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }
}
