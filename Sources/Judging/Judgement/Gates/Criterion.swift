package import Catalogue
package import Texts

/// What a gate demands, how it is read and how it is judged: one file for each key that a criterion may have.
package protocol Criterion: GateDemand {
  /// What it is about, as a heading: `Open deviations`.
  func title(in bench: GateBench) -> Text

  /// The standing by what was known, and why.
  ///
  /// `met` only where evidence shows it. Where evidence is missing or cannot be read `cannotTell`, whatever else is
  /// there; where evidence shows the contrary `notMet`.
  ///
  /// - Parameter gate: the gate that the criterion stands at.
  func finding(at gate: String, in bench: GateBench) -> GateFinding

  /// Whether it watches the start that a gate decided on, so that the trip-wires of that gate are not listed twice.
  func watchesStart(of gate: String) -> Bool
}

extension Criterion {
  package func watchesStart(of gate: String) -> Bool { false }
}

/// The criteria that gates may have.
package enum Criteria {
  /// In the order of their keys.
  package static let all: [any Criterion.Type] = [
    AgainstBaseline.self, Artefact.self, Assumptions.self, Breach.self, Calendar.self, CapReached.self,
    Communication.self, Decider.self, DecisionStanding.self, Delivery.self, Demonstrated.self, Dependencies.self,
    Drill.self, FaultFree.self, Forecast.self, Harm.self, Informed.self, InspectionProtocol.self, NoticedBy.self,
    OpenDeviations.self, OpenRisks.self, ParallelSystems.self, Participants.self, Promises.self, ReducedScope.self,
    ReportingRate.self, Requirements.self, Sample.self, StartRule.self, StatutoryDeviations.self, SteeringGroup.self,
    Survey.self, Training.self, TripWire.self, Waivers.self,
  ]
}
