import Evidence
package import Judgement
import Planning
package import Quantities
package import Texts

/// What a record says of how users log in, for those who review the security of it.
package struct SecurityReview: Hashable, Sendable {
  /// A case with steps that log in or out.
  struct Case: Hashable, Sendable {
    let assessed: AssessedCase
    /// The requirements that it verifies, in the order of the catalogue.
    let requirements: [AssessedRequirement]
    /// Empty where it was never run.
    let acts: [LoginAct]
    /// The case that shows that this one could have gone otherwise; nil where it needs none.
    let control: AssessedCase?

    /// The act that the case is about: the first that was not as demanded, else the last in which something must
    /// not come of it, else the last.
    var central: LoginAct? {
      acts.first { $0.step.result.outcome == .unmet } ?? acts.first { $0.step.result.outcome == .unobserved }
        ?? acts.last {
          $0.demand == .refused || $0.demand == .onlySigned || $0.demand == .ownPage || $0.demand == .unchanged
        } ?? acts.last
    }

    /// In the order in which they stand first.
    var references: [String] {
      var seen: Set<String> = []
      return acts.flatMap(\.tellingReferences).filter { seen.insert($0).inserted }
    }
  }

  let assessment: Assessment
  /// Failed ones first, then those that could not be decided; each group by identifier.
  let cases: [Case]

  /// Nil where the catalogue has no case that logs in.
  package init?(_ assessment: Assessment) {
    var planned: [String: (assessed: AssessedCase, requirements: [AssessedRequirement])] = [:]
    for requirement in assessment.requirements {
      for assessed in requirement.cases {
        planned[assessed.id, default: (assessed, [])].requirements.append(requirement)
      }
    }
    let cases = planned.values.compactMap { entry -> Case? in
      let acts = entry.assessed.attempt?.steps.compactMap(LoginAct.init) ?? []
      guard !acts.isEmpty || entry.assessed.planned.logsIn else { return nil }
      return Case(
        assessed: entry.assessed, requirements: entry.requirements, acts: acts,
        control: entry.assessed.planned.control.flatMap { planned[$0]?.assessed })
    }
    guard !cases.isEmpty else { return nil }
    self.assessment = assessment
    self.cases = cases.sorted { left, right in
      let (one, other) = (Self.rank(left), Self.rank(right))
      return one == other ? left.assessed.id < right.assessed.id : one < other
    }
  }

  private static func rank(_ one: Case) -> Int {
    switch one.assessed.verdict {
    case .failed: 0
    case .inconclusive: 1
    case .notTested: 2
    case .passed: 3
    }
  }

  func count(_ verdict: Verdict) -> Int { cases.count { $0.assessed.verdict == verdict } }

  /// The name of the page, beside that of the report on requirements.
  package static func pageName(_ language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: "sakerhet.html"
    case .english: "security.html"
    case .finnish: "tietoturva.html"
    }
  }
}

extension PlannedCase {
  /// Whether a step logs somebody in or out.
  fileprivate var logsIn: Bool {
    steps.contains { step in
      if case .saml = step { true } else { false }
    }
  }
}
