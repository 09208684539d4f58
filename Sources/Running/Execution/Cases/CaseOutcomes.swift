import Evidence
import Planning
import Synchronization

/// How the cases of a run have come out so far.
final class CaseOutcomes: Sendable {
  private let outcomes = Mutex<[String: CaseOutcome]>([:])

  /// Takes note of how a case came out.
  func note(_ outcome: CaseOutcome, of caseID: String) { outcomes.withLock { $0[caseID] = outcome } }

  /// Whether a case shows nothing although nothing was wrong: it expects that something does not happen, and no control
  /// has shown that it would have been seen.
  func isUncontrolled(_ planned: PlannedCase) -> Bool {
    guard planned.isNegative else { return false }
    guard let control = planned.control else { return !planned.isControlledWithin }
    return outcomes.withLock { $0[control] } != .passed
  }
}
