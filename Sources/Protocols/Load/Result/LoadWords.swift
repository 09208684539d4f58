package import Quantities
package import SuiteLanguage
package import Texts

/// Sentences on demands and what was found.
package enum LoadWords {
  static func sentence(
    _ measure: LoadMeasure, _ operation: String?, _ expected: Matcher, _ actual: Value?, _ doubt: LoadDoubt?
  ) -> Text {
    let name = operation.map { Text(joined: [Text(verbatim: "\($0): "), measure.name]) } ?? measure.name
    let found = actual.map(measured) ?? Text("no value")
    let sentence = Text("\(name): measured \(found), required \(expected.text).")
    return doubt.map { Text(joined: [sentence, $0.text], by: Text(verbatim: " ")) } ?? sentence
  }

  /// What was found, to the microsecond, in units that are read easily.
  package static func measured(_ value: Value) -> Text {
    guard case .duration(let span) = value, let text = measured(span.microseconds) else {
      return Text(formatted: value)
    }
    return text
  }

  static func measured(_ microseconds: Int64) -> Text? {
    let (unit, divisor): (String, Int64) =
      switch microseconds.magnitude {
      case 0..<1_000: ("µs", 1)
      case 0..<10_000_000: ("ms", 1_000)
      default: ("s", 1_000_000)
      }
    guard let number = try? Rational(microseconds).divided(by: Rational(divisor)) else { return nil }
    return Text(joined: [Text(formatted: number), Text(verbatim: "\u{A0}\(unit)")])
  }
}

/// The main figures of a load in a line or two.
extension LoadWords {
  /// The most calls that a summary names; a mix may have many.
  private static let mostCalls = 4

  /// What was sent and shown, everything that was counted, and how each call went; the most serious first.
  package static func summary(of figures: LoadFigures) -> [Text] {
    var parts: [Text] = []
    if figures.alarms > 0 || figures.wanted > 0 {
      parts.append(
        Text(
          "\(formatted: figures.alarms) alarms sent, \(formatted: figures.met) of \(formatted: figures.wanted) displays made"
        ))
    }
    parts += LoadMeasure.countedKeys(figures.counts).compactMap { key in
      guard let count = figures.counts[key], count > 0, let measure = LoadMeasure(key: key) else { return nil }
      return Text(joined: [measure.name, Text(formatted: count)], by: Text(verbatim: ": "))
    }
    parts += figures.calls.prefix(mostCalls).map(summary)
    if figures.calls.count > mostCalls {
      parts.append(Text("and \(formatted: figures.calls.count - mostCalls) more requests"))
    }
    return parts
  }

  private static func summary(_ call: LoadFigures.Call) -> Text {
    let answered = Text(
      "\(formatted: call.arrivals.done) of \(formatted: call.arrivals.planned) answered correctly")
    let slow = call.latency[LoadMeasure.Point.p99.rawValue].flatMap(measured).map { time in
      Text(joined: [Text(verbatim: ", "), LoadMeasure.Point.p99.name, Text(verbatim: " "), time])
    }
    return Text(joined: [Text(verbatim: "\(call.operation): "), answered] + (slow.map { [$0] } ?? []))
  }
}
