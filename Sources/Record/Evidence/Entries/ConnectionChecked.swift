package import Texts

/// A connection of the binding was checked by the call that the binding declares for that. Attachments: what was sent
/// and received.
///
/// What is seen over a connection whose check fails says nothing about the vendor.
package struct ConnectionChecked: EntryBody {
  package static let kind = EntryKind(rawValue: "connection-checked")

  /// The run.
  package let run: String
  /// The name of the connection in the binding.
  package let connection: String
  /// The case because of which it was checked; nil where the run began.
  package let `case`: String?
  /// Which attempt at the case, counted from 1.
  package let attempt: Int?
  /// The step after which it was checked; nil before the case and after its last step.
  package let step: String?
  /// The result.
  package let outcome: ConnectionOutcome
  /// Where the fault seems to lie, where the check failed.
  package let ground: ConnectionGround?
  /// Why it failed, by language tag.
  package let reason: LocalizedText?
  /// When its parts happened.
  package let timing: StepTiming

  package init(
    run: String, connection: String, case: String? = nil, attempt: Int? = nil, step: String? = nil,
    outcome: ConnectionOutcome, ground: ConnectionGround? = nil, reason: LocalizedText? = nil, timing: StepTiming
  ) {
    self.run = run
    self.connection = connection
    self.case = `case`
    self.attempt = attempt
    self.step = step
    self.outcome = outcome
    self.ground = ground
    self.reason = reason
    self.timing = timing
  }
}

/// Whether a connection worked when it was checked.
package enum ConnectionOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  case holds, fails
}

/// Where the fault lies of a connection that does not work.
package enum ConnectionGround: String, Sendable, Hashable, Codable, CaseIterable {
  /// The system, or what stands before it, does not know who asks.
  case credentials
  /// What answers is not what the binding expects: another address, another interface.
  case binding
  /// Nothing answers, or a gateway does in the system's place.
  case network
  /// The certificate of whoever answers is not trusted.
  case trust
  /// The system answers the check with an error of its own.
  case system
}

/// The clock of the target was compared with ours.
package struct ClockChecked: EntryBody {
  package static let kind = EntryKind(rawValue: "clock-checked")

  /// The run.
  package let run: String
  /// How far the clock of the target was ahead.
  package let offsetMilliseconds: Int64
  /// How long the exchange took; the offset is known to half of this.
  package let roundTripMilliseconds: Int64

  package init(run: String, offsetMilliseconds: Int64, roundTripMilliseconds: Int64) {
    self.run = run
    self.offsetMilliseconds = offsetMilliseconds
    self.roundTripMilliseconds = roundTripMilliseconds
  }
}
