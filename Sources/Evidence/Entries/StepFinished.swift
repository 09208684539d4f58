package import JSONValues
package import Quantities

/// A step has an outcome. Attachments: what was sent and received.
package struct StepFinished: EntryBody {
  package static let kind = EntryKind(rawValue: "step-finished")

  package let run: String
  package let `case`: String
  package let attempt: Int
  /// Where the step stands in the case, counted from 1: `3`, `5.2`.
  package let step: String
  package let action: StepAction
  package let outcome: StepOutcome
  /// Why it is not met, by language tag.
  package let reason: [String: String]?
  package let expected: JSONValue?
  package let actual: JSONValue?
  /// The values that later steps may use.
  package let saved: [String: JSONValue]?
  package let timing: StepTiming
  /// What the clock of the target showed at the end.
  package let targetTime: Instant?
  /// How many observations the outcome stands on.
  package let samples: Int?
  package let latenciesMicroseconds: [Int64]?
  /// The points of a series, in the order they came.
  package let observed: [Observation]?

  package init(
    run: String, case: String, attempt: Int, step: String, action: StepAction, outcome: StepOutcome,
    reason: [String: String]? = nil, expected: JSONValue? = nil, actual: JSONValue? = nil,
    saved: [String: JSONValue]? = nil, timing: StepTiming, targetTime: Instant? = nil, samples: Int? = nil,
    latenciesMicroseconds: [Int64]? = nil, observed: [Observation]? = nil
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
  }
}
