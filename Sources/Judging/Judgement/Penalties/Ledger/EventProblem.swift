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
