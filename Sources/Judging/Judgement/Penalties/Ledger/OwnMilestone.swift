package import Catalogue
package import Quantities

/// A milestone that the buyer itself was to reach, and how late it is. Nobody owes anything for it; it is shown so that
/// nobody charges the vendor for it.
package struct OwnMilestone: Hashable, Sendable {
  package let milestone: Milestone
  /// The last day in time; nil as long as that depends on something that has not happened.
  package let due: CalendarDate?
  /// The day that it was reached on; nil where it was not.
  package let reached: CalendarDate?
  /// Calendar days after the due day, until it was reached or until the day that is looked at; 0 where it is in time.
  package let daysLate: Int
  /// The entries that say it was reached.
  package let entries: [EntryNumber]

  package init(
    milestone: Milestone, due: CalendarDate?, reached: CalendarDate?, daysLate: Int, entries: [EntryNumber] = []
  ) {
    self.milestone = milestone
    self.due = due
    self.reached = reached
    self.daysLate = daysLate
    self.entries = entries
  }

  /// What counts as done. Ready for a test is not done.
  private static let done: [MilestoneState] = [.reached, .approved, .approvedWithEffect, .takenIntoUse]

  /// Nil where the vendor owns it.
  init?(_ milestone: Milestone, _ facts: Facts) {
    guard milestone.owner == .buyer else { return nil }
    let days = Self.done.compactMap { facts.reached(milestone.id, $0) }.filter { $0.day <= facts.asOfDay }
    let first = days.min { $0.day < $1.day }
    let due = facts.due(of: milestone)?.due
      .finished(grace: nil, milestone.dueOnHoliday ?? facts.contract.dueOnHoliday).day
    self.init(
      milestone: milestone, due: due, reached: first?.day,
      daysLate: due.map { max(0, (first?.day ?? facts.horizon.day).days(since: $0)) } ?? 0,
      entries: first?.entries ?? [])
  }
}
