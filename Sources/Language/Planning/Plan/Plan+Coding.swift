import Catalogue
import JSONValues
import Quantities
import SuiteLanguage
import Texts

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
