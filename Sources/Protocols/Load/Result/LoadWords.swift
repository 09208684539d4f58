package import Quantities
package import SuiteLanguage
package import Texts

/// Sentences on demands and what was found.
package struct LoadWords {
  let language: InterfaceLanguage

  package init(language: InterfaceLanguage) { self.language = language }

  func sentence(
    _ measure: LoadMeasure, _ operation: String?, _ expected: Matcher, _ actual: Value?, _ doubt: String?
  ) -> String {
    let name = operation.map { "\($0): \(self.name(measure))" } ?? self.name(measure)
    let found = actual.map(measured) ?? choose(sv: "inget värde", en: "no value", fi: "ei arvoa")
    let wanted = expected.described(in: language)
    let sentence = choose(
      sv: "\(name): fann \(found), väntade \(wanted).", en: "\(name): found \(found), expected \(wanted).",
      fi: "\(name): löytyi \(found), odotettiin \(wanted).")
    return doubt.map { "\(sentence) \($0)" } ?? sentence
  }

  /// What was found, to the microsecond, in units that are read easily.
  package func measured(_ value: Value) -> String {
    guard case .duration(let span) = value, let text = measured(span.microseconds) else {
      return value.formatted(in: language)
    }
    return text
  }

  func measured(_ microseconds: Int64) -> String? {
    let (unit, divisor): (String, Int64) =
      switch microseconds.magnitude {
      case 0..<1_000: ("µs", 1)
      case 0..<10_000_000: ("ms", 1_000)
      default: ("s", 1_000_000)
      }
    guard let number = try? Rational(microseconds).divided(by: Rational(divisor)) else { return nil }
    return number.formatted(in: language, decimals: 6) + "\u{A0}" + unit
  }

  /// What is measured, as a noun.
  package func name(_ measure: LoadMeasure) -> String {
    switch measure {
    case .count(let count): self.count(count)
    case .wrong(let field):
      choose(
        sv: "larm med fel \(field)", en: "alarms with a wrong \(field)", fi: "hälytyksiä, joissa \(field) on väärin")
    case .errors: choose(sv: "andel fel", en: "share of errors", fi: "virheiden osuus")
    case .latency(let point):
      choose(
        sv: "svarstid, \(self.point(point))", en: "response time, \(self.point(point))",
        fi: "vastausaika, \(self.point(point))")
    case .shown(let point):
      choose(
        sv: "tid tills larmet visades, \(self.point(point))",
        en: "time until the alarm was shown, \(self.point(point))",
        fi: "aika hälytyksen näyttämiseen, \(self.point(point))")
    }
  }

  private func count(_ count: LoadMeasure.Count) -> String {
    switch count {
    case .lost: choose(sv: "förlorade larm", en: "lost alarms", fi: "kadonneita hälytyksiä")
    case .duplicated: choose(sv: "dubbla larm", en: "duplicated alarms", fi: "kahdentuneita hälytyksiä")
    case .late: choose(sv: "försenade larm", en: "late alarms", fi: "myöhästyneitä hälytyksiä")
    case .misrouted:
      choose(sv: "larm till fel personal", en: "alarms to the wrong staff", fi: "hälytyksiä väärille työntekijöille")
    case .unexpected:
      choose(sv: "larm som ingen utlöst", en: "alarms that nobody raised", fi: "hälytyksiä, joita kukaan ei tehnyt")
    case .outOfOrder:
      choose(sv: "larm i fel ordning", en: "alarms out of order", fi: "hälytyksiä väärässä järjestyksessä")
    }
  }

  func point(_ point: LoadMeasure.Point) -> String {
    switch point {
    case .max: choose(sv: "längsta", en: "longest", fi: "pisin")
    case .p50: choose(sv: "median", en: "median", fi: "mediaani")
    default:
      choose(
        sv: "\(share(point)):e percentilen", en: "\(share(point))th percentile", fi: "\(share(point)). prosenttipiste")
    }
  }

  private func share(_ point: LoadMeasure.Point) -> String {
    let (whole, tenth) = (point.thousandths / 10, point.thousandths % 10)
    return tenth == 0 ? "\(whole)" : "\(whole)\(language.decimalSign)\(tenth)"
  }

  func choose(sv: String, en: String, fi: String) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }
}
