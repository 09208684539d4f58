import Catalogue
import Evidence
import Quantities

/// Makes the lines of a clause of its charges when they are asked for: what belongs to one unit, or to one fault in one
/// month, is one line. Beside them stand lines of relief and of decisions.
final class ChargedLines: Sendable {
  private let charges: ClauseCharges
  private let slices: [Slice]
  /// Where several charges are one line; else each is one.
  private let drafts: [LineDraft]?
  private let beside: [LedgerLine]
  /// The places of all lines, those beside last, in the order in which they are shown; nil where that is their own.
  private let order: [Int32]?
  private let claim: ClaimRule
  private let horizon: Horizon
  private let isHourly: Bool

  /// - Parameters:
  ///   - slices: in the order in which they arose.
  ///   - beside: lines that no charge is, in an order that those of one day keep.
  init(
    _ charges: ClauseCharges, _ slices: [Slice], drafts: [LineDraft]?, beside: [LedgerLine], claim: ClaimRule,
    horizon: Horizon
  ) {
    self.charges = charges
    self.slices = slices
    self.drafts = drafts
    self.beside = beside
    self.claim = claim
    self.horizon = horizon
    isHourly = charges.clause.charge.per?.unit == .hour
    let days = drafts.map { $0.map(\.charge.arose) } ?? (beside.isEmpty ? [] : slices.map(\.arose))
    let all = days + beside.map(\.arose)
    let isInOrder = (drafts == nil && beside.isEmpty) || zip(all, all.dropFirst()).allSatisfy { $0 <= $1 }
    order =
      isInOrder
      ? nil : all.indices.sorted { all[$0] != all[$1] ? all[$0] < all[$1] : $0 < $1 }.map { Int32($0) }
  }

  private var charged: Int { drafts?.count ?? slices.count }

  var count: Int { charged + beside.count }

  func line(at index: Int) -> LedgerLine {
    let place = order.map { Int($0[index]) } ?? index
    if place >= charged { return beside[place - charged] }
    return line(draft(place))
  }

  private func draft(_ place: Int) -> LineDraft {
    drafts?[place] ?? LineDraft(slices[place], charges, claim, horizon)
  }

  func eachAmount(_ take: (CalendarDate, Ore, Ore) -> Void) {
    if let drafts {
      for draft in drafts { take(draft.charge.arose, draft.slice.gross, draft.net) }
    } else if charges.clause.claim == nil {
      for slice in slices { take(slice.arose, slice.gross, slice.left) }
    } else {
      for place in slices.indices { take(slices[place].arose, slices[place].gross, draft(place).net) }
    }
    for line in beside { take(line.arose, line.gross, line.net) }
  }

  var lastOrdinals: [String: Int] {
    var ordinals: [String: Int] = [:]
    var (clock, last) = (-1, 0)
    for charge in charges.charges where charge.part == .unit {
      if charge.clock != clock {
        note(last, clock, &ordinals)
        (clock, last) = (charge.clock, 0)
      }
      last = max(last, charge.ordinal + charge.count - 1)
    }
    note(last, clock, &ordinals)
    return ordinals
  }

  private func note(_ last: Int, _ clock: Int, _ ordinals: inout [String: Int]) {
    guard clock >= 0 else { return }
    ordinals[charges.clocks[clock].subject] = max(ordinals[charges.clocks[clock].subject] ?? 0, last)
  }

  var evidence: [EntryNumber] {
    var entries: Set<EntryNumber> = []
    for charge in charges.charges { entries.formUnion(self.entries(charge)) }
    for line in beside { entries.formUnion(line.entries) }
    return entries.sorted()
  }

  // MARK: One line

  private func line(_ draft: LineDraft) -> LedgerLine {
    let charge = draft.charge
    let slice = draft.slice
    return LedgerLine(
      from: charge.from, to: charge.to, arose: charge.arose, units: charge.units, gross: slice.gross,
      reliefDays: reliefDays(charge), stacked: slice.stacked, capped: slice.capped, cuts: cuts(slice),
      lost: draft.lost, net: draft.net, claimBy: draft.standing.by, isClaimed: draft.standing.isClaimed,
      reason: reason(charge), entries: entries(charge))
  }

  /// In the order in which caps cut.
  private func cuts(_ slice: Slice) -> [CapCut] {
    let clause = charges.clause
    return [
      (CapOwner?.some(.clause(clause.id)), slice.cutByClause), (clause.group.map(CapOwner.group), slice.cutByGroup),
      (.contract, slice.cutByContract),
    ].compactMap { owner, amount in amount > 0 ? owner.map { CapCut(owner: $0, amount: amount) } : nil }
  }

  private func reliefDays(_ charge: Charge) -> Rational {
    guard charge.part == .unit else { return .zero }
    let span: Int64
    switch (charge.from, charge.to) {
    case (.day(let first), .day(let last)): span = Int64(last.days(since: first) + 1) * DayCharges.microsecondsOfDay
    case (.instant(let from), .instant(let to)): span = (to - from).microseconds
    default: return .zero
    }
    return Self.fraction(max(0, span - charge.net), of: DayCharges.microsecondsOfDay)
  }

  /// Of numbers with 64 bits, which always fits.
  private static func fraction(_ part: Int64, of whole: Int64) -> Rational {
    if part.isMultiple(of: whole) { return Rational(part / whole) }
    return (try? Rational(Int128(part), over: Int128(whole))) ?? .zero
  }

  private func reason(_ charge: Charge) -> LineReason {
    if charge.part == .single { return charges.singles[charge.clock].lineReason(charges.prices) }
    let clock = charges.clocks[charge.clock]
    var amount = charges.prices[charge.price].reason
    guard charge.part == .unit, let per = charges.clause.charge.per else {
      return .oneOff(subject: clock.subject, amount: amount)
    }
    if let share = charge.share { amount.unusedShare = clock.shares[share].unused }
    return .period(
      subject: clock.subject, ordinal: charge.ordinal, unit: per,
      counted: Self.fraction(charge.net, of: isHourly ? HourCharges.hour : DayCharges.microsecondsOfDay),
      amount: amount)
  }

  private func entries(_ charge: Charge) -> [EntryNumber] {
    charge.part == .single ? charges.singles[charge.clock].entries : charges.clocks[charge.clock].entries
  }
}
