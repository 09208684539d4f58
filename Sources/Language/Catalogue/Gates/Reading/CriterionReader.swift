import Diagnostics
import LocatedYAML
import Texts

/// Reads a criterion: one demand, and whether its failing leaves room for conditions.
struct CriterionReader {
  let reading: GateReading

  struct Written {
    let criterion: GateCriterion
    let span: SourceSpan
    let isNamed: Bool
  }

  /// - Parameter kinds: which demands are possible here.
  func read(_ node: YAMLNode, kinds: [GateDemand.Kind]) -> Written? {
    node.mapping(Text("a criterion"), reading.sink) { reader in
      let demand = reader.oneOf(kinds.map(\.rawValue))
      let condition = reader.optional("condition").map { $0.boolean(reading.sink) }
      let name = reader.optional("id").map { $0.word(reading.sink, wanted: Text("a name for the criterion")) }
      let title = reader.optional("title").map { $0.localizedText("title", into: reading.sink) }
      guard let demand, let kind = GateDemand.Kind(rawValue: demand.key), let read = self.demand(kind, demand.value)
      else { return nil }
      guard let condition = condition ?? .some(false), let name = name ?? .some(nil), let title = title ?? .some(nil)
      else { return nil }
      let criterion = GateCriterion(id: name ?? kind.rawValue, title: title, isCondition: condition, demand: read)
      return Written(criterion: criterion, span: node.headSpan, isNamed: name != nil)
    }
  }

  private func demand(_ kind: GateDemand.Kind, _ node: YAMLNode) -> GateDemand? {
    switch kind {
    case .requirements: RequirementsDemand.read(node, reading).map(GateDemand.requirements)
    case .faultFree: FaultFreeDemand.read(node, reading).map(GateDemand.faultFree)
    case .demonstrated: DemonstratedDemand.read(node, reading).map(GateDemand.demonstrated)
    case .artefact: ArtefactDemand.read(node, reading).map(GateDemand.artefact)
    case .training: TrainingDemand.read(node, reading).map(GateDemand.training)
    case .calendar: CalendarDemand.read(node, reading).map(GateDemand.calendar)
    case .forecast: ForecastDemand.read(node, reading).map(GateDemand.forecast)
    case .parallelSystems: ParallelSystemsDemand.read(node, reading).map(GateDemand.parallelSystems)
    case .promises: PromisesDemand.read(node, reading).map(GateDemand.promises)
    case .drill: DrillDemand.read(node, reading).map(GateDemand.drill)
    case .openDeviations: OpenDeviationsDemand.read(node, reading).map(GateDemand.openDeviations)
    case .tripWire: TripWireDemand.read(node, reading).map(GateDemand.tripWire)
    case .capReached: CapReachedDemand.read(node, reading).map(GateDemand.capReached)
    case .decider: DeciderDemand.read(node, reading).map(GateDemand.decider)
    case .participants: ParticipantsDemand.read(node, reading).map(GateDemand.participants)
    case .reportingRate: ReportingRateDemand.read(node, reading).map(GateDemand.reportingRate)
    case .sample: SampleDemand.read(node, reading).map(GateDemand.sample)
    case .decisionStanding: DecisionStandingDemand.read(node, reading).map(GateDemand.decisionStanding)
    case .startRule: StartRuleDemand.read(node, reading).map(GateDemand.startRule)
    case .informed: InformedDemand.read(node, reading).map(GateDemand.informed)
    }
  }
}
