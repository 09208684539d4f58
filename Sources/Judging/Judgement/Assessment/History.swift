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
      let found = Verdict.ofAll(timelines.indices.map { timelines[$0].verdict(at: instant) })
      let applicability = rule.applicability(in: bench, at: instant)
      let verdict = RequirementRule.verdict(found, applicability)
      let standing = RequirementRule.standing(
        verdict, waived: rule.waiver(in: bench.testimony, at: instant) != nil, applicability)
      let before = changes.last
      if before == nil, standing == .notTested { continue }
      if before?.standing != standing || before?.verdict != verdict {
        changes.append(StandingChange(at: instant, standing: standing, verdict: verdict))
      }
    }
    return changes
  }

  /// When attempts at its cases were decided and stopped counting, when waivers began and ended, and when it
  /// was decided whether it applies. Verdicts change at
  /// the end of a run, not in the middle of it, so the attempts of a run are looked at when its last entry was written.
  private func instants(of rule: RequirementRule, _ timelines: [CaseTimeline]) -> [Instant] {
    var instants = Set(timelines.lazy.flatMap(\.instants))
    for waiver in bench.testimony.waivers[rule.requirement.id] ?? [] {
      instants.insert(waiver.grantedAt)
      instants.insert(waiver.endedAt ?? waiver.expiresAt)
    }
    instants.formUnion(bench.facts.instants(of: rule.requirement.appliesWhen))
    return instants.filter { $0 <= bench.asOf }.sorted()
  }
}

/// The verdict on a case from instant to instant: what ``CaseJudge`` finds as of each of them, in one walk through time,
/// however many attempts there are.
struct CaseTimeline {
  /// When verdicts may become others: ends of runs, and of the time for which something counts.
  let instants: [Instant]

  private let counting: CountingAttemptRule
  private let rule: CountingRule
  /// What happens, in the order of time.
  private let changes: [Change]
  private var next = 0
  /// By place of the attempt; nil where it cannot be judged yet.
  private var verdicts: [Int: Verdict] = [:]
  private var versions: [String?: Version] = [:]
  private let versionOf: [Int: String?]
  private var newest: Int?
  /// Somebody answered who may not.
  private var isAnsweredByOther = false

  private struct Change {
    let at: Instant
    let attempt: Int
    /// Nil where another party than the requirement demands answered.
    let verdict: Verdict?
  }

  /// What was found of the attempts on one version of the system.
  fileprivate struct Version {
    var passed = 0
    var failed = 0
    var newest = -1
    /// Places of its attempts that can be judged, rising.
    var attempts: [Int] = []
    /// Before this none of ``attempts`` is passed or failed.
    var firstToLookAt = 0
  }

  init(of item: RequirementRule.Item, in bench: Bench) {
    let planned = item.planned
    counting = item.judge.counting
    rule = counting.rule(in: bench.catalogue)
    var instants: Set<Instant> = []
    var changes: [Change] = []
    var versionOf: [Int: String?] = [:]
    for (place, attempt) in bench.attempts(planned.id).enumerated() {
      guard bench.isDecided(attempt), bench.counts(attempt), let decidedAt = attempt.decidedAt else { continue }
      instants.insert(attempt.run.flatMap { bench.testimony.run($0)?.lastEntryAt } ?? decidedAt)
      let end = item.judge.validity.lastDay(of: attempt).map { Stockholm.end(of: $0) }
      if let end { instants.insert(end) }
      guard counting.isCurrent(attempt, planned, bench) else { continue }
      guard counting.isAnsweredRightly(attempt) else {
        changes.append(Change(at: decidedAt, attempt: place, verdict: nil))
        continue
      }
      versionOf[place] = .some(bench.version(of: attempt))
      for moment in Self.moments(of: attempt, planned, decidedAt: decidedAt, end: end, bench) {
        var finding = attempt.finding ?? .nothingKnown
        ControlRule().judge(&finding, of: attempt, as: planned, in: bench.at(moment))
        item.judge.validity.judge(&finding, of: attempt, as: planned, in: bench.at(moment))
        changes.append(Change(at: moment, attempt: place, verdict: finding.verdict))
      }
    }
    self.instants = Array(instants)
    self.changes = changes.sorted { ($0.at, $0.attempt) < ($1.at, $1.attempt) }
    self.versionOf = versionOf
  }

  /// When the verdict on one attempt may become another one.
  private static func moments(
    of attempt: CaseAttempt, _ planned: PlannedCase, decidedAt: Instant, end: Instant?, _ bench: Bench
  ) -> [Instant] {
    var moments = [decidedAt]
    if let end { moments.append(end) }
    if planned.isNegative, let control = planned.control {
      moments += ControlRule.attempts(at: control, inRun: attempt.run, bench).compactMap(\.decidedAt)
    }
    return moments.filter { $0 >= decidedAt && $0 <= bench.asOf }
  }

  /// Goes on to an instant, which is not before the one of the last call.
  ///
  /// - Returns: the verdict as of then.
  mutating func verdict(at instant: Instant) -> Verdict {
    while next < changes.count, changes[next].at <= instant {
      take(changes[next])
      next += 1
    }
    return verdict()
  }

  private mutating func take(_ change: Change) {
    guard let verdict = change.verdict, let version = versionOf[change.attempt] else {
      isAnsweredByOther = true
      return
    }
    let before = verdicts.updateValue(verdict, forKey: change.attempt)
    newest = max(newest ?? change.attempt, change.attempt)
    versions[version, default: Version()].take(change.attempt, from: before, to: verdict)
  }

  private mutating func verdict() -> Verdict {
    guard let newest, let name = versionOf[newest] else { return isAnsweredByOther ? .inconclusive : .notTested }
    let found = chosen(on: name) ?? .notTested
    guard let runs = counting.runs, found == .passed, let version = versions[name] else { return found }
    return version.passed + version.failed < runs ? .inconclusive : .passed
  }

  private mutating func chosen(on name: String?) -> Verdict? {
    guard let version = versions[name] else { return nil }
    switch rule {
    case .all where version.failed > 0: return .failed
    case .first:
      if let place = versions[name]?.firstDecided(verdicts) { return verdicts[place] }
    case .all, .newest: break
    }
    return verdicts[version.newest]
  }
}

extension CaseTimeline.Version {
  fileprivate mutating func take(_ attempt: Int, from before: Verdict?, to now: Verdict) {
    count(before, by: -1)
    count(now, by: 1)
    newest = max(newest, attempt)
    var low = attempts.startIndex
    var high = attempts.endIndex
    // Nearly always the last one.
    if let last = attempts.last, last < attempt { low = high }
    while low < high {
      let middle = (low + high) / 2
      if attempts[middle] < attempt { low = middle + 1 } else { high = middle }
    }
    if low == attempts.endIndex || attempts[low] != attempt { attempts.insert(attempt, at: low) }
    firstToLookAt = min(firstToLookAt, low)
  }

  private mutating func count(_ verdict: Verdict?, by change: Int) {
    switch verdict {
    case .passed: passed += change
    case .failed: failed += change
    case .inconclusive, .notTested, nil: break
    }
  }

  /// The first attempt that is passed or failed.
  fileprivate mutating func firstDecided(_ verdicts: [Int: Verdict]) -> Int? {
    while firstToLookAt < attempts.count {
      let place = attempts[firstToLookAt]
      if verdicts[place] == .passed || verdicts[place] == .failed { return place }
      firstToLookAt += 1
    }
    return nil
  }
}
