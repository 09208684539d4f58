import Evidence
import Planning
import Quantities

/// One rule of how a case is judged. Rules are applied one after the other to the attempt that counts.
protocol CaseRule: Sendable {
  /// Objects to the finding where the rule is not kept.
  func judge(_ finding: inout CaseFinding, of plannedCase: PlannedCase, in bench: Bench)
}

/// All that rules may look at: the catalogue, the testimony, and the instant as of which is judged.
struct Bench: Sendable {
  let catalogue: CompiledCatalogue
  let testimony: Testimony
  /// The system that is judged; nil where there was no run.
  let subject: Subject?
  let asOf: Instant
  /// Whether runs that were taken back count as if they had not been.
  let countsWithdrawnRuns: Bool

  func at(_ instant: Instant) -> Bench {
    Bench(
      catalogue: catalogue, testimony: testimony, subject: subject, asOf: instant,
      countsWithdrawnRuns: countsWithdrawnRuns)
  }

  /// The attempts at a case that count and can be judged by now, the last one first.
  func decided(_ caseID: String) -> some Sequence<CaseAttempt> {
    (testimony.attempts[caseID] ?? []).reversed().lazy.filter { attempt in
      counts(attempt) && attempt.decidedAt.map { $0 <= asOf } ?? false
    }
  }

  /// Whether the run of an attempt was not taken back.
  func counts(_ attempt: CaseAttempt) -> Bool {
    countsWithdrawnRuns || attempt.run.flatMap { testimony.run($0)?.withdrawal } == nil
  }

  /// The version of the system that an attempt was made on; nil for an inspection outside every run.
  func version(of attempt: CaseAttempt) -> String? {
    attempt.run.flatMap { testimony.run($0)?.start.system.version }
  }

  /// The system that an attempt was made against; nil for an inspection outside every run.
  func system(of attempt: CaseAttempt) -> Subject? {
    attempt.run.flatMap { testimony.run($0) }.map { Subject($0.start) }
  }

  /// Whether an attempt speaks of the system that is judged.
  func concernsSubject(_ attempt: CaseAttempt) -> Bool {
    guard let system = system(of: attempt) else { return true }
    return system == subject
  }
}
