package import Catalogue
import SuiteLanguage
package import Texts

/// How much of what is written no source gives.
package struct AssumptionCoverage: Hashable, Sendable {
  /// Requirements with an assumption, or with a limit that is one.
  package var requirements = 0
  /// Limits that are assumed: values that requirements give to suites, and requirements that say it of themselves.
  package var limits = 0
  /// Assumptions of the contract: those of the whole, of milestones and of clauses.
  package var contract = 0
  /// Criteria of gates with an assumption.
  package var criteria = 0

  package init() {}

  init(_ analysis: Analysis) {
    let written = analysis.catalogue.requirements
    for index in written.indices {
      let own = written[index].requirement.assumption == nil ? 0 : 1
      // A limit that several tests have is one.
      var marked: Set<[String]> = []
      for case let use? in analysis.uses[index] {
        for name in use.assumptions.keys { marked.insert([name, use.arguments[name]?.plainText ?? ""]) }
      }
      limits += own + marked.count
      if own + marked.count > 0 { requirements += 1 }
    }
    if let made = analysis.contract {
      contract =
        made.assumptions.count + made.milestones.count { $0.assumption != nil }
        + made.clauses.count { $0.assumption != nil }
    }
    for gate in analysis.gates {
      criteria += (gate.criteria + gate.tripWires).count { $0.assumption != nil }
    }
  }

  /// `114 requirements, 73 with assumptions, 96 assumed limits`; a line for contract and gates. Nothing where nothing is
  /// assumed.
  ///
  /// - Parameter all: how many requirements there are.
  func lines(of all: Int) -> [Text] {
    var lines: [Text] = []
    if limits > 0 {
      let total = Text(one: "\(all) requirement", other: "\(all) requirements", count: all)
      let marked = Text(one: "\(limits) assumed limit", other: "\(limits) assumed limits", count: limits)
      lines.append(Text("\(total), \(requirements) with assumptions, \(marked)"))
    }
    if contract > 0 { lines.append(Text("assumptions in the contract: \(contract)")) }
    if criteria > 0 { lines.append(Text("criteria of gates with assumptions: \(criteria)")) }
    return lines
  }
}

/// A fact on which it hangs whether requirements apply.
package struct ConditionCoverage: Hashable, Sendable {
  package var condition: FactCondition
  /// Identifiers of the requirements that apply only then, in the order of the catalogue.
  package var requirements: [String]

  /// In the order in which the facts come first.
  static func all(of written: [WrittenRequirement]) -> [ConditionCoverage] {
    var found: [ConditionCoverage] = []
    for index in written.indices {
      guard let condition = written[index].requirement.appliesWhen else { continue }
      let id = written[index].requirement.id
      if let place = found.firstIndex(where: { $0.condition.fact == condition.fact }) {
        found[place].requirements.append(id)
      } else {
        found.append(ConditionCoverage(condition: condition, requirements: [id]))
      }
    }
    return found
  }

  /// `gäller bara när vitalparametrar mäts (vital-signs-measured): IT-40`
  var text: Text {
    Text("applies only when \(condition.words.text) (\(condition.fact)): \(requirements.joined(separator: ", "))")
  }
}
