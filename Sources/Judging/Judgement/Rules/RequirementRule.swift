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
  /// The values given to suites that no source gives.
  let assumedLimits: [AssumedLimit]

  init(requirement: Requirement, items: [Item], assumedLimits: [AssumedLimit] = []) {
    self.requirement = requirement
    self.items = items
    self.assumedLimits = assumedLimits
  }

  init(_ compiled: CompiledRequirement, in catalogue: CompiledCatalogue) {
    requirement = compiled.requirement
    assumedLimits = compiled.assumedLimits
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

  /// Whether it is demanded at an instant.
  func applicability(in bench: Bench, at instant: Instant) -> Applicability {
    bench.facts.applicability(of: requirement.appliesWhen, at: instant)
  }

  /// As long as nobody has decided whether it is demanded, nothing can be said of it, whatever its cases show.
  static func verdict(_ verdict: Verdict, _ applicability: Applicability) -> Verdict {
    applicability == .undecided ? .inconclusive : verdict
  }

  /// A waiver that is in force hides neither a fault nor a pass: it is shown as what it is, and beside it the verdict. What
  /// is not demanded needs no waiver.
  static func standing(_ verdict: Verdict, waived: Bool, _ applicability: Applicability) -> Standing {
    if case .doesNotHold = applicability { return .notApplicable }
    return waived ? .waived : Standing(verdict)
  }
}
