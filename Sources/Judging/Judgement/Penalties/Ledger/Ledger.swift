package import Catalogue
package import Quantities

/// What is owed under a contract as of a day, and how that is computed. Amounts are whole ore.
package struct Ledger: Hashable, Sendable {
  package var contract: Contract
  package var asOf: Instant
  /// In the order of the contract; with `--clause` only those that were asked for, though all were computed.
  package var clauses: [ClauseLedger]
  package var groups: [GroupLedger]
  /// Caps of the contract as a whole.
  package var caps: [CapStatus]
  /// By month of the charge, in order; months without a charge are left out.
  package var months: [MonthTotal]
  package var withheld: [WithheldStatus]
  package var findings: [LedgerFinding]
  /// What was assumed, as it was written.
  package var assumed: [String]
  /// Whether some of the evidence comes from a simulated system: then this is no claim.
  package var isSimulated: Bool
  package var totalGross: Ore
  package var totalNet: Ore
  /// What the buyer itself was to have done by a day; in the order of the contract.
  package var ownMilestones: [OwnMilestone] = []

  package init(
    contract: Contract, asOf: Instant, clauses: [ClauseLedger], groups: [GroupLedger] = [], caps: [CapStatus] = [],
    months: [MonthTotal] = [], withheld: [WithheldStatus] = [], findings: [LedgerFinding] = [],
    assumed: [String] = [], isSimulated: Bool = false, totalGross: Ore, totalNet: Ore
  ) {
    self.contract = contract
    self.asOf = asOf
    self.clauses = clauses
    self.groups = groups
    self.caps = caps
    self.months = months
    self.withheld = withheld
    self.findings = findings
    self.assumed = assumed
    self.isSimulated = isSimulated
    self.totalGross = totalGross
    self.totalNet = totalNet
  }
}

extension Ledger {
  /// What was claimed, what was paid, and what is left to claim, of the clauses that are shown. Parts of what fits fit.
  package var totalClaimed: Ore { clauses.reduce(0) { $0 &+ $1.claimed } }
  package var totalPaid: Ore { clauses.reduce(0) { $0 &+ $1.paid } }
  package var totalToClaim: Ore { clauses.reduce(0) { $0 &+ $1.toClaim } }
}

/// Whole ore.
package typealias Ore = Int64

package struct ClauseLedger: Hashable, Sendable {
  package var clause: PenaltyClause
  /// In the order in which the charges arose.
  package var lines: LedgerLines
  package var clocks: [ClauseClock]
  /// Its own, then those of its group, then those of the contract.
  package var caps: [CapStatus]
  package var gross: Ore
  package var net: Ore
  /// What was claimed of it, as claims say or else as they cover its lines.
  package var claimed: Ore
  /// What was paid of it.
  package var paid: Ore

  package init(
    clause: PenaltyClause, lines: LedgerLines = [], clocks: [ClauseClock] = [], caps: [CapStatus] = [],
    gross: Ore = 0, net: Ore = 0, claimed: Ore = 0, paid: Ore = 0
  ) {
    self.claimed = claimed
    self.paid = paid
    self.clause = clause
    self.lines = lines
    self.clocks = clocks
    self.caps = caps
    self.gross = gross
    self.net = net
  }

  /// What is left to claim: neither claimed nor paid.
  package var toClaim: Ore { max(0, net - max(claimed, paid)) }

  /// The day that the first of its caps over the whole time was reached on: its own, its group's or the contract's.
  package var capReached: CalendarDate? { caps.filter { $0.cap.per == .total }.compactMap(\.reached).min() }
}

/// A delay, a fault or a report whose time is counted.
package struct ClauseClock: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Not due yet, or due after something that has not happened.
    case notDue
    case running
    case stopped(MilestoneState, on: CalendarDate)
    case terminated(on: CalendarDate)
    /// Stopped by what is no milestone: a fault fixed, a report delivered, an outage ended, a requirement met.
    case ended(at: Instant)
  }

  /// The milestone, deviation, requirement, report with period, or service.
  package var subject: String
  /// The last instant in time; nil where it is not known yet.
  package var due: Instant?
  package var state: State
  package var entries: [EntryNumber]

  package init(subject: String, due: Instant?, state: State, entries: [EntryNumber] = []) {
    self.subject = subject
    self.due = due
    self.state = state
    self.entries = entries
  }
}

/// The number of an entry of the record.
package typealias EntryNumber = Int64

package struct GroupLedger: Hashable, Sendable {
  package var group: ClauseGroup
  package var caps: [CapStatus]
  package var net: Ore

  package init(group: ClauseGroup, caps: [CapStatus], net: Ore) {
    self.group = group
    self.caps = caps
    self.net = net
  }
}

package struct CapStatus: Hashable, Sendable {
  package var owner: CapOwner
  package var cap: PenaltyCap
  /// The most, in whole ore, rounded down; for a cap per month or year that of one of them.
  package var limit: Ore
  /// What is used of it; for a cap per month or year in the current one.
  package var used: Ore
  /// A day of the month or year that `used` is about; nil for a cap over the whole time.
  package var window: CalendarDate?
  /// The day on which it was reached; for a cap per month or year the first such day.
  package var reached: CalendarDate?
  /// The day on which it will be reached if everything goes on as it stands, for clocks that run; nil where it will not
  /// be within ten years.
  package var willBeReached: CalendarDate?

  package init(
    owner: CapOwner, cap: PenaltyCap, limit: Ore, used: Ore, window: CalendarDate? = nil,
    reached: CalendarDate? = nil, willBeReached: CalendarDate? = nil
  ) {
    self.window = window
    self.owner = owner
    self.cap = cap
    self.limit = limit
    self.used = used
    self.reached = reached
    self.willBeReached = willBeReached
  }
}

package struct MonthTotal: Hashable, Sendable {
  /// The first day of the month.
  package var month: CalendarDate
  package var gross: Ore
  package var net: Ore

  package init(month: CalendarDate, gross: Ore, net: Ore) {
    self.month = month
    self.gross = gross
    self.net = net
  }
}

package struct WithheldStatus: Hashable, Sendable {
  package var rule: Withholding
  /// What may be kept back as of the day; zero where its end has come.
  package var allowed: Ore
  /// What was kept back and not paid out since.
  package var withheld: Ore
  package var entries: [EntryNumber]

  package init(rule: Withholding, allowed: Ore, withheld: Ore, entries: [EntryNumber] = []) {
    self.rule = rule
    self.allowed = allowed
    self.withheld = withheld
    self.entries = entries
  }
}
