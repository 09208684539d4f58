import Evidence
import Planning
import Quantities

/// All that rules may look at: the catalogue, the testimony, and the instant as of which is judged.
struct Bench: Sendable {
  let catalogue: CompiledCatalogue
  let testimony: Testimony
  /// What was decided of the facts on which it hangs whether requirements apply.
  let facts: FactDecisions
  /// The system that is judged; nil where there was no run.
  let subject: Subject?
  let asOf: Instant
  /// Whether runs that were taken back count as if they had not been.
  let countsWithdrawnRuns: Bool

  func at(_ instant: Instant) -> Bench {
    Bench(
      catalogue: catalogue, testimony: testimony, facts: facts, subject: subject, asOf: instant,
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

/// The system that is judged, whatever its version. Evidence on different systems is never mixed, nor is evidence on a
/// simulated target with evidence on a real one.
package struct Subject: Hashable, Sendable {
  package let vendor: String
  package let product: String
  package let isSimulated: Bool

  package init(vendor: String, product: String, isSimulated: Bool) {
    self.vendor = vendor
    self.product = product
    self.isSimulated = isSimulated
  }

  init(_ run: RunStarted) {
    self.init(vendor: run.system.vendor, product: run.system.product, isSimulated: run.simulated)
  }

  /// The subject of the newest run, of those that were not taken back if there are any.
  init?(of testimony: Testimony) {
    guard let last = testimony.runs.last(where: { $0.withdrawal == nil }) ?? testimony.runs.last else { return nil }
    self.init(last.start)
  }
}
