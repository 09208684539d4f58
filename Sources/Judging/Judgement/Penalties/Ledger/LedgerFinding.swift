package import Catalogue
package import Quantities

/// What somebody should look at.
package enum LedgerFinding: Hashable, Sendable {
  /// A cap over the whole time is full: whether the contract is to be ended is a question now.
  case capReached(CapOwner, on: CalendarDate)
  case terminationOpen(TerminationRule, since: CalendarDate)
  /// Something that is not claimed yet is lost after that day; reported from thirty days before.
  case claimDeadlineNear(clause: String, by: CalendarDate, amount: Ore)
  /// What was not claimed in time.
  case claimLost(clause: String, by: CalendarDate, amount: Ore)
  /// A claim says another amount than what arose until the day that it is about; reported as of the newest of them.
  case claimDiffers(clause: String, on: CalendarDate, claimed: Ore, owed: Ore, entry: EntryNumber?)
  /// Not one report of a kind is on the record: were there none, or did nobody write them down?
  case noReports(clause: String, report: String, periods: Int)
  /// A penalty was lowered or waived, and nothing says why procurement law allows it.
  case waivedWithoutGround(clause: String, amount: Ore, entry: EntryNumber?)
  case withheldTooMuch(String, by: Ore)
  /// It is late, and nothing is charged as long as the buyer has not complained.
  case noNotice(clause: String, subject: String)
  /// It is late, and nothing is charged as long as the buyer has not decided to claim.
  case noDecision(clause: String, subject: String)
  case noMeasurement(clause: String, month: CalendarDate)
  case noSamples(clause: String, month: CalendarDate)
  case incidentWithoutCause(clause: String, incident: String)
  /// An amount that the clause or cap is a share of is not on record, so nothing is computed from it.
  case baseUnknown(owner: CapOwner, subject: String)
  /// An event on the record names something that the contract does not have, or contradicts another one.
  case eventNotUnderstood(entry: EntryNumber?, problem: EventProblem)
}
