package import JSONValues
import Quantities
import Texts

/// JSON Schema (draft 2020-12) of the files of a catalogue, for editors that complete and check while somebody writes.
package enum CatalogueSchema {
  /// Of the head, `catalogue.yaml`.
  package static let head: JSONValue = document(
    "Head of a catalogue",
    object(
      [
        "catalogue": name("Name of the catalogue; every file of it carries the same."),
        "title": text("Title of the catalogue."),
        "buyer": text("Who buys."),
        "counts": choice(
          CountingRule.self,
          "Which of several attempts at a case on one version counts. all: one that failed is failed. first: the first "
            + "that could tell. newest: the last one. all unless given."),
        "areas": [
          "type": "object", "minProperties": 1, "additionalProperties": text("Title of the area."),
          "description": "Parts of what is bought, in the order of the reports.",
        ],
      ], required: ["catalogue", "title", "areas"]))

  /// Of a file of requirements.
  package static let requirements: JSONValue = document(
    "Requirements of one area",
    object(
      [
        "catalogue": name("Name of the catalogue, as in its head."),
        "appendix": string("Appendix of the tender document, for instance B3."),
        "area": name("Area of the catalogue that all requirements of this file belong to."),
        "requirements": list(of: requirement, "The requirements."),
      ], required: ["catalogue", "area", "requirements"]))

  // MARK: Parts

  private static let requirement: JSONValue = {
    guard
      case .object(var members) = object(
        [
          "id": string("Unique in the catalogue, for instance \"B3 ID:44\"."),
          "obligation": choice(Obligation.self, "ska: must be met. bör: should be met, and has a weight."),
          "weight": [
            "type": "integer", "minimum": 1, "maximum": 100, "description": "What a bör is worth, 1 to 100.",
          ],
          "title": text("A few words."),
          "text": text("What is demanded."),
          "why": text("What goes wrong for a person without it."),
          "source": object(
            [
              "document": string("Name of the document."), "section": string("Section of the document."),
              "quoted": ["type": "boolean", "description": "The Swedish text is the document's own wording."],
            ], required: ["document"]),
          "assumption": assumption,
          "applies-when": object(
            [
              "fact": name("Name of the fact, as events on the record name it."),
              "text": text("What is so then."),
            ], required: ["fact", "text"]),
          "phase": oneOrMore(choice(Phase.self, "When the requirement is judged.")),
          "fault-class": choice(
            FaultClass.self, "A: somebody is in danger. B: staff have to work around it. C: everything else."),
          "tags": oneOrMore(name("A word to find the requirement by.")),
          "verified-by": list(of: ["oneOf": .array([test] + manual)], "All of these must pass."),
        ], required: ["id", "obligation", "text"])
    else { return .null }
    members["if"] = ["properties": ["obligation": ["const": .string(Obligation.mandatory.rawValue)]]]
    members["then"] = ["required": ["verified-by"], "properties": ["weight": false]]
    members["else"] = ["required": ["weight"]]
    return .object(members)
  }()

  /// What marks a limit, a date or a demand that no source gives.
  static let assumption = text("Which of it no source gives, and why it is as it is.")

  private static let evidenceCounts = period("How long evidence counts, for instance 12 months.")

  private static let test: JSONValue = object(
    [
      "test": name("Name of a suite."),
      "with": [
        "type": "object",
        "description": "Values for the parameters of the suite; {is: .., assumption: ..} for one that no source gives.",
        "additionalProperties": [
          "if": ["type": "object", "not": ["required": ["lat"]]],
          "then": object(
            ["is": ["description": "The value."], "assumption": assumption], required: ["is", "assumption"]),
        ],
      ],
      "valid-for": evidenceCounts, "runs": runs,
    ], required: ["test"])

  private static let manual: [JSONValue] = VerificationMethod.manual.map { method in
    object(
      [
        method.rawValue: text("What to look at, and what it must show."),
        "by": [
          "description": "Who does it; with a list, each of them may.",
          "oneOf": [
            choice(Verifier.self, "A party."),
            ["type": "array", "items": choice(Verifier.self, "A party."), "minItems": 1],
          ],
        ],
        "valid-for": evidenceCounts,
      ], required: [method.rawValue])
  }

  private static let runs: JSONValue = [
    "type": "integer", "minimum": 1, "maximum": .init(WrittenVerification.mostRuns),
    "description": "How many runs on one version of the system it takes to show it. 1 unless given.",
  ]
}

/// The forms that the schemas of all files of a catalogue are made of.
extension CatalogueSchema {
  /// A whole file.
  package static func document(_ title: String, _ schema: JSONValue) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    members["title"] = .string(title)
    return .object(members)
  }

  /// A mapping with these keys and no others.
  package static func object(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties), "required": .array(required.map { .string($0) }),
      "additionalProperties": false,
    ]
  }

  /// A list.
  package static func list(of item: JSONValue, _ description: String) -> JSONValue {
    ["type": "array", "items": item, "description": .string(description)]
  }

  /// A list, or its only item.
  package static func oneOrMore(_ item: JSONValue) -> JSONValue {
    ["oneOf": [item, ["type": "array", "items": item, "uniqueItems": true]]]
  }

  /// Any text but an empty one.
  package static func string(_ description: String) -> JSONValue {
    ["type": "string", "minLength": 1, "description": .string(description)]
  }

  /// A name: one word without signs that mean something in YAML.
  package static func name(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^[^\\s{}\\[\\],:#]+$", "description": .string(description)]
  }

  /// One of the words of an enumeration.
  package static func choice<Word: CaseIterable & RawRepresentable>(
    _ type: Word.Type, _ description: String
  ) -> JSONValue where Word.RawValue == String {
    ["enum": .array(type.allCases.map { .string($0.rawValue) }), "description": .string(description)]
  }

  /// A text by language; Swedish is required.
  package static func text(_ description: String) -> JSONValue {
    let languages = InterfaceLanguage.allCases.map { ($0.rawValue, JSONValue(dictionaryLiteral: ("type", "string"))) }
    return [
      "type": "object", "properties": .object(Dictionary(languages, uniquingKeysWith: { first, _ in first })),
      "required": ["sv"], "additionalProperties": false, "description": .string(description),
    ]
  }

  /// A list of words, or one word.
  package static func words(_ description: String) -> JSONValue { oneOrMore(string(description)) }

  /// A share: `95 %`.
  package static func share(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^ *[0-9.,]+ *% *$", "description": .string(description)]
  }

  /// A period of whole days, weeks, months or years: `28 days`.
  package static func period(_ description: String) -> JSONValue {
    [
      "type": "string", "pattern": "^ *[0-9]{1,4} *(days?|d|weeks?|w|months?|years?) *$",
      "description": .string(description),
    ]
  }
}
