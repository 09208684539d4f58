import Diagnostics
import Foundation
import Planning
import SuiteLanguage

/// The table of docs/saml.md: what each case stands on in each profile, and how much that weighs.
struct ClauseTable {
  static let begin = "<!-- clauses: written by ClauseTableTests -->"
  static let end = "<!-- end of clauses -->"

  let cases: [PlannedCase]

  /// The cases of the log-in suites.
  init() throws { cases = try SAMLMatrix.cases().sorted { $0.key < $1.key }.map(\.value) }

  var text: String {
    """
    \(Self.begin)
    | Case | Sweden Connect | saml2int |
    |---|---|---|
    \(cases.map(row).joined(separator: "\n"))
    \(Self.end)
    """
  }

  private func row(_ planned: PlannedCase) -> String {
    let cells = SAMLProfile.allCases.map { profile in
      let clauses = Self.clauses(of: planned, in: profile)
      return clauses.map { clause in
        clause.weight == .must ? clause.text : "*\(clause.weight.rawValue)*: \(clause.text)"
      }.joined(separator: "; ")
    }
    return "| `\(SAMLMatrix.name(of: planned.id))` | \(cells.joined(separator: " | ")) |"
  }

  /// What the steps stand on that the case is about: those in which something must not come of it, or else all.
  static func clauses(of planned: PlannedCase, in profile: SAMLProfile) -> [SAMLClause] {
    let steps = planned.steps.compactMap { step in if case .saml(let saml) = step { saml } else { nil } }
    let negative = steps.filter { $0.refusal != nil }
    let judged = steps.filter { $0.action == .logout || !$0.that.isEmpty }
    let counted = !negative.isEmpty ? negative : !judged.isEmpty ? judged : steps
    var seen: Set<SAMLClause> = []
    return counted.flatMap { $0.clauses(in: profile, but: $0.asked) }.filter { seen.insert($0).inserted }
  }
}
