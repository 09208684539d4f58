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

/// What a step does.
package enum StepAction: String, Sendable, Hashable, Codable, CaseIterable {
  case call, watch, expect, wait, `repeat`, load, instruct, observe, check
  case inParallel = "in-parallel"
  case samlLogin = "saml-login"
  case samlLogout = "saml-logout"
  case samlSession = "saml-session"
  case samlRequest = "saml-request"
  case samlMetadata = "saml-metadata"
}

/// When the parts of a step happened, by our clock.
package struct StepTiming: Sendable, Hashable, Codable {
  /// When it was to begin. Latency counts from here, so that a late generator does not flatter the system.
  package let scheduled: Instant
  /// When the request had been sent.
  package let sent: Instant?
  /// When the answer began.
  package let firstByte: Instant?
  /// When the outcome was known.
  package let end: Instant

  package init(scheduled: Instant, sent: Instant? = nil, firstByte: Instant? = nil, end: Instant) {
    self.scheduled = scheduled
    self.sent = sent
    self.firstByte = firstByte
    self.end = end
  }
}

/// One point of a series, such as a battery level on its way down.
package struct Observation: Sendable, Hashable, Codable {
  /// What was observed.
  package let name: String
  /// What it was.
  package let value: JSONValue
  /// On the clock of the target where it has one, otherwise on ours.
  package let at: Instant?

  package init(name: String, value: JSONValue, at: Instant? = nil) {
    self.name = name
    self.value = value
    self.at = at
  }
}

/// A wait has begun, so that a resumed run can go on waiting for the same instant.
package struct WaitStarted: EntryBody {
  package static let kind = EntryKind(rawValue: "wait-started")

  /// The run.
  package let run: String
  /// The identifier of the case in the plan.
  package let `case`: String
  /// Which attempt at the case, counted from 1.
  package let attempt: Int
  /// Where the step stands in the case.
  package let step: String
  /// On the clock of the target.
  package let until: Instant

  package init(run: String, case: String, attempt: Int, step: String, until: Instant) {
    self.run = run
    self.case = `case`
    self.attempt = attempt
    self.step = step
    self.until = until
  }
}
