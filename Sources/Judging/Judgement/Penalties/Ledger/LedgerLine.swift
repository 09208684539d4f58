package import Catalogue
package import Evidence
package import Quantities

/// One period, incident or month, or a correction. `net = gross - relieved - stacked - capped - lost - adjusted`.
package struct LedgerLine: Hashable, Sendable {
  /// From the first to the last instant that it is about; whole days where the unit is a day or more.
  package var from: EventTime
  package var to: EventTime
  /// The day on which it arose: decides the month, the year, the order, and when a cap is reached.
  package var arose: CalendarDate
  /// How many units are charged; a fraction where the contract counts pro rata.
  package var units: Rational
  package var gross: Ore
  /// Days between `from` and `to` that the vendor does not answer for; hours count as fractions of 24 hours.
  package var reliefDays: Rational
  /// What relief takes away.
  package var relieved: Ore
  /// What another clause of the group, or the clause that this one is credited against, takes away.
  package var stacked: Ore
  package var capped: Ore
  /// The caps that took it, in the order in which they did.
  package var cuts: [CapCut]
  /// What can no longer be claimed.
  package var lost: Ore
  /// What was lowered or waived by decision.
  package var adjusted: Ore
  package var net: Ore
  /// By when it must be claimed, where the contract says so.
  package var claimBy: CalendarDate?
  package var isClaimed: Bool
  package var reason: LineReason
  package var entries: [EntryNumber]

  package init(
    from: EventTime, to: EventTime, arose: CalendarDate, units: Rational, gross: Ore, reliefDays: Rational = .zero,
    relieved: Ore = 0, stacked: Ore = 0, capped: Ore = 0, cuts: [CapCut] = [], lost: Ore = 0, adjusted: Ore = 0,
    net: Ore, claimBy: CalendarDate? = nil, isClaimed: Bool = false, reason: LineReason, entries: [EntryNumber] = []
  ) {
    self.from = from
    self.to = to
    self.arose = arose
    self.units = units
    self.gross = gross
    self.reliefDays = reliefDays
    self.relieved = relieved
    self.stacked = stacked
    self.capped = capped
    self.cuts = cuts
    self.lost = lost
    self.adjusted = adjusted
    self.net = net
    self.claimBy = claimBy
    self.isClaimed = isClaimed
    self.reason = reason
    self.entries = entries
  }
}

extension LedgerLine {
  /// The cap that took most; of those that took as much the first.
  package var cappedBy: CapOwner? {
    var most: CapCut?
    for cut in cuts where cut.amount > most?.amount ?? 0 { most = cut }
    return most?.owner
  }
}

/// What a cap took from a line.
package struct CapCut: Hashable, Sendable {
  package var owner: CapOwner
  package var amount: Ore

  package init(owner: CapOwner, amount: Ore) {
    self.owner = owner
    self.amount = amount
  }
}

/// How an amount was computed, as data: the sentence is put together where reports are.
package enum LineReason: Hashable, Sendable {
  /// The n-th charged unit of a delay. `daysLate`: those of this unit that count.
  case period(subject: String, ordinal: Int, unit: ChargedUnit, counted: Rational, amount: AmountReason)
  /// What relief takes from a delay: so many days (or hours as days) of those kinds, and so many units fewer.
  case relief(subject: String, kinds: [ReliefKind], unitsFewer: Rational)
  case oneOff(subject: String, amount: AmountReason)
  /// A month of availability: hours of the month, hours down, weighted by units, and what that gives.
  case availability(
    month: CalendarDate, hours: Rational, hoursDown: Rational, achieved: Percentage, promised: Percentage,
    tier: Percentage?, amount: AmountReason)
  case slow(month: CalendarDate, measured: TimeSpan, allowed: TimeSpan, samples: Int, amount: AmountReason)
  case incident(id: String, identity: String?, amount: AmountReason)
  case acceptanceFailed(requirement: String, amount: AmountReason)
  case adjustment(basis: String, by: String, ground: String?)
}

/// Rate times base: `1 % of 1 000 000 kr` is `(1 %, 1 000 000 kr, 10 000 kr)`.
package struct AmountReason: Hashable, Sendable {
  package var share: Percentage?
  package var base: Money?
  /// The amount for one unit, before rounding.
  package var each: Money
  /// The share that is not in use, where partial use lowers the penalty.
  package var unusedShare: Percentage?

  package init(share: Percentage? = nil, base: Money? = nil, each: Money, unusedShare: Percentage? = nil) {
    self.share = share
    self.base = base
    self.each = each
    self.unusedShare = unusedShare
  }
}
