import Evidence
import Quantities
import Texts

/// No waiver has run out while its requirement is still not met. No file writes this: it is part of every gate.
enum ExpiredWaivers {
  static let title = Text("Expired waivers")

  static func finding(in bench: GateBench) -> GateFinding {
    var result = GateFinding(.met, [])
    var ids: [String] = []
    for assessed in bench.assessment.requirements {
      guard let last = bench.testimony.waivers[assessed.id]?.last, last.revocation == nil,
        last.expiresAt <= bench.asOf, !Requirements.isShown(assessed, in: bench)
      else { continue }
      ids.append(assessed.id)
      result.standing = .notMet
      result.reasons.append(
        Text(
          "The waiver for \(assessed.id) expired on \(day: last.content.expires), and the requirement is not verified."
        ))
    }
    if !ids.isEmpty { result.remedies = [GateWords.fixOrWaive(ids)] }
    return result
  }
}
