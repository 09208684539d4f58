package import Evidence
package import Load
package import Quantities
package import Texts

/// What a run reports about itself while it goes on.
package enum ProgressEvent: Sendable {
  /// - Parameter finished: cases that an interrupted run had finished before.
  case runStarted(cases: Int, finished: Int)
  /// A connection of the binding does not work, so that nothing can be seen over it.
  case connectionFailed(reason: LocalizedText)
  case caseStarted(id: String, title: LocalizedText)
  case stepStarted(caseID: String, path: String, action: StepAction)
  /// Rounds of a `repeat` that are done.
  case rounds(caseID: String, done: Int, of: Int)
  /// How a load goes: operations that have ended, events that staff were shown.
  case load(caseID: String, ended: Int, seen: Int, at: TimeSpan)
  /// The main figures of a load that has ended.
  case loadFinished(caseID: String, figures: LoadFigures)
  /// A real wait has begun.
  case waiting(caseID: String, until: Instant)
  case caseFinished(id: String, title: LocalizedText, outcome: CaseOutcome, reason: LocalizedText?)
  /// Nobody answered a manual verification.
  case caseNotRun(id: String, title: LocalizedText)
  case runFinished(RunSummary)
}

/// How the cases of a run came out.
package struct RunSummary: Sendable, Hashable {
  package var passed = 0
  package var failed = 0
  package var inconclusive = 0
  /// Manual verifications that nobody answered.
  package var notRun = 0
  package var wasInterrupted = false
  /// Cases whose load was split, and which are decided when the shards are merged.
  package var parts = 0

  package init() {}

  package mutating func count(_ outcome: CaseOutcome) {
    switch outcome {
    case .passed: passed += 1
    case .failed: failed += 1
    case .inconclusive: inconclusive += 1
    }
  }
}
