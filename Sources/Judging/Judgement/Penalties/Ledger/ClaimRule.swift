import Catalogue
import Quantities

/// What must be claimed by when, and what is lost because it was not.
struct ClaimRule {
  /// From how many days before its deadline on a claim is called near.
  static let nearDays = 30

  let clause: PenaltyClause
  let claims: ClaimsMade?
  let asOfDay: CalendarDate

  /// How a charge stands with its claim.
  struct Standing {
    var by: CalendarDate?
    var isClaimed: Bool
    var isLost: Bool
  }

  /// - Parameter stopped: the day on which the clock of the charge stopped; nil while it runs, and for charges that are
  ///   no time the day on which they arose.
  func standing(of arose: CalendarDate, stopped: CalendarDate?) -> Standing {
    let by = deadline(arose, stopped)
    let isClaimed = claims?.covers(arose, by: by) ?? false
    return Standing(by: by, isClaimed: isClaimed, isLost: !isClaimed && by.map { $0 < asOfDay } ?? false)
  }

  private func deadline(_ arose: CalendarDate, _ stopped: CalendarDate?) -> CalendarDate? {
    guard let claim = clause.claim else { return nil }
    let start: CalendarDate? =
      switch claim.after {
      case .charge: arose
      case .monthEnd: CalendarMonth(of: arose).last
      case .clockStop: stopped
      }
    return start.map { Due.day($0).adding(claim.within).day }
  }

  /// What was lost, and what will soon be, by deadline.
  func findings(_ drafts: [LineDraft]) -> [LedgerFinding] {
    var lost: [CalendarDate: Ore] = [:]
    var near: [CalendarDate: Ore] = [:]
    for draft in drafts {
      guard let by = draft.standing.by else { continue }
      if draft.lost > 0 { lost[by, default: 0] += draft.lost }
      if !draft.standing.isClaimed, draft.net > 0, by >= asOfDay, by.days(since: asOfDay) <= Self.nearDays {
        near[by, default: 0] += draft.net
      }
    }
    return lost.sorted { $0.key < $1.key }.map { .claimLost(clause: clause.id, by: $0.key, amount: $0.value) }
      + near.sorted { $0.key < $1.key }.map { .claimDeadlineNear(clause: clause.id, by: $0.key, amount: $0.value) }
  }
}
