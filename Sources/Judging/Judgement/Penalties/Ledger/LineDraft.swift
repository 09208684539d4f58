import Catalogue
import Quantities

/// A line that may still grow: charges, what was taken from them, and how their claim stands.
struct LineDraft {
  private(set) var slice: Slice
  private(set) var charge: Charge
  /// With the first deadline of its charges, which is the one to keep.
  private(set) var standing: ClaimRule.Standing
  /// What was not claimed in time.
  private(set) var lost: Ore

  var net: Ore { slice.left - lost }

  init(_ slice: Slice, _ charges: ClauseCharges, _ claim: ClaimRule, _ horizon: Horizon) {
    self.slice = slice
    charge = charges.charges[Int(slice.charge)].step(Int(slice.step))
    let clock = charge.part == .single ? nil : charges.clocks[charge.clock]
    standing = claim.standing(of: charge.arose, stopped: clock.map { $0.stopped(by: horizon) } ?? charge.arose)
    lost = standing.isLost ? slice.left : 0
  }

  mutating func add(_ more: LineDraft) throws(QuantityError) {
    if let by = more.standing.by { standing.by = min(by, standing.by ?? by) }
    lost += more.lost
    charge.arose = more.charge.arose
    charge.to = more.charge.to
    charge.net += more.charge.net
    charge.units = try charge.units.adding(more.charge.units)
    slice.arose = more.slice.arose
    slice.gross += more.slice.gross
    slice.stacked += more.slice.stacked
    slice.cutByClause += more.slice.cutByClause
    slice.cutByGroup += more.slice.cutByGroup
    slice.cutByContract += more.slice.cutByContract
  }

  /// The drafts of a clause whose charges are finer than its lines: of hours, and of units that are charged pro rata;
  /// nil where each charge is a line.
  static func merged(
    _ slices: [Slice], _ charges: ClauseCharges, _ claim: ClaimRule, _ horizon: Horizon
  ) throws(QuantityError) -> [LineDraft]? {
    let per = charges.clause.charge.per
    let isHourly = per?.unit == .hour
    guard isHourly || per?.counting == .proRata else { return nil }
    var drafts: [LineDraft] = []
    var places: [MergeKey: Int] = [:]
    for slice in slices {
      let draft = LineDraft(slice, charges, claim, horizon)
      guard draft.charge.part == .unit else {
        drafts.append(draft)
        continue
      }
      let key = MergeKey(
        clock: draft.charge.clock, month: CalendarMonth(of: slice.arose).index, price: draft.charge.price,
        share: draft.charge.share, isLost: draft.standing.isLost, isClaimed: draft.standing.isClaimed,
        ordinal: isHourly ? 0 : draft.charge.ordinal)
      if let place = places[key] {
        try drafts[place].add(draft)
      } else {
        places[key] = drafts.count
        drafts.append(draft)
      }
    }
    return drafts
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
}

extension LateClock {
  /// The day that it stopped on; nil while it runs.
  fileprivate func stopped(by horizon: Horizon) -> CalendarDate? {
    switch state(at: horizon) {
    case .stopped(_, let day), .terminated(let day): day
    case .ended(let instant): Due.day(endingAt: instant)
    case .running, .notDue: nil
    }
  }
}
