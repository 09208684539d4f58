package import JSONValues
import Quantities

/// The schema of a penalty clause and of what it is made of.
extension CatalogueSchema {
  static func clause(_ triggers: [any TriggerKind.Type]) -> JSONValue {
    var properties: [String: JSONValue] = [
      "id": id, "title": text("Title of the clause."), "source": contractSource,
      "assumption": assumption,
      "starts": choice(PenaltyClock.Start.self, "When the time that costs money begins."),
      "grace": term("Added to the due day or to the time allowed.", hours: true),
      "stops": oneOrMore(choice(MilestoneState.self, "A state that stops the clock.")),
      "rate": amount("For each unit, incident or month."), "one-off": amount("Once for each delay or outage."),
      "tiers": [
        "type": "array", "minItems": 1, "items": ["oneOf": [availabilityTier, unitTier]],
        "description": "Instead of a rate.",
      ],
      "of": base, "per": unit, "cap": most(periods: true),
      "caps": list(of: cap(periods: true), "The most that is owed."),
      "relief": relief("What stops this clock."),
      "partial-use": choice(PartialUse.self, "What it means that the buyer uses what is late."), "group": id,
      "credited-against": id,
      "damages": choice(DamagesRelation.self, "What becomes of damages beside the penalty."),
      "gross-negligence": ["enum": ["excepted", "not-excepted"]],
      "counted-once-per": choice(IncidentIdentity.self, "What makes two incidents one."),
      "claim": object(
        [
          "within": term("How long.", hours: false),
          "after": choice(ClaimDeadline.Start.self, "What it is counted from."),
        ], required: ["within", "after"]),
    ]
    for kind in triggers { properties[kind.key] = kind.schema }
    guard case .object(var members) = object(properties, required: ["id", "title", "source", "damages"]) else {
      return .null
    }
    let counted = anyOf(triggers.filter { $0.traits.isCounted })
    members["oneOf"] = .array(triggers.map { ["required": [.string($0.key)]] })
    members["anyOf"] = .array(["rate", "one-off", "tiers"].map { ["required": [.string($0)]] })
    members["allOf"] = [
      ["not": ["required": ["rate", "tiers"]]], ["not": ["required": ["cap", "caps"]]],
      [
        "if": counted, "then": ["required": ["counted-once-per"]],
        "else": ["properties": ["counted-once-per": false]],
      ],
      ["if": ["not": ["required": ["when-late"]]], "then": ["properties": ["stops": false]]],
      ["if": mentionsPercentage, "then": ["required": ["of"]]],
    ]
    return .object(members)
  }

  /// That one of these keys is there.
  private static func anyOf(_ kinds: [any TriggerKind.Type]) -> JSONValue {
    ["anyOf": .array(kinds.map { ["required": [.string($0.key)]] })]
  }

  /// A rate or a one-off charge in percent, which is of something.
  private static let mentionsPercentage: JSONValue = {
    let keys = ["rate", "one-off", "cap"]
    return [
      "anyOf": .array(
        keys.map { key in
          ["required": [.string(key)], "properties": .object([key: ["type": "string", "pattern": "%"]])]
        })
    ]
  }()

  /// A fault class.
  package static let faultClass = choice(FaultClass.self, "How grave the fault is.")

  private static let availabilityTier = object(
    ["below": percentage("Below which availability."), "rate": amount("What it costs.")], required: ["below", "rate"])

  private static let unitTier = object(
    ["from-unit": whole("From which unit of delay on.", from: 1), "rate": amount("What a unit costs.")],
    required: ["from-unit", "rate"])

  static func cap(periods: Bool) -> JSONValue {
    object(
      [
        "most": most(periods: periods), "of": base,
        "per": choice(PenaltyCap.Window.self, "The time that the cap is for."),
      ], required: ["most", "per"])
  }

  private static func most(periods: Bool) -> JSONValue {
    ["oneOf": .array([amount("An amount, or a percentage.")] + (periods ? [number(of: "periods?")] : []))]
  }

  // MARK: Values

  /// An identifier of the contract.
  package static let id: JSONValue = name("Identifier.")

  static let contractSource = object(
    ["document": id, "section": string("Section of the document.")], required: ["document"])

  /// What a percentage is of.
  static let base: JSONValue = [
    "oneOf": [
      ["enum": ["contract-sum", "delayed-part", "order"]], money("An amount."),
      object(["part": id], required: ["part"]),
      object(["fee": id], required: ["fee"]), object(["unit-price": id], required: ["unit-price"]),
    ], "description": "What a percentage is taken of.",
  ]

  private static let unit: JSONValue = [
    "type": "string",
    "pattern":
      "^(commenced|completed|pro-rata) +([Hh]our|[Dd]ay|[Bb]usiness +[Dd]ay|[Ii][Ss][Oo] +[Ww]eek|[Mm]onth|[0-9]{1,3} +days?)$",
    "description": "The unit that is charged for, for instance commenced 7 days.",
  ]

  static func money(_ description: String) -> JSONValue {
    [
      "type": "string", "pattern": "^ *[0-9][0-9 \u{A0}]*(\\.[0-9]+)? *(kr|SEK|sek|kronor)$",
      "description": .string(description),
    ]
  }

  /// A percentage with a decimal point.
  package static func percentage(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^ *[0-9]+(\\.[0-9]+)? *%$", "description": .string(description)]
  }

  private static func amount(_ description: String) -> JSONValue {
    ["oneOf": [money("In kronor."), percentage("Of the base.")], "description": .string(description)]
  }

  private static func number(of unit: String) -> JSONValue {
    ["type": "string", "pattern": .string("^ *[1-9][0-9]* +\(unit)$")]
  }

  /// A length of time: `10 business days`.
  package static func term(_ description: String, hours: Bool) -> JSONValue {
    let units = "d|days?|business days?|weeks?|months?" + (hours ? "|h|hours?" : "")
    return ["type": "string", "pattern": .string("^ *[0-9]{1,5} +(\(units)) *$"), "description": .string(description)]
  }

  static func date(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": .string(description)]
  }

  static func whole(_ description: String, from lowest: Int64) -> JSONValue {
    ["type": "integer", "minimum": JSONValue(lowest), "description": .string(description)]
  }

  static func relief(_ description: String) -> JSONValue {
    guard case .object(var members) = oneOrMore(choice(ReliefKind.self, "A kind of relief.")) else { return .null }
    members["description"] = .string(description)
    return .object(members)
  }
}
