import JSONValues
package import Judgement
import Quantities
import Statistics

/// A proof for programs, with every figure unrounded. Shares are fractions of one, times hours unless named otherwise.
package enum ProofJSON {
  package static let format = "grindvakt-proof/1"

  /// A member a line, sorted. Ends with a line break.
  package static func text(_ proof: Proof) -> String { value(proof).prettyText + "\n" }

  static func value(_ proof: Proof) -> JSONValue {
    let question = proof.question
    return VerdictsJSON.object([
      "format": .string(format), "claim": .string("\(question.claim)"), "measure": .string(question.claim.measureName),
      "bound": question.claim.failureShare.map { number($0.fraction.approximation) },
      "confidence": number(question.confidence.level.fraction.approximation),
      "correlation": number(question.correlation), "conclusion": .string(proof.conclusion.rawValue),
      "source": .string(proof.source.rawValue), "simulated": .bool(proof.isSimulated),
      "data": proof.share.map(share), "natural": proof.natural.map(share),
      "meanTime": proof.meanTime.map { shown in
        VerdictsJSON.object([
          "hours": number(shown.data.hours), "failures": JSONValue(shown.data.failures),
          "doubtful": JSONValue(shown.data.doubtful), "lowerHours": number(shown.lower),
          "upperHours": shown.upper.map(number), "rateUpperPerHour": number(shown.rateUpper),
        ])
      },
      "lifetime": proof.lifetime.map {
        ["shape": number($0.shape), "shapeAssumed": .bool($0.isShapeAssumed), "lowerHours": number($0.lower)]
      },
      "alarmsPerUserMonth": question.alarmsPerUserMonth.map(number),
      "daysPerMonth": question.alarmsPerUserMonth.map { _ in number(Exposure.daysPerMonth) },
      "suspected": proof.suspected.map(number), "prospects": .array(proof.prospects.map(prospect)),
      "needs": .array(proof.needs.map(need)),
      "sequential": proof.sequential.map { test in
        VerdictsJSON.object([
          "good": number(test.good), "trialsToAccept": .array(test.trialsToAccept.map { JSONValue($0) }),
          "expectedTrialsIfGood": number(test.expectedTrialsIfGood),
          "expectedTrialsIfBad": number(test.expectedTrialsIfBad),
          "decision": test.decision.map { .string($0.rawValue) },
        ])
      },
    ])
  }

  static func number(_ value: Double) -> JSONValue { JSONNumber(value).map { .number($0) } ?? .null }

  private static func share(_ shown: Proof.ShareShown) -> JSONValue {
    VerdictsJSON.object([
      "trials": JSONValue(shown.data.trials), "failures": JSONValue(shown.data.failures),
      "unknown": JSONValue(shown.data.unknown), "users": shown.data.users.map { JSONValue($0) },
      "designEffect": number(shown.designEffect), "effectiveTrials": number(shown.effectiveTrials),
      "share": shown.share.map(number), "lower": number(shown.lower), "upper": number(shown.upper),
    ])
  }

  private static func prospect(_ prospect: Proof.Prospect) -> JSONValue {
    VerdictsJSON.object([
      "kind": .string(prospect.kind.rawValue), "users": JSONValue(prospect.users), "weeks": number(prospect.weeks),
      (prospect.kind == .deviceTime ? "hours" : "trials"): number(prospect.expected),
      (prospect.kind == .deviceTime ? "lowerHours" : "upper"): number(prospect.boundWithoutFailure),
      "shows": .bool(prospect.shows), "chanceToSee": prospect.chanceToSee.map(number),
    ])
  }

  private static func need(_ need: Proof.Need) -> JSONValue {
    VerdictsJSON.object([
      "failures": JSONValue(need.failures), "independentTrials": need.independentTrials.map { JSONValue($0) },
      "hours": need.hours.map(number), "trials": need.trials.map { JSONValue($0) },
      "fewestUsers": need.fewestUsers.map { JSONValue($0) }, "weeks": need.weeks.map(number),
      "weeksOfTestPresses": need.weeksOfTestPresses.map(number), "daysOfAllUsers": need.daysOfAllUsers.map(number),
    ])
  }
}

/// A forecast for programs. A day that does not come within ten years is missing.
package enum ForecastJSON {
  package static let format = "grindvakt-forecast/1"

  /// A member a line, sorted. Ends with a line break.
  package static func text(_ outlook: RolloutOutlook) -> String { value(outlook).prettyText + "\n" }

  static func value(_ outlook: RolloutOutlook) -> JSONValue {
    let (question, forecast) = (outlook.question, outlook.forecast)
    return VerdictsJSON.object([
      "format": .string(format), "asOf": day(question.asOf), "units": JSONValue(question.units),
      "installed": JSONValue(outlook.installed), "left": JSONValue(outlook.left), "start": day(outlook.start),
      "stopWeeks": JSONValue(question.stopWeeks), "pace": .string(outlook.paceSource.rawValue),
      "perBusinessDay": ProofJSON.number(outlook.pace), "historyDays": outlook.historyDays.map { JSONValue($0) },
      "runs": JSONValue(forecast.runs), "seed": .string(String(forecast.seed)),
      "steadyLastDay": outlook.steadyLastDay.map(day), "p10": forecast.day(reachedBy: 0.1).map(day),
      "p50": forecast.day(reachedBy: 0.5).map(day), "p90": forecast.day(reachedBy: 0.9).map(day),
      "byWeeks": outlook.byWeeks.map { weekly in
        VerdictsJSON.object([
          "weeks": JSONValue(weekly.weeks), "lastDay": day(weekly.lastDay), "latestStart": weekly.latestStart.map(day),
        ])
      },
      "doneBy": question.doneBy.map(day), "wantedProbability": ProofJSON.number(question.probability),
      "probability": outlook.probability.map(ProofJSON.number), "inTime": outlook.isInTime.map { .bool($0) },
      "steadyLatestStart": outlook.steadyLatestStart.map(day), "latestStart": outlook.latestStart.map(day),
      "oldContractUntil": outlook.oldContractUntil.map(day), "overlapDays": outlook.overlap.map { JSONValue($0) },
    ])
  }

  private static func day(_ date: CalendarDate) -> JSONValue { .string(date.description) }
}
