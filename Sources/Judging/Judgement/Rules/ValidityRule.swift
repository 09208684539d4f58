import Planning
import Quantities

/// What was shown holds for the time that the requirement says; after its last day it counts as never shown.
struct ValidityRule: MomentRule {
  let validFor: CalendarPeriod?

  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in bench: Bench
  ) {
    guard let last = lastDay(of: attempt) else { return }
    if bench.asOf >= Stockholm.end(of: last) {
      finding.object(.notTested, because: .expired(on: last))
    }
  }

  /// The last day that what was seen in the attempt counts; nil where it counts for ever.
  func lastDay(of attempt: CaseAttempt) -> CalendarDate? {
    validFor.map { $0.end(from: Stockholm.date(at: attempt.takenAt)) }
  }
}
