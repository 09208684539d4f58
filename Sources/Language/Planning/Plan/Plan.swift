package import Catalogue
import JSONValues
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
  /// The fact on which it hangs whether it is demanded; nil where it always is.
  package var appliesWhen: String?
  /// What in it no source gives, apart from values of parameters; nil where there is nothing.
  package var assumption: Assumption?
  /// Case -> parameter -> why it has the value it has, which no source gives; nil where there are none.
  package var assumptions: [String: [String: Assumption]]?

  private enum CodingKeys: String, CodingKey {
    case id, obligation, area, cases, runs, by
    case appliesWhen = "applies-when"
    case assumption, assumptions
  }

  package init(
    id: String, obligation: String, area: String, cases: [String], runs: [String: Int]? = nil,
    by: [String: [Verifier]]? = nil, appliesWhen: String? = nil, assumption: Assumption? = nil,
    assumptions: [String: [String: Assumption]]? = nil
  ) {
    self.runs = runs
    self.by = by
    self.appliesWhen = appliesWhen
    self.assumption = assumption
    self.assumptions = assumptions
    self.id = id
    self.obligation = obligation
    self.area = area
    self.cases = cases
  }
}

extension PlannedRequirement {
  /// What is demanded of it, without marks on what is assumed: they change nothing in that.
  package var demand: PlannedRequirement {
    var demand = self
    demand.assumption = nil
    demand.assumptions = nil
    return demand
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

extension PlannedCase {
  /// The step at a path of numbers counted from 1: `3`, `5.2`; in a branch of `in-parallel` `5.1.2`.
  package func step(at path: String) -> PlannedStep? {
    var steps = steps
    var found: PlannedStep?
    var rest = path.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }[...]
    while let number = rest.popFirst() {
      guard let number, steps.indices.contains(number - 1) else { return nil }
      let step = steps[number - 1]
      found = step
      switch step {
      case .repeat(let rounds): steps = rounds.steps
      case .inParallel(let branches):
        guard !rest.isEmpty else { return found }
        guard let branch = rest.popFirst() ?? nil, branches.indices.contains(branch - 1) else { return nil }
        steps = branches[branch - 1]
      default: steps = []
      }
    }
    return found
  }
}

/// Members of an object, of which some may have nothing to tell.
struct PlanMembers {
  private(set) var members: [String: JSONValue] = [:]

  subscript(key: String) -> JSONValue? {
    get { members[key] }
    set { members[key] = newValue }
  }

  /// Leaves the key out where there is nothing in it.
  mutating func put<Item>(_ items: [String: Item], under key: String, _ json: (Item) -> JSONValue) {
    if !items.isEmpty { members[key] = .object(items.mapValues(json)) }
  }

  var object: JSONValue { .object(members) }
}

extension Plan: Codable {
  private static let keys: Set<String> = ["catalogue", "requirements", "cases", "binding", "types", "counts"]

  /// The plan's JSON; its canonical form is what is hashed.
  func json() throws -> JSONValue {
    var members: [String: JSONValue] = [
      "catalogue": .string(catalogue), "requirements": try JSONValue(encoding: requirements),
      "cases": .array(cases.map(\.json)), "binding": try JSONValue(encoding: binding),
      "types": try JSONValue(encoding: types),
    ]
    members["counts"] = counts.map { .string($0.rawValue) }
    return .object(members)
  }

  package func encode(to encoder: any Encoder) throws { try json().encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(Plan.keys)
    self.init(
      catalogue: try container.decode(String.self, forKey: "catalogue"),
      requirements: try container.decode([PlannedRequirement].self, forKey: "requirements"),
      cases: try container.decode([PlannedCase].self, forKey: "cases"),
      binding: try container.decode(Binding.self, forKey: "binding"),
      types: try container.decode(PlannedTypes.self, forKey: "types"),
      counts: try container.decodeIfPresent(CountingRule.self, forKey: "counts"))
  }
}

extension PlannedCase: Codable {
  private static let keys: Set<String> = [
    "case", "title", "kind", "parameters", "control", "negative", "controlled-within", "uses", "time-limit", "steps",
    "fingerprint",
  ]

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(PlannedCase.keys)
    self.init(
      id: try container.decode(String.self, forKey: "case"),
      title: try container.decode(LocalizedText.self, forKey: "title"),
      kind: try container.decode(Kind.self, forKey: "kind"), parameters: try container.decodeOrEmpty("parameters"),
      control: try container.decodeIfPresent(String.self, forKey: "control"),
      isNegative: try container.decodeOrFalse("negative"),
      isControlledWithin: try container.decodeOrFalse("controlled-within"),
      uses: try container.decodeOrEmpty("uses"),
      timeLimit: try container.decodeIfPresent(TimeSpan.self, forKey: "time-limit"),
      steps: try container.decode([PlannedStep].self, forKey: "steps"),
      fingerprint: try container.decode(String.self, forKey: "fingerprint"))
  }
}
