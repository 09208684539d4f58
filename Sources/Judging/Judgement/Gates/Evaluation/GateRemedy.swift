package import Catalogue
import Evidence
package import Quantities

/// What would change how a criterion stands, as data.
package enum GateRemedy: Hashable, Sendable {
  /// Show that these requirements are met.
  case showRequirements([String])
  /// Mend it, or grant a waiver with an end and a compensation that a requirement tests.
  case mendOrWaive([String])
  /// Agree on a day by which they are met.
  case agreeDeadline([String])
  case mendDeviations([String])
  /// No more faults than accepted until the end of this day.
  case faultFreeUntil(CalendarDate)
  case recordUse
  /// So many more trials without a failure.
  case moreTrials(Int)
  case makeArtefact(kind: String, perspective: String?)
  case approveArtefact(kind: String, by: String?)
  case train(group: String?)
  case rehearse(String)
  case involve([String], ParticipantsDemand.Activity)
  case inform(DeciderDemand.Level)
  case giveMandate(DeciderDemand.Level)
  case planRollOut(gate: String)
  case startAnotherDay
  case startBy(CalendarDate)
  case moreOrLater
  case keepOldSystemUntil(CalendarDate)
  case shortenParallel
  case checkPromises([String])
  case promiseNoMore
  case askWhyFewerReports
  case widenSample([String])
  case decideFirst(gate: String)
  case meetConditions([String])
  case ruleInNumbers([String])
  case stopAndMend
  case renegotiate
  case recordEvent(String)
  case testRealSystem

  /// Record an event of the kind.
  static func record(_ kind: any EventKind.Type) -> GateRemedy { .recordEvent(kind.name) }
}
