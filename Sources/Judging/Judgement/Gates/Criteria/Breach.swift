import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `breach`: the record shows that the vendor has not done what was agreed, so that there is ground to end the contract.
package struct Breach: Criterion {
  package static let key = "breach"

  /// So many promises at least were due and not kept; nil where that is not asked for.
  package var promises: Int?
  /// So many mandatory requirements at least have failed, or were seen not to be met in use; nil where that is not asked
  /// for.
  package var requirements: Int?

  package init(promises: Int? = nil, requirements: Int? = nil) {
    self.promises = promises
    self.requirements = requirements
  }

  package static let schema: JSONValue = {
    let count: JSONValue = ["type": "integer", "minimum": 1]
    return CatalogueSchema.object(["promises": count, "requirements": count], required: [])
  }()

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Breach? {
    node.mapping(Text("a breach"), reading.sink) { reader in
      let promises = reader.optional("promises").map { $0.integer(reading.sink, in: 1...10_000) }
      let requirements = reader.optional("requirements").map { $0.integer(reading.sink, in: 1...10_000) }
      if promises == nil, requirements == nil {
        reading.sink.error(
          "missing-key", Text("a breach needs one of the keys 'promises', 'requirements'"), at: reader.head)
        return nil
      }
      guard let promises = promises ?? .some(nil), let requirements = requirements ?? .some(nil) else { return nil }
      return Breach(promises: promises, requirements: requirements)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Breach of contract") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    var result = GateFinding(.met, [])
    if let promises { check(promises: promises, bench, &result) }
    if let requirements { check(requirements: requirements, bench, &result) }
    return result
  }

  private func check(promises wanted: Int, _ bench: GateBench, _ result: inout GateFinding) {
    let all = bench.field.promises
    guard !all.isEmpty else {
      if result.standing == .met { result.standing = .cannotTell }
      result.reasons.append(Text("No promises are in the record."))
      result.remedies.append(GateWords.record(PromiseMade.self))
      return
    }
    let broken = all.filter { $0.isBroken(on: bench.today) }
    result.evidence += broken.flatMap { $0.words.flatMap { $0.entry.numbers } }
    result.reasons.append(
      broken.isEmpty
        ? Text("No promise is overdue.")
        : Text("Promises that were due and have not been kept: \(some: broken.map(\.id))."))
    if broken.count < wanted { result.standing = .notMet }
  }

  private func check(requirements wanted: Int, _ bench: GateBench, _ result: inout GateFinding) {
    let mandatory = bench.assessment.requirements.filter { $0.requirement.obligation == .mandatory }
    let unmet = mandatory.filter { Requirements.isUnmet($0, in: bench) }
    result.evidence += unmet.flatMap { Requirements.sightings(of: $0.id, in: bench) }
    guard !unmet.isEmpty else {
      if result.standing == .met { result.standing = .cannotTell }
      result.reasons.append(Text("No mandatory requirement has been shown not to be met."))
      result.remedies.append(Text("Test the requirements, or record what is seen in use."))
      return
    }
    result.reasons.append(Text("Mandatory requirements that are not met: \(some: unmet.map(\.id))."))
    if unmet.count < wanted { result.standing = .notMet }
  }
}
