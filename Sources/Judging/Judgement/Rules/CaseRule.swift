import Evidence
import Planning
import Quantities

/// One rule of how an attempt is judged that gives the same whenever it is asked.
protocol AttemptRule: Sendable {
  /// Objects to the finding where the rule is not kept.
  ///
  /// - Parameters:
  ///   - attempt: with all its steps.
  ///   - plannedCase: what the attempt was made of.
  ///   - run: that it was made in; nil for an inspection outside every run.
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?)
}

/// One rule of how an attempt is judged as of an instant. Such rules come after those that hold at any time.
protocol MomentRule: Sendable {
  /// Objects to the finding where the rule is not kept.
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in bench: Bench)
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

  /// The attempts at a case, in the order in which they began.
  func attempts(_ caseID: String) -> [CaseAttempt] { testimony.attempts[caseID] ?? [] }

  /// Whether an attempt can be judged by now.
  func isDecided(_ attempt: CaseAttempt) -> Bool { attempt.decidedAt.map { $0 <= asOf } ?? false }

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

  /// Whether an attempt is about the system that is judged.
  func concernsSubject(_ attempt: CaseAttempt) -> Bool {
    guard let system = system(of: attempt) else { return true }
    return system == subject
  }
}
