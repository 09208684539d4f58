package import Quantities
package import Texts

/// Something that is to be done by a day.
package struct Milestone: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var due: DueRule
  /// Instead of the contract's rule.
  package var dueOnHoliday: HolidayRule?
  /// The part that is delayed with it.
  package var part: String?
  /// A dated development requirement: reached when the record shows that this requirement of the catalogue is met.
  package var requirement: String?
  /// Who is to reach it. What the buyer owns never costs the vendor anything.
  package var owner: ContractParty
  /// What about it no source gives, and why it is as it is.
  package var assumption: Assumption?

  package init(
    id: String, title: LocalizedText, due: DueRule, dueOnHoliday: HolidayRule? = nil, part: String? = nil,
    requirement: String? = nil, owner: ContractParty = .vendor, assumption: Assumption? = nil
  ) {
    self.id = id
    self.title = title
    self.due = due
    self.dueOnHoliday = dueOnHoliday
    self.part = part
    self.requirement = requirement
    self.owner = owner
    self.assumption = assumption
  }
}

/// Who of the two does something.
package enum ContractParty: String, Hashable, Sendable, CaseIterable {
  case vendor, buyer
}

/// When something is due. The due day is the last day in time.
package enum DueRule: Hashable, Sendable {
  case date(CalendarDate)
  case week(ISOWeek, WeekAnchor)
  /// So long after a milestone was reached in that way; not due as long as it was not.
  case after(milestone: String, MilestoneState, Term)
}

/// What a week stands for as a due day: "vecka 33" alone may mean three days.
package enum WeekAnchor: String, Hashable, Sendable, CaseIterable {
  /// Before the week begins: the Sunday before is the last day in time.
  case start
  /// Sunday.
  case end
  /// The last day of the week that is a business day.
  case lastBusinessDay = "last-business-day"
}

/// How far a milestone has come, as events say.
package enum MilestoneState: String, Hashable, Sendable, CaseIterable {
  case readyForTest = "ready-for-test"
  case reached
  /// From the day that the approval was decided on.
  case approved
  /// From the day that the approval takes effect, which may be earlier.
  case approvedWithEffect = "approved-with-effect"
  case takenIntoUse = "taken-into-use"
}

/// A length of time as contracts have it.
package struct Term: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case hours, days
    case businessDays = "business days"
    case weeks, months
  }

  /// Not negative.
  package var count: Int
  package var unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}
