import Catalogue
import Evidence
import Planning
import Quantities

/// Which of the attempts at a case counts.
///
/// Only those that were made of the case as it reads now, on the system that is judged, in runs that were not taken
/// back; and of those the ones on the version that was tried last. Among them the catalogue's ``CountingRule`` chooses.
/// What people look at in documents is no trial, so there the last answer counts.
struct CountingAttemptRule: Sendable {
  let method: VerificationMethod
  /// Who may answer; anybody where it is empty. What others answer is told and does not count.
  let by: [Verifier]
  /// How many runs on one version it takes; nil for one.
  let runs: Int?
  /// Nil for what the catalogue says.
  let counts: CountingRule?

  /// - Parameter judged: gives what the other rules find of one attempt.
  func finding(
    of plannedCase: PlannedCase, in bench: Bench, _ judged: (CaseAttempt) -> CaseFinding
  ) -> CaseFinding {
    let decided = Array(bench.decided(plannedCase.id))
    let current = decided.filter { $0.fingerprint == plannedCase.fingerprint && bench.concernsSubject($0) }
    let candidates = current.filter(isAnsweredRightly)
    guard let newest = candidates.first else {
      var finding = CaseFinding()
      if let answer = current.first?.answer?.content {
        finding.attempt = current.first
        finding.object(.inconclusive, because: .answeredByOther(answer.by, wanted: by))
      } else {
        finding.object(.notTested, because: Self.reason(plannedCase, decided, bench))
      }
      return finding
    }
    let version = bench.version(of: newest)
    let findings = candidates.filter { bench.version(of: $0) == version }.map(judged)
    let rule = rule(in: bench)
    var tally = AttemptTally(rule: rule, version: version)
    for finding in findings { tally.count(finding.verdict) }
    tally.answeredByOthers = current.count - candidates.count
    tally.unfinished = Self.unfinished(plannedCase, bench)
    var finding = chosen(findings, by: rule)
    if rule == .all, finding.verdict == .failed, tally.isFlaky {
      finding.object(.failed, because: .flaky(passed: tally.passed, of: tally.decided, version: version ?? "–"))
    }
    let done = tally.passed + tally.failed
    if let runs, finding.verdict == .passed, done < runs {
      finding.object(.inconclusive, because: .tooFewRuns(done: done, wanted: runs))
    }
    finding.attempts = tally
    return finding
  }

  /// Whether a person answered who may. Records did not always tell for whom; then the words do, and who they tell
  /// nothing of is believed.
  private func isAnsweredRightly(_ attempt: CaseAttempt) -> Bool {
    guard !by.isEmpty, let answer = attempt.answer?.content else { return true }
    guard let party = answer.party.flatMap(Verifier.init(rawValue:)) ?? Verifier(signing: answer.by) else {
      return true
    }
    return by.contains(party)
  }

  private func rule(in bench: Bench) -> CountingRule {
    switch method {
    case .test, .demonstration: counts ?? bench.catalogue.catalogue.counts ?? .standard
    case .inspection, .analysis: .newest
    }
  }

  /// - Parameter findings: the newest attempt first; not empty.
  private func chosen(_ findings: [CaseFinding], by rule: CountingRule) -> CaseFinding {
    let chosen: CaseFinding? =
      switch rule {
      case .all: findings.first { $0.verdict == .failed }
      case .first: findings.last { $0.verdict == .failed || $0.verdict == .passed }
      case .newest: nil
      }
    return chosen ?? findings.first ?? CaseFinding()
  }

  private static func unfinished(_ plannedCase: PlannedCase, _ bench: Bench) -> Int {
    (bench.testimony.attempts[plannedCase.id] ?? []).count { attempt in
      attempt.startedAt <= bench.asOf && bench.counts(attempt) && attempt.fingerprint == plannedCase.fingerprint
        && !(attempt.decidedAt.map { $0 <= bench.asOf } ?? false)
    }
  }

  private static func reason(_ plannedCase: PlannedCase, _ decided: [CaseAttempt], _ bench: Bench) -> Reason {
    if let changed = decided.first(where: bench.concernsSubject) { return .changedSince(changed.takenAt) }
    if let other = decided.lazy.compactMap({ bench.system(of: $0) }).first {
      return .otherSystem("\(other.vendor) \(other.product)")
    }
    let begun = (bench.testimony.attempts[plannedCase.id] ?? []).last { $0.startedAt <= bench.asOf && bench.counts($0) }
    return begun.map { .unfinished(since: $0.startedAt) } ?? .neverRun
  }
}
