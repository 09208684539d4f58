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
  /// Who may answer; anybody where it is empty. What others answer is shown and does not count.
  let by: [Verifier]
  /// How many runs on one version it takes; nil for one.
  let runs: Int?
  /// Nil for what the catalogue says.
  let counts: CountingRule?

  /// - Parameter judged: gives what is found of one attempt as of the instant of the bench.
  func finding(
    of plannedCase: PlannedCase, in bench: Bench, _ judged: (CaseAttempt) -> AttemptFinding
  ) -> CaseFinding {
    let attempts = bench.attempts(plannedCase.id)
    // The newest first, as places among the attempts.
    let current = attempts.indices.reversed().filter {
      bench.isDecided(attempts[$0]) && isCurrent(attempts[$0], plannedCase, bench)
    }
    let candidates = current.filter { isAnsweredRightly(attempts[$0]) }
    guard let newest = candidates.first else {
      var finding = CaseFinding()
      if let last = current.first, let answer = attempts[last].answer?.content {
        finding.attempt = attempts[last]
        finding.object(.inconclusive, because: .answeredByOther(answer.by, wanted: by))
      } else {
        finding.object(.notTested, because: Self.reason(plannedCase, attempts, bench))
      }
      return finding
    }
    let version = bench.version(of: attempts[newest])
    let tried = candidates.filter { bench.version(of: attempts[$0]) == version }
    let findings = tried.map { judged(attempts[$0]) }
    let rule = rule(in: bench.catalogue)
    var tally = AttemptTally(rule: rule, version: version)
    for finding in findings { tally.count(finding.verdict) }
    tally.answeredByOthers = current.count - candidates.count
    tally.unfinished = Self.unfinished(plannedCase, attempts, bench)
    let chosen = chosen(findings, by: rule)
    var finding = CaseFinding(findings[chosen], of: attempts[tried[chosen]])
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

  /// Whether an attempt was made of the case as it reads now, on the system that is judged, in a run that counts.
  func isCurrent(_ attempt: CaseAttempt, _ plannedCase: PlannedCase, _ bench: Bench) -> Bool {
    attempt.fingerprint == plannedCase.fingerprint && bench.counts(attempt) && bench.concernsSubject(attempt)
  }

  /// Whether a person answered who may. Records did not always tell for whom; then the words do, and who they tell
  /// nothing of is believed.
  func isAnsweredRightly(_ attempt: CaseAttempt) -> Bool {
    guard !by.isEmpty, let answer = attempt.answer?.content else { return true }
    guard let party = answer.party.flatMap(Verifier.init(rawValue:)) ?? Verifier(signing: answer.by) else {
      return true
    }
    return by.contains(party)
  }

  func rule(in catalogue: CompiledCatalogue) -> CountingRule {
    switch method {
    case .test, .demonstration: counts ?? catalogue.catalogue.counts ?? .standard
    case .inspection, .analysis: .newest
    }
  }

  /// - Parameter findings: the newest attempt first; not empty.
  /// - Returns: the place of the finding that decides.
  private func chosen(_ findings: [AttemptFinding], by rule: CountingRule) -> Int {
    let chosen: Int? =
      switch rule {
      case .all: findings.firstIndex { $0.verdict == .failed }
      case .first: findings.lastIndex { $0.verdict == .failed || $0.verdict == .passed }
      case .newest: nil
      }
    return chosen ?? findings.startIndex
  }

  private static func unfinished(_ plannedCase: PlannedCase, _ attempts: [CaseAttempt], _ bench: Bench) -> Int {
    attempts.count { attempt in
      attempt.startedAt <= bench.asOf && attempt.fingerprint == plannedCase.fingerprint && !bench.isDecided(attempt)
        && bench.counts(attempt)
    }
  }

  private static func reason(_ plannedCase: PlannedCase, _ attempts: [CaseAttempt], _ bench: Bench) -> Reason {
    let decided = attempts.reversed().lazy.filter { bench.isDecided($0) && bench.counts($0) }
    if let changed = decided.first(where: bench.concernsSubject) { return .changedSince(changed.takenAt) }
    if let other = decided.compactMap({ bench.system(of: $0) }).first {
      return .otherSystem("\(other.vendor) \(other.product)")
    }
    let begun = attempts.last { $0.startedAt <= bench.asOf && bench.counts($0) }
    return begun.map { .unfinished(since: $0.startedAt) } ?? .neverRun
  }
}
