import Catalogue
import Quantities
import SuiteLanguage

extension Plan: Codable {
  private static let keys: Set<String> = ["catalogue", "requirements", "cases", "binding", "types"]

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: PlanKey.self)
    try container.encode(catalogue, forKey: "catalogue")
    try container.encode(requirements, forKey: "requirements")
    try container.encode(cases, forKey: "cases")
    try container.encode(binding, forKey: "binding")
    try container.encode(types, forKey: "types")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: PlanKey.self)
    try container.allow(Plan.keys)
    self.init(
      catalogue: try container.decode(String.self, forKey: "catalogue"),
      requirements: try container.decode([PlannedRequirement].self, forKey: "requirements"),
      cases: try container.decode([PlannedCase].self, forKey: "cases"),
      binding: try container.decode(Binding.self, forKey: "binding"),
      types: try container.decode(PlannedTypes.self, forKey: "types"))
  }
}

extension PlannedCase: Codable {
  private static let keys: Set<String> = [
    "case", "title", "kind", "parameters", "control", "negative", "controlled-within", "uses", "time-limit", "steps",
    "fingerprint",
  ]

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: PlanKey.self)
    try encodeWhatCounts(to: &container)
    try container.encode(title, forKey: "title")
    try container.encode(fingerprint, forKey: "fingerprint")
  }

  /// Everything that the fingerprint is taken of.
  func encodeWhatCounts(to container: inout KeyedEncodingContainer<PlanKey>) throws {
    try container.encode(id, forKey: "case")
    try container.encode(kind, forKey: "kind")
    try container.encodeUnlessEmpty(parameters, forKey: "parameters")
    try container.encodeIfPresent(control, forKey: "control")
    try container.encodeWhereTrue(isNegative, forKey: "negative")
    try container.encodeWhereTrue(isControlledWithin, forKey: "controlled-within")
    try container.encodeUnlessEmpty(uses, forKey: "uses")
    try container.encodeIfPresent(timeLimit, forKey: "time-limit")
    try container.encode(steps, forKey: "steps")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: PlanKey.self)
    try container.allow(PlannedCase.keys)
    self.init(
      id: try container.decode(String.self, forKey: "case"),
      title: try container.decode([String: String].self, forKey: "title"),
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
