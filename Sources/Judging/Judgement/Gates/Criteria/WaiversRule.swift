import Catalogue
import Evidence
import Quantities

/// No waiver has run out while its requirement is still not met. No file writes this criterion: it is part of every
/// gate.
struct WaiversRule: GateRule {
  func finding(in bench: GateBench) -> GateFinding {
    var result = GateFinding(.met, [])
    var ids: [String] = []
    for assessed in bench.assessment.requirements {
      guard let last = bench.testimony.waivers[assessed.id]?.last, last.revocation == nil,
        last.expiresAt <= bench.asOf, !RequirementsRule.isShown(assessed, in: bench)
      else { continue }
      ids.append(assessed.id)
      result.standing = .notMet
      result.reasons.append(.waiverExpired(requirement: assessed.id, on: last.content.expires))
    }
    if !ids.isEmpty { result.remedies = [.mendOrWaive(ids)] }
    return result
  }
}
