/// Kinds of events, found by their names.
package struct EventTable: Sendable {
  /// By name.
  package let all: [EventDefinition]
  private let byName: [String: (kind: any EventKind.Type, definition: EventDefinition)]

  package init(_ kinds: [any EventKind.Type]) {
    all = kinds.map { $0.definition }.sorted { $0.name < $1.name }
    byName = Dictionary(
      kinds.map { ($0.name, ($0, $0.definition)) }, uniquingKeysWith: { first, _ in first })
  }

  package func definition(_ name: String) -> EventDefinition? { byName[name]?.definition }

  /// What can be put on a record. A new kind is a type in a file of the folder `Kinds`, and a name here.
  package static let kinds: [any EventKind.Type] = [
    AdjustmentDecided.self, AlarmSent.self, AlarmTotals.self, Approved.self, ArtefactFinished.self,
    AssumptionVerified.self, BaselineMeasured.self, BatteryMeasured.self, BuyersDelay.self, ChangeAgreed.self,
    ClaimMade.self, CommunicationPlanned.self, ConditionMet.self, DeadlineAgreed.self, DecidedToClaim.self,
    DependencyStated.self, DeviationFixed.self, DeviationReported.self, DevicesDelivered.self, DrillHeld.self,
    EventWithdrawn.self, EventsImported.self, FactDecided.self, FollowUpMeasured.self, ForceMajeure.self,
    GateConditionSet.self, GateDecided.self, IncidentHappened.self, Informed.self, InstallationStopped.self,
    Installed.self, MaintenanceWindow.self, MandateGiven.self, Measured.self, MilestoneReached.self,
    NoticeGiven.self, OldSystemContracted.self, OralWaiver.self, OrderPlaced.self, OutageBegun.self,
    OutageEnded.self, Participated.self, PaymentReleased.self, PaymentWithheld.self, PenaltyPaid.self,
    PeopleCounted.self, PeopleTrained.self, PilotUnitAdded.self, PlanAssumed.self, PromiseChecked.self,
    PromiseKept.self, PromiseMade.self, PromiseMoved.self, ProtocolAnswered.self, ReadyForTest.self,
    ReportDelivered.self, RequirementObserved.self, RiskChanged.self, RiskFound.self, RollOutPlanned.self,
    RollOutStarted.self, RollOutStopped.self, RunWithdrawn.self, ScopeReduced.self, StartRuleSet.self,
    StatutoryClosed.self, StatutoryDocumented.self, StatutoryInvestigated.self, StatutoryMended.self,
    StatutoryNotified.self, StatutoryReported.self, SteeringSeatTaken.self, SurveyAnswered.self, TakenIntoUse.self,
    TelemetryImported.self, Terminated.self, TestPressTotals.self, TestPressed.self, TimeAgreed.self,
    VersionInUse.self,
  ]

  /// The table of ``kinds``.
  package static let own = EventTable(kinds)

  package static var all: [EventDefinition] { own.all }

  package static func kind(_ name: String) -> (any EventKind.Type)? { own.byName[name]?.kind }

  package static func definition(_ name: String) -> EventDefinition? { own.definition(name) }
}
