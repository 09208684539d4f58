import Planning
import Quantities

/// Applies the rules to one case of one verification.
struct CaseJudge: Sendable {
  let validity: ValidityRule
  private let rules: [any CaseRule]

  init(validFor: CalendarPeriod?) {
    validity = ValidityRule(validFor: validFor)
    rules = [CountingAttemptRule(), OutcomeRule(), ShardRule(), LoadRule(), ObservationRule(), ControlRule(), validity]
  }

  func finding(of plannedCase: PlannedCase, in bench: Bench) -> CaseFinding {
    var finding = CaseFinding()
    for rule in rules { rule.judge(&finding, of: plannedCase, in: bench) }
    return finding
  }
}
