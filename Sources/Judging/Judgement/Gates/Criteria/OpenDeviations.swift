import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `open-deviations`: no more faults are open than accepted, in a system that is in use.
package struct OpenDeviations: Criterion {
  package static let key = "open-deviations"

  package var most: FaultLimits

  package init(most: FaultLimits) {
    self.most = most
  }

  package static let schema = CatalogueSchema.object(["most": CatalogueSchema.limits], required: ["most"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> OpenDeviations? {
    node.mapping(Text("what is demanded of open deviations"), reading.sink) { reader in
      reader.required("most").flatMap(reading.limits).map(OpenDeviations.init)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Open deviations") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(DeviationReported.self, DeviationFixed.self) { return unreadable }
    let installed = bench.field.installations.total(on: bench.today)
    let open = bench.field.deviations.open(at: bench.asOf)
    let units = installed + bench.pilotSize(on: bench.today)
    var result = GateFinding(.met, [], evidence: open.flatMap { $0.entry.numbers })
    for faultClass in FaultClass.allCases {
      let faults = open.filter { $0.faultClass == faultClass }
      let most = most[faultClass].most(units: units)
      guard Rational(faults.count) > most else { continue }
      result.standing = .notMet
      result.reasons.append(GateWords.openFaults(faultClass, faults, most: most))
      result.remedies.append(GateWords.fix(faults))
    }
    // What is open stays open also where nothing is in use any longer; but where nothing is in use, that nothing is open
    // shows nothing.
    guard result.standing == .met else { return result }
    guard installed > 0 || !bench.field.pilotUnits(on: bench.today).isEmpty else {
      return GateFinding(.cannotTell, [GateWords.nothingInUse], remedies: [GateWords.record(PilotUnitAdded.self)])
    }
    let first = bench.today.adding(days: -28)
    if bench.use(from: first, through: bench.today) == 0 {
      result.standing = .cannotTell
      result.reasons = [GateWords.noUseSeen(from: first, to: bench.today)]
      result.remedies = [GateWords.recordUse]
    } else {
      result.reasons = [Text("Open faults: \(formatted: open.count).")]
    }
    return result
  }
}
