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
      sv: "\(name): uppmätt \(found), krav \(wanted).", en: "\(name): measured \(found), required \(wanted).",
      fi: "\(name): mitattu \(found), vaatimus \(wanted).")
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
  package func name(_ measure: LoadMeasure) -> String { measure.name(in: language) }

  func choose(sv: String, en: String, fi: String) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }
}

/// The main figures of a load in a line or two.
extension LoadWords {
  /// The most calls that a summary names; a mix may have many.
  private static let mostCalls = 4

  /// What was sent and shown, everything that was counted, and how each call went; the most serious first.
  package func summary(of figures: LoadFigures) -> [String] {
    var parts: [String] = []
    if figures.alarms > 0 || figures.wanted > 0 {
      let (alarms, met, wanted) = (number(figures.alarms), number(figures.met), number(figures.wanted))
      parts.append(
        choose(
          sv: "\(alarms) larm skickade, \(met) av \(wanted) visningar gjorda",
          en: "\(alarms) alarms sent, \(met) of \(wanted) displays made",
          fi: "hälytyksiä lähetetty \(alarms), näyttökertoja \(met), vaadittu \(wanted)"))
    }
    parts += LoadMeasure.countedKeys(figures.counts).compactMap { key in
      guard let count = figures.counts[key], count > 0, let measure = LoadMeasure(key: key) else { return nil }
      return "\(name(measure)): \(number(count))"
    }
    parts += figures.calls.prefix(Self.mostCalls).map(summary)
    if figures.calls.count > Self.mostCalls {
      let rest = number(figures.calls.count - Self.mostCalls)
      parts.append(
        choose(sv: "och \(rest) anrop till", en: "and \(rest) more requests", fi: "ja \(rest) muuta pyyntöä"))
    }
    return parts
  }

  private func summary(_ call: LoadFigures.Call) -> String {
    let (done, planned) = (number(call.arrivals.done), number(call.arrivals.planned))
    let answered = choose(
      sv: "\(done) av \(planned) rätt besvarade", en: "\(done) of \(planned) answered correctly",
      fi: "oikein vastattuja \(done), suunniteltuja \(planned)")
    let slow = call.latency[LoadMeasure.Point.p99.rawValue].flatMap(measured).map {
      "\(LoadMeasure.Point.p99.name(in: language)) \($0)"
    }
    return "\(call.operation): " + [answered, slow].compactMap { $0 }.joined(separator: ", ")
  }

  private func number(_ count: Int) -> String { Rational(count).formatted(in: language) }
}
