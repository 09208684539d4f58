package import Quantities
package import Texts

/// A penalty clause (vitesklausul).
package struct PenaltyClause: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var source: ContractSource
  /// What about this clause is assumed and not agreed.
  package var assumption: Assumption?
  package var trigger: PenaltyTrigger
  package var clock: PenaltyClock
  package var charge: PenaltyCharge
  package var caps: [PenaltyCap]
  /// The kinds of relief that stop its clock; those of the contract where nil.
  package var relief: Set<ReliefKind>?
  package var partialUse: PartialUse
  /// Identifier of a ``ClauseGroup``.
  package var group: String?
  /// The clause whose penalty is deducted from this one's.
  package var creditedAgainst: String?
  package var damages: DamagesRelation
  /// Whether gross negligence opens the way to damages beyond what ``damages`` says.
  package var grossNegligenceExcepted: Bool?
  package var claim: ClaimDeadline?

  package init(
    id: String, title: LocalizedText, source: ContractSource, assumption: Assumption? = nil,
    trigger: PenaltyTrigger, clock: PenaltyClock = PenaltyClock(), charge: PenaltyCharge, caps: [PenaltyCap] = [],
    relief: Set<ReliefKind>? = nil, partialUse: PartialUse = .ignored, group: String? = nil,
    creditedAgainst: String? = nil, damages: DamagesRelation, grossNegligenceExcepted: Bool? = nil,
    claim: ClaimDeadline? = nil
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.assumption = assumption
    self.trigger = trigger
    self.clock = clock
    self.charge = charge
    self.caps = caps
    self.relief = relief
    self.partialUse = partialUse
    self.group = group
    self.creditedAgainst = creditedAgainst
    self.damages = damages
    self.grossNegligenceExcepted = grossNegligenceExcepted
    self.claim = claim
  }
}

/// What makes two incidents one.
package enum IncidentIdentity: String, Hashable, Sendable, CaseIterable {
  case event
  case rootCause = "root-cause"
  case unit, day
}

/// When the time that costs money begins and ends.
package struct PenaltyClock: Hashable, Sendable {
  package enum Start: String, Hashable, Sendable, CaseIterable {
    case dayAfterDue = "day-after-due"
    /// The day of the buyer's notice (reklamation), where that is later than the due day.
    case notice
    case faultReport = "fault-report"
    /// The day of the buyer's decision to claim.
    case decision
  }

  package var starts: Start
  /// Added to the due day or to the time that is allowed.
  package var grace: Term?
  /// For milestones: the states that stop it, whichever comes first. Termination always does.
  package var stops: Set<MilestoneState>

  package init(starts: Start = .dayAfterDue, grace: Term? = nil, stops: Set<MilestoneState> = []) {
    self.starts = starts
    self.grace = grace
    self.stops = stops
  }
}

/// How much it costs.
package struct PenaltyCharge: Hashable, Sendable {
  /// Once for each delay, outage or incident.
  package var oneOff: PenaltyAmount?
  /// For each unit of time, or for each incident or month where `per` is not given.
  package var rate: PenaltyAmount?
  package var per: ChargedUnit?
  /// Instead of ``rate``. Of availability: the lowest bound that the month is below decides. Of time: the tier that a
  /// unit's ordinal falls in decides for that unit.
  package var tiers: [PenaltyTier]

  package init(
    oneOff: PenaltyAmount? = nil, rate: PenaltyAmount? = nil, per: ChargedUnit? = nil, tiers: [PenaltyTier] = []
  ) {
    self.oneOff = oneOff
    self.rate = rate
    self.per = per
    self.tiers = tiers
  }
}

package enum PenaltyAmount: Hashable, Sendable {
  case money(Money)
  case share(Percentage, of: PenaltyBase)
}

/// What a percentage is taken of.
package enum PenaltyBase: Hashable, Sendable {
  case contractSum
  case part(String)
  /// The part of the milestone that is late.
  case delayedPart
  /// The amount that the event gives as `order-value`.
  case order
  case monthlyFee(String)
  /// Times the number of units that the event gives.
  case unitPrice(String)
  case money(Money)
}

package struct PenaltyTier: Hashable, Sendable {
  package enum Bound: Hashable, Sendable {
    case availabilityBelow(Percentage)
    /// From this unit of delay on, counted from 1.
    case fromUnit(Int)
  }

  package var bound: Bound
  package var amount: PenaltyAmount

  package init(bound: Bound, amount: PenaltyAmount) {
    self.bound = bound
    self.amount = amount
  }
}

/// `per: commenced 7 days`
package struct ChargedUnit: Hashable, Sendable {
  package enum Unit: Hashable, Sendable {
    case hour, day, businessDay
    /// So many days in a row, counted from the first late day.
    case days(Int)
    case isoWeek, month
  }

  package enum Counting: String, Hashable, Sendable, CaseIterable {
    case commenced, completed
    case proRata = "pro-rata"
  }

  package var counting: Counting
  package var unit: Unit

  package init(_ counting: Counting, _ unit: Unit) {
    self.counting = counting
    self.unit = unit
  }
}

/// What the vendor does not answer for.
package enum ReliefKind: String, Hashable, Sendable, CaseIterable {
  case buyersDelay = "buyers-delay"
  case forceMajeure = "force-majeure"
  case agreedChange = "agreed-change"
  case maintenanceWindow = "maintenance-window"
}

/// What it means that the buyer uses what is late.
package enum PartialUse: String, Hashable, Sendable, CaseIterable {
  case ignored
  /// The penalty falls by the share that is in use, from the day after it was taken into use.
  case proRata = "pro-rata"
}

/// What becomes of damages beside the penalty.
package enum DamagesRelation: String, Hashable, Sendable, CaseIterable {
  /// The penalty is all that is owed.
  case sole
  /// The penalty is deducted from damages.
  case deducted
  /// Both are owed.
  case cumulative
}

/// By when a penalty must be claimed, lest it be lost.
package struct ClaimDeadline: Hashable, Sendable {
  package enum Start: String, Hashable, Sendable, CaseIterable {
    /// The day that the charge arose on.
    case charge
    /// The last day of the month that the charge arose in.
    case monthEnd = "month-end"
    /// The day that the clock stopped on; no deadline as long as it runs.
    case clockStop = "clock-stop"
  }

  package var within: Term
  package var after: Start

  package init(within: Term, after: Start) {
    self.within = within
    self.after = after
  }
}
