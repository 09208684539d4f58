import Catalogue
import Planning
import Quantities

/// A requirement is judged by all cases of all its verifications, and waived where a waiver is in force.
struct RequirementRule: Sendable {
  let compiled: CompiledRequirement

  /// The cases of the requirement with how each is judged. A case that two verifications share stands twice, since
  /// they may let it count for different times.
  var cases: [(verification: Int, caseID: String, judge: CaseJudge)] {
    compiled.verifications.enumerated().flatMap { index, verification in
      let judge = CaseJudge(validFor: verification.validFor)
      return verification.caseIDs.map { (index, $0, judge) }
    }
  }

  func verdict(in bench: Bench) -> Verdict {
    Verdict.ofAll(
      cases.map { _, id, judge in
        bench.catalogue.plannedCase(id).map { judge.finding(of: $0, in: bench).verdict } ?? .notTested
      })
  }

  func waiver(in bench: Bench) -> Waiver? {
    bench.testimony.waivers[compiled.requirement.id]?.last { $0.isInForce(at: bench.asOf) }
  }

  /// A waiver that is in force hides neither a fault nor a pass: it is shown as what it is, and beside it the verdict.
  static func standing(_ verdict: Verdict, waived: Bool) -> Standing { waived ? .waived : Standing(verdict) }
}
