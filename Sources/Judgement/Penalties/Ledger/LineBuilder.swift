import Catalogue
import Quantities

/// Makes the lines of a clause of its charges: what belongs to one unit, or to one fault in one month, becomes one.
struct LineBuilder {
  let charges: ClauseCharges
  let claim: ClaimRule
  let horizon: Horizon
  private let isMerged: Bool
  private let isHourly: Bool
  private(set) var drafts: [LineDraft] = []
  private var places: [MergeKey: Int] = [:]

  init(_ charges: ClauseCharges, claim: ClaimRule, horizon: Horizon) {
    self.charges = charges
    self.claim = claim
    self.horizon = horizon
    let per = charges.clause.charge.per
    isHourly = per?.unit == .hour
    isMerged = isHourly || per?.counting == .proRata
  }

  /// Takes a charge with what was taken from it, in the order in which they arose.
  mutating func add(_ slice: Slice) throws(QuantityError) {
    let charge = charges.charges[slice.charge]
    let standing = claim.standing(of: charge.arose, stopped: stopped(charge))
    var slice = slice
    if standing.isLost { slice.lost = slice.left }
    guard charge.part == .unit, isMerged else { return drafts.append(LineDraft(slice, charge, standing)) }
    let key = MergeKey(
      clock: charge.clock, month: CalendarMonth(of: charge.arose).index, price: charge.price, share: charge.share,
      isLost: standing.isLost, isClaimed: standing.isClaimed, ordinal: isHourly ? 0 : charge.ordinal)
    if let place = places[key] {
      try drafts[place].add(slice, charge, standing)
    } else {
      places[key] = drafts.count
      drafts.append(LineDraft(slice, charge, standing))
    }
  }

  private struct MergeKey: Hashable {
    var clock: Int
    var month: Int
    var price: Int
    var share: Int?
    var isLost: Bool
    var isClaimed: Bool
    var ordinal: Int
  }

  func line(_ draft: LineDraft) throws(QuantityError) -> LedgerLine {
    let charge = draft.charge
    let slice = draft.slice
    return LedgerLine(
      from: charge.from, to: charge.to, arose: charge.arose, units: charge.units, gross: slice.gross,
      reliefDays: try reliefDays(charge), stacked: slice.stacked, capped: slice.capped, cappedBy: cappedBy(slice),
      lost: slice.lost, net: slice.left, claimBy: draft.standing.by, isClaimed: draft.standing.isClaimed,
      reason: try reason(charge), entries: entries(charge))
  }

  private func stopped(_ charge: Charge) -> CalendarDate? {
    guard charge.part != .single else { return charge.arose }
    switch charges.clocks[charge.clock].state(at: horizon) {
    case .stopped(_, let day), .terminated(let day): return day
    case .ended(let instant): return Due.day(endingAt: instant)
    case .running, .notDue: return nil
    }
  }

  private func cappedBy(_ slice: Slice) -> CapOwner? {
    guard slice.capped > 0 else { return nil }
    let clause = charges.clause
    let most = max(slice.cutByClause, slice.cutByGroup, slice.cutByContract)
    if slice.cutByClause == most { return .clause(clause.id) }
    if slice.cutByGroup == most { return clause.group.map(CapOwner.group) }
    return .contract
  }

  private func reliefDays(_ charge: Charge) throws(QuantityError) -> Rational {
    guard charge.part == .unit else { return .zero }
    let span: Int64
    switch (charge.from, charge.to) {
    case (.day(let first), .day(let last)): span = Int64(last.days(since: first) + 1) * DayCharges.microsecondsOfDay
    case (.instant(let from), .instant(let to)): span = (to - from).microseconds
    default: return .zero
    }
    return try Rational(Int128(max(0, span - charge.net)), over: Int128(DayCharges.microsecondsOfDay))
  }

  private func reason(_ charge: Charge) throws(QuantityError) -> LineReason {
    if charge.part == .single { return charges.singles[charge.clock].reason }
    let clock = charges.clocks[charge.clock]
    var amount = charges.prices[charge.price].reason
    guard charge.part == .unit, let per = charges.clause.charge.per else {
      return .oneOff(subject: clock.subject, amount: amount)
    }
    if let share = charge.share {
      amount.unusedShare = try Percentage(fraction: Rational.one.subtracting(clock.shares[share].share.fraction))
    }
    let counted = Int128(isHourly ? HourCharges.hour : DayCharges.microsecondsOfDay)
    return .period(
      subject: clock.subject, ordinal: charge.ordinal, unit: per,
      counted: try Rational(Int128(charge.net), over: counted),
      amount: amount)
  }

  private func entries(_ charge: Charge) -> [EntryNumber] {
    charge.part == .single ? charges.singles[charge.clock].entries : charges.clocks[charge.clock].entries
  }
}

/// A line that may still grow.
struct LineDraft {
  private(set) var slice: Slice
  private(set) var charge: Charge
  /// With the first deadline of its charges, which is the one to keep.
  private(set) var standing: ClaimRule.Standing

  init(_ slice: Slice, _ charge: Charge, _ standing: ClaimRule.Standing) {
    self.slice = slice
    self.charge = charge
    self.standing = standing
  }

  mutating func add(_ more: Slice, _ part: Charge, _ other: ClaimRule.Standing) throws(QuantityError) {
    if let by = other.by { standing.by = min(by, standing.by ?? by) }
    slice.lost += more.lost
    charge.arose = part.arose
    charge.to = part.to
    charge.net += part.net
    charge.units = try charge.units.adding(part.units)
    slice.arose = more.arose
    slice.gross += more.gross
    slice.stacked += more.stacked
    slice.cutByClause += more.cutByClause
    slice.cutByGroup += more.cutByGroup
    slice.cutByContract += more.cutByContract
  }
}
