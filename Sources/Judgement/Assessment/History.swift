import Catalogue
import Planning
import Quantities

/// How requirements came to stand as they do: judged again as of each instant at which something may have changed.
///
/// Judged by the catalogue as it reads now and for the system that is judged now, so an earlier wording or another
/// vendor's run does not show.
struct History: Sendable {
  let bench: Bench

  func changes(of rule: RequirementRule) -> [StandingChange] {
    var changes: [StandingChange] = []
    for instant in instants(of: rule) {
      let then = bench.at(instant)
      let verdict = rule.verdict(in: then)
      let standing = RequirementRule.standing(verdict, waived: rule.waiver(in: then) != nil)
      let before = changes.last
      if before == nil, standing == .notTested { continue }
      if before?.standing != standing || before?.verdict != verdict {
        changes.append(StandingChange(at: instant, standing: standing, verdict: verdict))
      }
    }
    return changes
  }

  /// When attempts at its cases were decided and stopped counting, and when waivers began and ended. Verdicts change at
  /// the end of a run, not in the middle of it, so the attempts of a run are looked at when its last entry was written.
  private func instants(of rule: RequirementRule) -> [Instant] {
    var instants: Set<Instant> = []
    for item in rule.items {
      for attempt in bench.decided(item.planned.id) {
        let runEnd = attempt.run.flatMap { bench.testimony.run($0)?.lastEntryAt }
        if let instant = runEnd ?? attempt.decidedAt { instants.insert(instant) }
        if let last = item.judge.validity.lastDay(of: attempt) { instants.insert(Stockholm.end(of: last)) }
      }
    }
    for waiver in bench.testimony.waivers[rule.requirement.id] ?? [] {
      instants.insert(waiver.grantedAt)
      instants.insert(waiver.endedAt ?? waiver.expiresAt)
    }
    return instants.filter { $0 <= bench.asOf }.sorted()
  }
}
