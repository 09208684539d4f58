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
  /// Nothing is charged, since the requirement is not demanded.
  case notApplicable(clause: String, requirement: String)
  /// Nothing is charged as long as nobody has decided whether the requirement is demanded.
  case applicabilityUndecided(clause: String, requirement: String)
  /// An amount that the clause or cap is a share of is not on record, so nothing is computed from it.
  case baseUnknown(owner: CapOwner, subject: String)
  /// An event on the record names something that the contract does not have, or contradicts another one.
  case eventNotUnderstood(entry: EntryNumber?, problem: EventProblem)
}

/// What is wrong with an event, as data: the sentence is put together where reports are.
///
/// Where it says what was used instead, that is the reading in the vendor's favour: who claims has to prove.
package enum EventProblem: Hashable, Sendable {
  /// A field is missing or is not what it must be; the event is not used.
  case unreadable(event: String, field: String)
  /// The contract, or the record, has nothing of that name; the event is not used for it.
  case unknownName(event: String, field: String, name: String)
  /// It names nothing that it could be about; the event is not used.
  case namesNothing(event: String)
  /// It ends before it begins; the event is not used.
  case endsBeforeItBegins(event: String, subject: String)
  /// An approval takes effect after it was decided; used as it stands.
  case effectAfterDecision(milestone: String)
  /// Something was approved before it was handed over; used as it stands.
  case approvedBeforeDelivery(milestone: String)
  /// Two outages of a service overlap; both are used, and a month is never down for longer than it is.
  case overlappingOutages(service: String)
  /// More units were affected than the service has; all of them are used.
  case tooManyUnits(service: String, units: Int)
  /// Another event is about the same thing and says something else. `used` is which of the two counts.
  case contradicted(event: String, subject: String, used: Choice)
  /// More was paid out than had been kept back.
  case releasedTooMuch(withholding: String)
  /// No event: the amount of a rule cannot be computed from the contract alone, so nothing may be kept back by it.
  case noAmount(withholding: String)

  package enum Choice: Hashable, Sendable {
    /// The one that was written first.
    case first
    /// The one with the earlier day or end.
    case earliest
    /// The one with the smaller value.
    case smallest
  }
}
