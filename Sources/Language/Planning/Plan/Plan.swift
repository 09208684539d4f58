package import Catalogue
package import Quantities
package import SuiteLanguage
package import Texts

/// What a run will do, resolved and type-checked: the frozen form of a catalogue, its suites and one binding.
///
/// Its canonical JSON (RFC 8785) and SHA-256 do not depend on machine, file order or comments: places in files are
/// kept beside it in ``PlanSources``.
package struct Plan: Hashable, Sendable {
  package static let format = "grindvakt-plan/1"
  /// Bytes that a plan may have: 256 MiB.
  package static let sizeLimit = 256 << 20

  package var catalogue: String
  /// Sorted by identifier.
  package var requirements: [PlannedRequirement]
  /// Sorted by identifier.
  package var cases: [PlannedCase]
  package var binding: Binding
  /// What the outputs and fields are that the binding finds.
  package var types: PlannedTypes
  /// Which of several attempts counts, where the catalogue says so; left out of the JSON otherwise.
  package var counts: CountingRule?

  package init(
    catalogue: String, requirements: [PlannedRequirement], cases: [PlannedCase], binding: Binding,
    types: PlannedTypes = PlannedTypes(), counts: CountingRule? = nil
  ) {
    self.catalogue = catalogue
    self.requirements = requirements
    self.cases = cases
    self.binding = binding
    self.types = types
    self.counts = counts
  }
}

extension Plan {
  /// Who may answer a case; anybody where it is empty.
  package func verifiers(of caseID: String) -> [Verifier] {
    requirements.lazy.compactMap { $0.by?[caseID] }.first ?? []
  }
}

/// A requirement as far as a run needs it.
package struct PlannedRequirement: Hashable, Sendable, Codable {
  package var id: String
  package var obligation: String
  package var area: String
  /// Identifiers of the cases that verify it, sorted. A requirement passes only when all of them do.
  package var cases: [String]
  /// Case -> how many runs it takes to show it, for those that take more than one; nil where there are none.
  package var runs: [String: Int]?
  /// Case -> who may answer it, for manual verifications that not everybody may; nil where there are none.
  package var by: [String: [Verifier]]?

  package init(
    id: String, obligation: String, area: String, cases: [String], runs: [String: Int]? = nil,
    by: [String: [Verifier]]? = nil
  ) {
    self.runs = runs
    self.by = by
    self.id = id
    self.obligation = obligation
    self.area = area
    self.cases = cases
  }
}

/// One case with its parameters put in.
package struct PlannedCase: Hashable, Sendable {
  /// `suite/case(level: 15 %, within: 5 min)`, the parentheses only where the suite has parameters;
  /// for a manual verification `inspection:B3 ID:2` (`demonstration:`, `analysis:` likewise), with `#2` and so on
  /// where a requirement has several of a kind.
  package var id: String
  package var title: LocalizedText
  package var kind: Kind
  /// The values of the suite's parameters, defaults included; they are put in already.
  package var parameters: [String: Value]
  /// The case in the same instantiation whose pass makes this negative case count.
  package var control: String?
  /// Whether a step expects that something does not happen or is refused.
  package var isNegative: Bool
  /// Whether each negative step follows a positive one on the same operation or stream in this case.
  package var isControlledWithin: Bool
  /// Saved name -> kind of device leased from the binding's pool for the time of the case.
  package var uses: [String: String]
  /// Real time that the whole case may take.
  package var timeLimit: TimeSpan?
  package var steps: [PlannedStep]
  /// SHA-256 (hex) of the canonical JSON of everything above except `title`: evidence counts for a requirement
  /// only if it was taken with the same fingerprint.
  package var fingerprint: String

  package typealias Kind = VerificationMethod

  package init(
    id: String, title: LocalizedText, kind: Kind, parameters: [String: Value] = [:], control: String?,
    isNegative: Bool, isControlledWithin: Bool, uses: [String: String], timeLimit: TimeSpan?, steps: [PlannedStep],
    fingerprint: String
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.parameters = parameters
    self.control = control
    self.isNegative = isNegative
    self.isControlledWithin = isControlledWithin
    self.uses = uses
    self.timeLimit = timeLimit
    self.steps = steps
    self.fingerprint = fingerprint
  }
}
