import Quantities
package import SuiteLanguage
import Texts

extension LoadFigures {
  /// Holds the figures against the demands.
  ///
  /// An alarm that was lost, doubled, shown to the wrong people or with the wrong content is a failure whether or not the
  /// load was held. Latency, errors and delays of a load that was not held may be the generator's own: they cannot be
  /// told. Nothing of this is met while a part of the load is missing or was not observed.
  package func judged(against demands: LoadDemands) -> LoadJudgement {
    let doubts = doubts + notHeld
    var findings: [LoadFinding] = []
    for (measure, matcher) in demands.measures {
      switch measure {
      case .count, .wrong: findings.append(count(measure, matcher, doubts))
      case .errors: findings += calls.map { errors($0, matcher, doubts) }
      case .latency(let point):
        findings += calls.map { call in
          latency(
            measure, call, matcher, doubts, samples: call.arrivals.planned, value: call.latency[point.rawValue])
        }
      case .shown(let point):
        let alarms = calls.filter(\.isAlarm)
        findings += alarms.map { call in
          latency(measure, call, matcher, doubts, samples: call.shownWanted, value: call.shown[point.rawValue])
        }
        if alarms.isEmpty {
          findings.append(
            LoadFinding(measure, nil, .unobserved, matcher, actual: nil, doubt: .notMeasured))
        }
      }
    }
    for key in demands.unknownKeys {
      guard let matcher = demands.that[key] else { continue }
      findings.append(LoadFinding(.wrong(key), nil, .unobserved, matcher, actual: nil, doubt: .notMeasured))
    }
    return LoadJudgement(outcome: LoadFigures.worst(findings, doubts), findings: findings, doubts: doubts)
  }

  private static func worst(_ findings: [LoadFinding], _ doubts: [LoadDoubt]) -> LoadJudgement.Outcome {
    if findings.contains(where: { $0.outcome == .unmet }) { return .unmet }
    let isCertain = doubts.isEmpty && !findings.isEmpty && findings.allSatisfy { $0.outcome == .met }
    return isCertain ? .met : .unobserved
  }

  private func count(_ measure: LoadMeasure, _ matcher: Matcher, _ doubts: [LoadDoubt]) -> LoadFinding {
    guard let count = counts[measure.key], alarms > 0 else {
      return LoadFinding(measure, nil, .unobserved, matcher, actual: nil, doubt: .notMeasured)
    }
    let actual = Value.integer(Int64(count))
    let isMet = matcher.evaluate(actual, in: Scope()) == .met
    if !isMet {
      let doubt = certainty(of: measure)
      return LoadFinding(measure, nil, doubt == nil ? .unmet : .unobserved, matcher, actual: actual, doubt: doubt)
    }
    let doubt =
      doubts.first ?? (unclear[measure.key] ?? 0 > 0 ? .unclear(unclear[measure.key] ?? 0) : nil)
      ?? (met == 0 && measure != .count(.lost) ? .nothingSeen : nil)
      ?? (unobservedStaff > 0 ? .unobservedStaff(unobservedStaff, of: staff) : nil)
    return LoadFinding(measure, nil, doubt == nil ? .met : .unobserved, matcher, actual: actual, doubt: doubt)
  }

  /// Why a count that is too high may be none of the vendor's doing.
  private func certainty(of measure: LoadMeasure) -> LoadDoubt? {
    switch measure {
    // What came late under a load that came late itself proves nothing.
    case .count(.late): notHeld.first
    // A part of the load of which nothing is known may have raised them.
    case .count(.unexpected), .count(.duplicated): doubts.first
    default: nil
    }
  }

  /// Whether a time meets a demand.
  private func isReached(_ matcher: Matcher, _ microseconds: Int64) -> Bool {
    matcher.evaluate(.duration(TimeSpan(microseconds: max(0, microseconds))), in: Scope()) == .met
  }

  private func errors(_ call: Call, _ matcher: Matcher, _ doubts: [LoadDoubt]) -> LoadFinding {
    let (errors, all) = (call.arrivals.errors, call.arrivals.attempted)
    guard all > 0, let share = try? Percentage(fraction: Rational(Int128(errors), over: Int128(all))) else {
      return LoadFinding(
        .errors, call.operation, .unobserved, matcher, actual: nil, doubt: .noSamples(operation: call.operation))
    }
    let isMet = matcher.evaluate(.percent(share), in: Scope()) == .met
    let doubt = isMet ? doubts.first : notHeld.first
    return LoadFinding(
      .errors, call.operation, doubt != nil ? .unobserved : isMet ? .met : .unmet, matcher, actual: .percent(share),
      doubt: doubt)
  }

  /// - Parameter value: nil where the point lies among those that never came to an end: later than every bound.
  private func latency(
    _ measure: LoadMeasure, _ call: Call, _ matcher: Matcher, _ doubts: [LoadDoubt], samples: Int, value: Int64?
  ) -> LoadFinding {
    guard samples > 0, call.arrivals.attempted > 0 else {
      return LoadFinding(
        measure, call.operation, .unobserved, matcher, actual: nil, doubt: .noSamples(operation: call.operation))
    }
    let actual = value.map { Value.duration(TimeSpan(microseconds: $0)) }
    let isMet = value.map { isReached(matcher, $0) } ?? false
    // What was not read may have come in time.
    var doubt = isMet ? doubts.first : notHeld.first ?? call.unreadAnswers
    if case .shown = measure, doubt == nil {
      if unobservedStaff > 0 {
        doubt = .unobservedStaff(unobservedStaff, of: staff)
      } else if !isMet, let value, longestStall > 0, isReached(matcher, value - longestStall) {
        doubt = .readersBehind(longestStall)
      }
    }
    return LoadFinding(
      measure, call.operation, doubt != nil ? .unobserved : isMet ? .met : .unmet, matcher, actual: actual,
      doubt: doubt)
  }
}

extension LoadFinding {
  fileprivate init(
    _ measure: LoadMeasure, _ operation: String?, _ outcome: LoadJudgement.Outcome, _ expected: Matcher,
    actual: Value?, doubt: LoadDoubt?
  ) {
    key = measure.key
    self.operation = operation
    self.outcome = outcome
    self.expected = expected
    self.actual = actual
    self.doubt = doubt
    var words: [String: String] = [:]
    for language in InterfaceLanguage.allCases {
      words[language.rawValue] = LoadWords(language: language).sentence(
        measure, operation, expected, actual, doubt.flatMap { $0.words[language.rawValue] })
    }
    self.words = words
  }
}
