import Catalogue
package import Evidence
package import Quantities

/// What penalties are computed from, apart from the contract.
package struct PenaltyEvidence: Sendable {
  package var events: EventLog
  /// What acceptance runs and inspections showed of the requirements that the contract names.
  package var requirements: [AssessedRequirement]
  /// Whether some of the runs were against a simulated system.
  package var isSimulated: Bool
  /// The gates of the contract that were opened by decision, and the day of that: they end the right to keep payments
  /// back.
  package var openedGates: [String: CalendarDate]

  package init(
    events: EventLog, requirements: [AssessedRequirement] = [], isSimulated: Bool = false,
    openedGates: [String: CalendarDate] = [:]
  ) {
    self.events = events
    self.requirements = requirements
    self.isSimulated = isSimulated
    self.openedGates = openedGates
  }

  /// What a record shows, judged as of an instant.
  package init(assessment: Assessment, events: EventLog, openedGates: [String: CalendarDate] = [:]) {
    self.init(
      events: events, requirements: assessment.requirements, isSimulated: assessment.isSimulated,
      openedGates: openedGates)
  }
}

extension AssessedRequirement {
  func isMandatory(of fault: FaultClass) -> Bool {
    requirement.obligation == .mandatory && requirement.faultClass == fault
  }

  /// From when it was seen not to be met until it was seen to be met, or was demanded no longer. An inconclusive verdict fixes nothing, nor does a
  /// waiver.
  var failures: [(from: Instant, to: Instant?)] {
    var failures: [(from: Instant, to: Instant?)] = []
    var open: Instant?
    for change in history {
      if let from = open, [.passed, .notApplicable].contains(change.standing) || change.verdict == .passed {
        failures.append((from, change.at))
        open = nil
      } else if open == nil, change.standing == .failed {
        open = change.at
      }
    }
    if let from = open { failures.append((from, nil)) }
    return failures
  }

  /// The entries that showed how it stands: those of the newest attempts at its cases, the last step or the answer of an
  /// inspection.
  var entries: [EntryNumber] {
    cases.compactMap(\.attempt).compactMap { ($0.answer?.entry ?? $0.steps.last?.entry)?.seq }.sorted()
  }
}
