import Catalogue
import Planning
import Quantities

/// A requirement is judged by all cases of all its verifications, and waived where a waiver is in force.
struct RequirementRule: Sendable {
  /// A case of the requirement and how it is judged.
  struct Item: Sendable {
    let planned: PlannedCase
    let method: VerificationMethod
    let by: [Verifier]
    let judge: CaseJudge
    /// The plan that demanded it, where the catalogue no longer does.
    let formerly: String?
  }

  let requirement: Requirement
  /// A case that two verifications share stands twice, since they may let it count for different times.
  let items: [Item]

  init(requirement: Requirement, items: [Item]) {
    self.requirement = requirement
    self.items = items
  }

  init(_ compiled: CompiledRequirement, in catalogue: CompiledCatalogue) {
    requirement = compiled.requirement
    items = compiled.verifications.flatMap { verification in
      let judge = CaseJudge(
        method: verification.method, validFor: verification.validFor, by: verification.by,
        runs: verification.runs)
      return verification.caseIDs.compactMap { id in
        catalogue.plannedCase(id).map {
          Item(planned: $0, method: verification.method, by: verification.by, judge: judge, formerly: nil)
        }
      }
    }
  }

  /// The waiver that is in force at an instant.
  func waiver(in testimony: Testimony, at instant: Instant) -> Waiver? {
    testimony.waivers[requirement.id]?.last { $0.isInForce(at: instant) }
  }

  /// A waiver that is in force hides neither a fault nor a pass: it is shown as what it is, and beside it the verdict.
  static func standing(_ verdict: Verdict, waived: Bool) -> Standing { waived ? .waived : Standing(verdict) }
}
