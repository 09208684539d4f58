package import JSONValues
package import Quantities
package import Texts

/// A step has an outcome. Attachments: what was sent and received.
package struct StepFinished: EntryBody {
  package static let kind = EntryKind(rawValue: "step-finished")

  /// The run.
  package let run: String
  /// The identifier of the case in the plan.
  package let `case`: String
  /// Which attempt at the case, counted from 1.
  package let attempt: Int
  /// Where the step stands in the case, counted from 1: `3`, `5.2`.
  package let step: String
  /// What the step does.
  package let action: StepAction
  /// The result.
  package let outcome: StepOutcome
  /// Why it is not met, or what is advised, by language tag.
  package let reason: LocalizedText?
  /// What was expected, as far as a value can say it.
  package let expected: JSONValue?
  /// What was seen instead, or at all.
  package let actual: JSONValue?
  /// The values that later steps may use.
  package let saved: [String: JSONValue]?
  /// When its parts happened.
  package let timing: StepTiming
  /// What the clock of the target showed at the end.
  package let targetTime: Instant?
  /// How many observations the outcome stands on.
  package let samples: Int?
  /// How long each sample took.
  package let latenciesMicroseconds: [Int64]?
  /// The points of a series, in the order they came.
  package let observed: [Observation]?
  /// How many points of the series were not kept; nil where all were.
  package let observedLeftOut: Int?

  package init(
    run: String, case: String, attempt: Int, step: String, action: StepAction, outcome: StepOutcome,
    reason: LocalizedText? = nil, expected: JSONValue? = nil, actual: JSONValue? = nil,
    saved: [String: JSONValue]? = nil, timing: StepTiming, targetTime: Instant? = nil, samples: Int? = nil,
    latenciesMicroseconds: [Int64]? = nil, observed: [Observation]? = nil,
    observedLeftOut: Int? = nil
  ) {
    self.run = run
    self.case = `case`
    self.attempt = attempt
    self.step = step
    self.action = action
    self.outcome = outcome
    self.reason = reason
    self.expected = expected
    self.actual = actual
    self.saved = saved
    self.timing = timing
    self.targetTime = targetTime
    self.samples = samples
    self.latenciesMicroseconds = latenciesMicroseconds
    self.observed = observed
    self.observedLeftOut = observedLeftOut
  }
}
