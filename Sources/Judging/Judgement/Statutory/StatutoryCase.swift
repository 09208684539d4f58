package import Catalogue
package import Evidence
package import Quantities

/// A deviation that was reported under a law, with what the law asks for and what was done by an instant.
package struct StatutoryCase: Hashable, Sendable {
  package let id: String
  package let law: StatutoryLaw
  package let reported: CalendarDate
  package let what: String
  /// The deviation of the system that it goes back to; nil where nobody said.
  package let deviation: String?
  package let place: String?
  /// Whether harm was grave or could have been, as last said; nil where nobody has said.
  package let isSerious: Bool?
  /// In the order in which the law has them.
  package let steps: [StatutoryStepState]
  /// The entries of the record that it stands on, in their order.
  package let entries: [EntryReference]

  /// Whether somebody has said that nothing more is to be done.
  package let isClosed: Bool

  package var overdue: [StatutoryStepState] { steps.filter { $0.standing == .overdue } }
}

/// How one step of a law stands.
package struct StatutoryStepState: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    case doneInTime = "done-in-time"
    case doneLate = "done-late"
    /// To be done by a day that has not passed.
    case due
    /// Not recorded as done, and its last day has passed.
    case overdue
    /// Its time is counted from a step that is not done.
    case waiting
    /// The law does not ask for it here.
    case notNeeded = "not-needed"
  }

  package let duty: StatutoryDuty
  package let standing: Standing
  /// The last day; nil where it cannot be told or is not needed.
  package let due: CalendarDate?
  /// The day that it was done; nil while it is not.
  package let done: CalendarDate?
}

/// A step that is to be done next.
package struct StatutoryReminder: Hashable, Sendable {
  package let about: StatutoryCase
  package let step: StatutoryStepState
  package let due: CalendarDate
}
