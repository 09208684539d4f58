package import Catalogue
package import Evidence
package import Judgement
import Quantities
import Texts

/// What the pages about statutory deviations are made from.
package struct StatutoryReport: Sendable {
  package let catalogue: Catalogue
  package let laws: [StatutoryLaw]
  package let history: StatutoryHistory
  /// Reminders look so many days ahead; nil for everything that has a last day.
  package let days: Int?
  /// The newest entry that was taken into account.
  package let head: EntryReference?

  package init(
    catalogue: Catalogue, laws: [StatutoryLaw], history: StatutoryHistory, days: Int? = nil, head: EntryReference? = nil
  ) {
    self.catalogue = catalogue
    self.laws = laws
    self.history = history
    self.days = days
    self.head = head
  }

  package var reminders: [StatutoryReminder] { history.reminders(within: days) }
}

extension StatutoryStepState.Standing {
  /// The signs and colours are those of verdicts: a reader learns them once.
  var look: Standing {
    switch self {
    case .doneInTime: .passed
    case .doneLate: .waived
    case .due: .inconclusive
    case .overdue: .failed
    case .waiting, .notNeeded: .notTested
    }
  }
}

extension StatutoryDuty {
  /// How soon, in words.
  func time(_ wording: Wording) -> String {
    guard let within else { return wording(Text("immediately", context: "statutory step")) }
    return within.months > 0 && within.days == 0
      ? wording(Text(one: "\(within.months) month", other: "\(within.months) months", count: within.months))
      : wording(Text(one: "\(within.days) day", other: "\(within.days) days", count: within.days))
  }
}
