import Planning
import Quantities

/// What was shown holds for the time that the requirement says; after its last day it counts as never shown.
struct ValidityRule: CaseRule {
  let validFor: CalendarPeriod?

  func judge(_ finding: inout CaseFinding, of plannedCase: PlannedCase, in bench: Bench) {
    guard let attempt = finding.attempt, let last = lastDay(of: attempt) else { return }
    if bench.asOf >= Stockholm.end(of: last) {
      finding.object(.notTested, because: .expired(on: last))
    }
  }

  /// The last day that what was seen in the attempt counts; nil where it counts for ever.
  func lastDay(of attempt: CaseAttempt) -> CalendarDate? {
    validFor.map { $0.end(from: Stockholm.date(at: attempt.takenAt)) }
  }
}
