import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `reduced-scope`: what is left out of what is introduced was left out in order.
package struct ReducedScope: Criterion {
  package static let key = "reduced-scope"

  /// What leaving something out needs.
  package enum Need: String, Hashable, Sendable, CaseIterable {
    /// Buyer and vendor have agreed that it is demanded no longer.
    case agreedChange = "agreed-change"
    /// A day is set from which it is demanded again.
    case returnDay = "return-day"
    /// It is written down somewhere.
    case document
  }

  /// All of them are needed.
  package var needs: [Need]

  package init(needs: [Need]) { self.needs = needs }

  package static let schema = CatalogueSchema.object(
    [
      "needs": CatalogueSchema.oneOrMore(
        CatalogueSchema.choice(Need.self, "What leaving something out of the scope needs."))
    ], required: ["needs"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> ReducedScope? {
    node.mapping(Text("what leaving something out needs"), reading.sink) { reader in
      reader.required("needs").flatMap { reading.choices($0, of: Need.self) }.map(ReducedScope.init)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Reduced scope", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let reductions = bench.scopeReductions.filter { $0.isInForce(on: bench.today) }
    guard !reductions.isEmpty else {
      return GateFinding(
        .cannotTell, [Text("No reduced scope is recorded.")], remedies: [GateWords.record(ScopeReduced.self)])
    }
    let agreed = bench.agreedToBeLeftOut
    var result = GateFinding(.met, [], evidence: reductions.flatMap { $0.entries.numbers })
    var remedies: Set<Need> = []
    for reduction in reductions {
      let missing = needs.filter { !has(reduction, $0, agreed) }
      guard !missing.isEmpty else { continue }
      result.standing = .notMet
      remedies.formUnion(missing)
      result.reasons.append(
        Text(
          "Left out since \(day: Stockholm.date(at: reduction.on)): “\(reduction.what)”. Missing: \(list: missing.map(\.title))."
        ))
    }
    let ids = reductions.flatMap(\.requirements)
    if result.standing == .met {
      result.reasons.append(
        ids.isEmpty
          ? Text("What is left out was agreed.")
          : Text("What is left out was agreed. It is not verified: \(some: ids)."))
    }
    result.remedies = Need.allCases.filter(remedies.contains).map { $0.remedy(ids) }
    return result
  }

  private func has(_ reduction: ScopeReduction, _ need: Need, _ agreed: Set<String>) -> Bool {
    switch need {
    // Something that no requirement speaks of cannot be shown to be agreed.
    case .agreedChange: !reduction.requirements.isEmpty && agreed.isSuperset(of: reduction.requirements)
    case .returnDay: reduction.until != nil
    case .document: !(reduction.document ?? "").isEmpty
    }
  }
}

extension ReducedScope.Need {
  fileprivate var title: Text {
    switch self {
    case .agreedChange: Text("an agreement with the vendor", context: "reduced scope")
    case .returnDay: Text("a day from which it is required again", context: "reduced scope")
    case .document: Text("a document", context: "reduced scope")
    }
  }

  fileprivate func remedy(_ ids: [String]) -> Text {
    switch self {
    case .agreedChange: Text("Agree with the vendor what is left out and what that does to the price: \(some: ids).")
    case .returnDay: Text("Decide from which day it is demanded again.")
    case .document: Text("Write down what is left out and who decided that.")
    }
  }
}
