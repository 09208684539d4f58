package import Catalogue
package import Quantities

/// What penalties are computed from, apart from the contract.
package struct PenaltyEvidence: Sendable {
  package var events: EventLog
  /// What acceptance runs and inspections showed of the requirements that the contract speaks of.
  package var requirements: [RequirementHistory]
  /// Whether some of the runs were against a simulated system.
  package var isSimulated: Bool

  package init(events: EventLog, requirements: [RequirementHistory] = [], isSimulated: Bool = false) {
    self.events = events
    self.requirements = requirements
    self.isSimulated = isSimulated
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
}
