import Catalogue
package import Diagnostics
package import Planning
import Texts

/// What is run of a plan.
package struct CaseChoice: Sendable {
  package static let all = CaseChoice(only: [])

  /// Identifiers of requirements, cases or suites; everything where it is empty.
  package var only: [String]

  package init(only: [String]) {
    self.only = only
  }

  /// The cases that `only` names: by their own identifier, by that of a requirement that they verify, or by that of
  /// their suite; with the controls that they need.
  ///
  /// - Returns: nil after `unknown-id`.
  package func cases(of plan: Plan, into sink: DiagnosticSink) -> Set<String>? {
    guard !only.isEmpty else { return Set(plan.cases.map(\.id)) }
    let errors = sink.errorCount
    var chosen: Set<String> = []
    for name in only {
      let requirement = plan.requirements.first { $0.id == name }?.cases ?? []
      let own = plan.cases.map(\.id).filter { $0 == name || $0.hasPrefix(name + "/") || $0.hasPrefix(name + "(") }
      if requirement.isEmpty && own.isEmpty {
        let names = plan.requirements.map(\.id) + plan.cases.map(\.id)
        sink.error(
          "unknown-id", Text("no requirement, case or suite is named '\(name)'"), at: nil,
          hints: Suggestion.hint(for: name, among: names).map { [$0] } ?? [])
      }
      chosen.formUnion(requirement + own)
    }
    var frontier = chosen
    while !frontier.isEmpty {
      frontier = Set(plan.cases.filter { frontier.contains($0.id) }.compactMap(\.control)).subtracting(chosen)
      chosen.formUnion(frontier)
    }
    return sink.errorCount == errors ? chosen : nil
  }

  /// Whether nothing but people is asked: then neither the vendor's system nor a secret is needed.
  package static func asksPeopleOnly(_ chosen: Set<String>, of plan: Plan) -> Bool {
    !chosen.isEmpty && plan.cases.allSatisfy { !chosen.contains($0.id) || $0.kind != .test }
  }
}
