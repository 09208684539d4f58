package import Catalogue
package import Evidence
package import Quantities

/// What penalties are computed from, apart from the contract.
package struct PenaltyEvidence: Sendable {
  package var events: EventLog
  /// What acceptance runs and inspections showed of the requirements that the contract names.
  package var requirements: [RequirementHistory]
  /// Whether some of the runs were against a simulated system.
  package var isSimulated: Bool
  /// The gates of the contract that were opened by decision, and the day of that: they end the right to keep payments
  /// back.
  package var openedGates: [String: CalendarDate]

  package init(
    events: EventLog, requirements: [RequirementHistory] = [], isSimulated: Bool = false,
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
      events: events, requirements: assessment.requirements.map(RequirementHistory.init),
      isSimulated: assessment.isSimulated, openedGates: openedGates)
  }
}

/// How a requirement stood over time, as a record shows.
package struct RequirementHistory: Hashable, Sendable {
  package var requirement: Requirement
  package var changes: [StandingChange]
  /// The entries that showed it, in the order of the changes where known.
  package var entries: [EntryNumber]

  package init(requirement: Requirement, changes: [StandingChange], entries: [EntryNumber] = []) {
    self.requirement = requirement
    self.changes = changes
    self.entries = entries
  }

  /// With the entries of the newest attempts at its cases: the last step, or the answer of an inspection.
  package init(_ assessed: AssessedRequirement) {
    let attempts = assessed.cases.compactMap(\.attempt)
    self.init(
      requirement: assessed.requirement, changes: assessed.history,
      entries: attempts.compactMap { ($0.answer?.entry ?? $0.steps.last?.entry)?.seq }.sorted())
  }
}
