import Catalogue
import Planning
import Quantities

/// Applies the rules to one case of one verification.
struct CaseJudge: Sendable {
  let validity: ValidityRule
  let counting: CountingAttemptRule
  private let rules: [any MomentRule]

  /// - Parameters:
  ///   - by: who may answer a manual verification; anybody where it is empty.
  ///   - runs: how many on one version it takes; nil for one.
  ///   - counts: which of several attempts counts; nil for what the catalogue says.
  init(
    method: VerificationMethod, validFor: CalendarPeriod?, by: [Verifier] = [], runs: Int? = nil,
    counts: CountingRule? = nil
  ) {
    validity = ValidityRule(validFor: validFor)
    counting = CountingAttemptRule(method: method, by: by, runs: runs, counts: counts)
    rules = [ControlRule(), validity]
  }

  /// The attempt that the finding stands on has no steps; see ``Testimony/whole(_:)``.
  func finding(of plannedCase: PlannedCase, in bench: Bench) -> CaseFinding {
    counting.finding(of: plannedCase, in: bench) { attempt in
      var finding = attempt.finding ?? .nothingKnown
      for rule in rules { rule.judge(&finding, of: attempt, as: plannedCase, in: bench) }
      return finding
    }
  }
}
