import Drivers
import Evidence
import JSONValues
import Quantities
import SuiteLanguage
import Texts

/// The result of a step, before it is written down.
struct StepReport: Sendable {
  var outcome: StepOutcome = .met
  var reason: Text?
  var expected: JSONValue?
  var actual: JSONValue?
  /// The step is a part of something that other processes do as well: what it came to is decided when they are merged,
  /// and the steps after it go on.
  var isPart = false
  /// Values that later steps may use.
  var saved: [String: Value] = [:]
  var timing: StepTiming
  var samples: Int?
  var latenciesMicroseconds: [Int64] = []
  var observed: [Observation] = []
  /// Points that were observed and not kept.
  var observedLeftOut = 0
  var exchanges: [HTTPExchange] = []
  /// Further attachments, by name.
  var attachments: [Attachment] = []
  /// Attachments that were written while the step ran.
  var stored: [AttachmentReference] = []

  struct Attachment: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
  }

  init(timing: StepTiming) { self.timing = timing }

  /// A step that did not come out as wanted.
  init(_ shortfall: Shortfall, timing: StepTiming) {
    self.timing = timing
    fail(shortfall)
  }

  mutating func fail(_ shortfall: Shortfall) {
    outcome = shortfall.kind == .wrong ? .unmet : .unobserved
    reason = shortfall.reason
    expected = shortfall.expected
    actual = shortfall.actual
  }
}

extension StepOutcome {
  /// The one of two that weighs more: unmet, then unobserved, then advised, then met.
  func worse(_ other: StepOutcome) -> StepOutcome {
    let order: [StepOutcome] = [.unmet, .unobserved, .advised]
    return order.first { self == $0 || other == $0 } ?? .met
  }

  /// Whether the steps after it follow.
  var goesOn: Bool { self == .met || self == .advised }
}
