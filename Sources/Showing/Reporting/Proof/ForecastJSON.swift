import JSONValues
package import Judgement
import Quantities
import Statistics

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
