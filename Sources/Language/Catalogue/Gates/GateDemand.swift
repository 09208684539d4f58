/// What a criterion demands. One case for each key that a criterion may have in a file.
package enum GateDemand: Hashable, Sendable {
  case requirements(RequirementsDemand)
  case faultFree(FaultFreeDemand)
  case demonstrated(DemonstratedDemand)
  case artefact(ArtefactDemand)
  case training(TrainingDemand)
  case calendar(CalendarDemand)
  case forecast(ForecastDemand)
  case parallelSystems(ParallelSystemsDemand)
  case promises(PromisesDemand)
  case drill(DrillDemand)
  case openDeviations(OpenDeviationsDemand)
  case tripWire(TripWireDemand)
  case capReached(CapReachedDemand)
  case decider(DeciderDemand)
  case participants(ParticipantsDemand)
  case reportingRate(ReportingRateDemand)
  case sample(SampleDemand)
  case decisionStanding(DecisionStandingDemand)
  case startRule(StartRuleDemand)
  case informed(InformedDemand)

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case requirements
    case faultFree = "fault-free"
    case demonstrated, artefact, training, calendar, forecast
    case parallelSystems = "parallel-systems"
    case promises, drill
    case openDeviations = "open-deviations"
    case tripWire = "trip-wire"
    case capReached = "cap-reached"
    case decider, participants
    case reportingRate = "reporting-rate"
    case sample
    case decisionStanding = "decision-standing"
    case startRule = "start-rule"
    case informed
  }

  package var kind: Kind {
    switch self {
    case .requirements: .requirements
    case .faultFree: .faultFree
    case .demonstrated: .demonstrated
    case .artefact: .artefact
    case .training: .training
    case .calendar: .calendar
    case .forecast: .forecast
    case .parallelSystems: .parallelSystems
    case .promises: .promises
    case .drill: .drill
    case .openDeviations: .openDeviations
    case .tripWire: .tripWire
    case .capReached: .capReached
    case .decider: .decider
    case .participants: .participants
    case .reportingRate: .reportingRate
    case .sample: .sample
    case .decisionStanding: .decisionStanding
    case .startRule: .startRule
    case .informed: .informed
    }
  }
}
