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
    var timelines = rule.items.map { CaseTimeline(of: $0, in: bench) }
    var changes: [StandingChange] = []
    for instant in instants(of: rule, timelines) {
      let verdict = Verdict.ofAll(timelines.indices.map { timelines[$0].verdict(at: instant) })
      let standing = RequirementRule.standing(verdict, waived: rule.waiver(in: bench.testimony, at: instant) != nil)
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
  private func instants(of rule: RequirementRule, _ timelines: [CaseTimeline]) -> [Instant] {
    var instants = Set(timelines.lazy.flatMap(\.instants))
    for waiver in bench.testimony.waivers[rule.requirement.id] ?? [] {
      instants.insert(waiver.grantedAt)
      instants.insert(waiver.endedAt ?? waiver.expiresAt)
    }
    return instants.filter { $0 <= bench.asOf }.sorted()
  }
}
