import Planning
import Quantities

/// Which attempt counts: the last one that was decided, that was made of the case as it reads now, and that concerns
/// the system that is judged. A newer one replaces an older one, whichever of them is better.
struct CountingAttemptRule: CaseRule {
  func judge(_ finding: inout CaseFinding, of plannedCase: PlannedCase, in bench: Bench) {
    let decided = Array(bench.decided(plannedCase.id))
    let counting = decided.first { $0.fingerprint == plannedCase.fingerprint && bench.concernsSubject($0) }
    if let counting {
      finding.attempt = counting
    } else {
      finding.object(.notTested, because: Self.reason(plannedCase, decided, bench))
    }
  }

  private static func reason(_ plannedCase: PlannedCase, _ decided: [CaseAttempt], _ bench: Bench) -> Reason {
    if let changed = decided.first(where: bench.concernsSubject) { return .changedSince(changed.takenAt) }
    if let other = decided.lazy.compactMap({ bench.system(of: $0) }).first {
      return .otherSystem("\(other.vendor) \(other.product)")
    }
    let begun = (bench.testimony.attempts[plannedCase.id] ?? []).last { $0.startedAt <= bench.asOf }
    return begun.map { .unfinished(since: $0.startedAt) } ?? .neverRun
  }
}
