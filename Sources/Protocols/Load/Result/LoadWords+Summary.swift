import Quantities
import SuiteLanguage

/// The main figures of a load in a line or two.
extension LoadWords {
  /// Calls that are told of; a mix may have many.
  private static let mostCalls = 4

  /// What was sent and shown, everything that was counted, and how each call went; the gravest first.
  package func summary(of figures: LoadFigures) -> [String] {
    var parts: [String] = []
    if figures.alarms > 0 || figures.wanted > 0 {
      let (alarms, met, wanted) = (number(figures.alarms), number(figures.met), number(figures.wanted))
      parts.append(
        choose(
          sv: "\(alarms) larm skickade, visade \(met) av \(wanted) gånger",
          en: "\(alarms) alarms sent, shown \(met) of \(wanted) times",
          fi: "\(alarms) hälytystä lähetetty, näytetty \(met)/\(wanted) kertaa"))
    }
    parts += LoadMeasure.countedKeys(figures.counts).compactMap { key in
      guard let count = figures.counts[key], count > 0, let measure = LoadMeasure(key: key) else { return nil }
      return "\(name(measure)): \(number(count))"
    }
    parts += figures.calls.prefix(Self.mostCalls).map(summary)
    if figures.calls.count > Self.mostCalls {
      let rest = number(figures.calls.count - Self.mostCalls)
      parts.append(choose(sv: "och \(rest) anrop till", en: "and \(rest) more calls", fi: "ja \(rest) muuta kutsua"))
    }
    return parts
  }

  private func summary(_ call: LoadFigures.Call) -> String {
    let (done, planned) = (number(call.arrivals.done), number(call.arrivals.planned))
    let answered = choose(
      sv: "\(done) av \(planned) besvarade som väntat", en: "\(done) of \(planned) answered as wanted",
      fi: "\(done)/\(planned) vastattu odotetusti")
    let slow = call.latency[LoadMeasure.Point.p99.rawValue].flatMap(measured).map { "\(point(.p99)) \($0)" }
    return "\(call.operation): " + [answered, slow].compactMap { $0 }.joined(separator: ", ")
  }

  private func number(_ count: Int) -> String { Rational(count).formatted(in: language) }
}

extension LoadMeasure {
  /// Keys of what was counted in a fixed order: the gravest first, then contents that were wrong.
  package static func countedKeys(_ counts: [String: Int]) -> [String] {
    let known = Count.allCases.map(\.rawValue)
    return known.filter { counts[$0] != nil } + counts.keys.filter { !known.contains($0) }.sorted()
  }
}
