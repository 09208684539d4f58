import Quantities
package import SuiteLanguage
package import Texts

/// The judgement of the demands on a load.
package struct LoadJudgement: Hashable, Sendable {
  package enum Outcome: String, Sendable, Codable {
    case met, unmet
    /// Whether it is met is not known. Never a pass.
    case unobserved
  }

  /// Unmet where a demand is, else unobserved where one is, else met. Without demands nothing was shown.
  package var outcome: Outcome
  /// Every demand, ordered by key and then by call.
  package var findings: [LoadFinding]
  /// Doubts that affect all of them.
  package var doubts: [LoadDoubt]

  /// Sentences on what is not met, worst first; what affects all demands stands there once.
  package var reasons: [Text] {
    findings.filter { $0.outcome == .unmet }.map(\.text) + doubts.map(\.text)
      + findings.filter { $0.outcome == .unobserved }.map(\.text)
  }
}

/// One demand and what was found.
package struct LoadFinding: Hashable, Sendable {
  /// As in ``LoadMeasure/key``.
  package var key: String
  /// The operation, where the demand holds for each apart.
  package var operation: String?
  package var outcome: LoadJudgement.Outcome
  package var expected: Matcher
  /// Nil where there is none, or where it lies beyond every bound.
  package var actual: Value?
  /// Why the outcome is uncertain.
  package var doubt: LoadDoubt?
  /// A sentence.
  package var text: Text
}

extension LoadFigures {
  /// Judges the figures by the demands.
  ///
  /// An alarm that was lost, doubled, shown to the wrong people or with the wrong content is a failure whether or not
  /// the load was held. Latency, errors and delays of a load that was not held may be the generator's own: they are
  /// unobserved. No demand is met while a part of the load is missing or was not observed.
  package func judged(against demands: LoadDemands) -> LoadJudgement {
    let doubts = doubts + notHeld
    var findings: [LoadFinding] = []
    for (measure, matcher) in demands.measures {
      switch measure.figure {
      case .alarms(let certainty, let ofSeen):
        findings.append(count(measure, certainty, ofSeen: ofSeen, matcher, doubts))
      case .errors: findings += calls.map { errors(measure, $0, matcher, doubts) }
      case .answered(let point):
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

  private func count(
    _ measure: LoadMeasure, _ certainty: LoadMeasure.Certainty, ofSeen: Bool, _ matcher: Matcher,
    _ doubts: [LoadDoubt]
  ) -> LoadFinding {
    guard let count = counts[measure.key], alarms > 0 else {
      return LoadFinding(measure, nil, .unobserved, matcher, actual: nil, doubt: .notMeasured)
    }
    let actual = Value.integer(Int64(count))
    let isMet = matcher.evaluate(actual, in: Scope()) == .met
    if !isMet {
      let doubt = self.doubt(certainty)
      return LoadFinding(measure, nil, doubt == nil ? .unmet : .unobserved, matcher, actual: actual, doubt: doubt)
    }
    let doubt =
      doubts.first ?? (unclear[measure.key] ?? 0 > 0 ? .unclear(unclear[measure.key] ?? 0) : nil)
      ?? (met == 0 && ofSeen ? .nothingSeen : nil)
      ?? (unobservedStaff > 0 ? .unobservedStaff(unobservedStaff, of: staff) : nil)
    return LoadFinding(measure, nil, doubt == nil ? .met : .unobserved, matcher, actual: actual, doubt: doubt)
  }

  /// Why a count that is too high may not be the vendor's fault.
  private func doubt(_ certainty: LoadMeasure.Certainty) -> LoadDoubt? {
    switch certainty {
    case .always: nil
    case .whenLoadIsHeld: notHeld.first
    case .whenLoadIsWhole: doubts.first
    }
  }

  /// Whether a time meets a demand.
  private func isReached(_ matcher: Matcher, _ microseconds: Int64) -> Bool {
    matcher.evaluate(.duration(TimeSpan(microseconds: max(0, microseconds))), in: Scope()) == .met
  }

  private func errors(_ measure: LoadMeasure, _ call: Call, _ matcher: Matcher, _ doubts: [LoadDoubt]) -> LoadFinding {
    let (errors, all) = (call.arrivals.errors, call.arrivals.attempted)
    guard all > 0, let share = try? Percentage(fraction: Rational(Int128(errors), over: Int128(all))) else {
      return LoadFinding(
        measure, call.operation, .unobserved, matcher, actual: nil, doubt: .noSamples(operation: call.operation))
    }
    let isMet = matcher.evaluate(.percent(share), in: Scope()) == .met
    let doubt = isMet ? doubts.first : notHeld.first
    return LoadFinding(
      measure, call.operation, doubt != nil ? .unobserved : isMet ? .met : .unmet, matcher, actual: .percent(share),
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
    // An answer that was not read may have been in time.
    var doubt = isMet ? doubts.first : notHeld.first ?? call.unreadAnswers
    if case .shown = measure.figure, doubt == nil {
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
    text = LoadWords.sentence(measure, operation, expected, actual, doubt)
  }
}
