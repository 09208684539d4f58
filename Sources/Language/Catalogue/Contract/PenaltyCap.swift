package import Quantities
package import Texts

/// The most that is owed, of a clause, a group or the contract.
package struct PenaltyCap: Hashable, Sendable {
  package enum Measure: Hashable, Sendable {
    case amount(PenaltyAmount)
    /// So many charged units; for clauses with a rate per unit of time.
    case periods(Int)
  }

  package enum Window: String, Hashable, Sendable, CaseIterable {
    case total, month, year
  }

  package var most: Measure
  /// By the day that a charge arose on.
  package var per: Window

  package init(most: Measure, per: Window) {
    self.most = most
    self.per = per
  }
}

/// Clauses that have something to do with each other.
package struct ClauseGroup: Hashable, Sendable {
  package enum Stacking: String, Hashable, Sendable, CaseIterable {
    /// All are owed.
    case cumulative
    /// Only the clause with the highest total is owed.
    case highestInTotal = "highest-in-total"
    /// In each month only the clause with the highest amount is owed.
    case highestPerMonth = "highest-per-month"
  }

  package var id: String
  package var title: LocalizedText
  package var stacking: Stacking
  package var caps: [PenaltyCap]

  package init(id: String, title: LocalizedText, stacking: Stacking, caps: [PenaltyCap] = []) {
    self.id = id
    self.title = title
    self.stacking = stacking
    self.caps = caps
  }
}

/// What the buyer may keep back.
package struct Withholding: Hashable, Sendable {
  package enum Amount: Hashable, Sendable {
    /// The price of the part that is not delivered.
    case undelivered(part: String)
    case share(Percentage, of: PenaltyBase)
  }

  package enum Until: Hashable, Sendable {
    case milestone(String, MilestoneState)
    case gate(String)
  }

  package var id: String
  package var title: LocalizedText
  package var source: ContractSource
  package var amount: Amount
  /// The day that the payment falls due on which is kept back.
  package var from: CalendarDate
  package var until: Until

  package init(
    id: String, title: LocalizedText, source: ContractSource, amount: Amount, from: CalendarDate, until: Until
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.amount = amount
    self.from = from
    self.until = until
  }
}

/// What gives the right to end the contract.
package struct TerminationRule: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// The cap over the whole time of a clause, of a group, or (nil) of the contract.
    case capReached(CapOwner)
    /// The clause has charged so many units.
    case periods(clause: String, Int)
  }

  package var condition: Condition
  package var source: ContractSource

  package init(condition: Condition, source: ContractSource) {
    self.condition = condition
    self.source = source
  }
}

/// Whose cap it is.
package enum CapOwner: Hashable, Sendable {
  case clause(String), group(String), contract
}
