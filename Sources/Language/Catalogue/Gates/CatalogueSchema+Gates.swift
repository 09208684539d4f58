package import JSONValues

extension CatalogueSchema {
  /// Of a file of gates, `gates.yaml`.
  package static let gates: JSONValue = document(
    "Gates of a catalogue",
    object(
      [
        "catalogue": name("Name of the catalogue, as in its head."),
        "gates": list(of: gate, "The gates."),
      ], required: ["catalogue", "gates"]))

  private static let gate: JSONValue = object(
    [
      "id": name("Unique in the catalogue."), "title": text("What is decided."), "decides": text("Who decides."),
      "stage": choice(GateStage.self, "What the gate decides on."),
      "vendor": choice(VendorPresence.self, "Whether the vendor is in the room."),
      "criteria": [
        "type": "array", "minItems": 1, "items": ["oneOf": .array(GateDemand.Kind.allCases.map(criterion))],
        "description": "What must hold.",
      ],
      "trip-wires": list(of: criterion(.tripWire), "What must not happen after the start."),
    ], required: ["id", "title", "decides", "stage", "vendor", "criteria"])

  private static func criterion(_ kind: GateDemand.Kind) -> JSONValue {
    object(
      [
        kind.rawValue: demand(kind), "id": name("Unique at the gate; the kind unless given."),
        "title": text("What it is about, in the words of the buyer."),
        "condition": ["type": "boolean", "description": "Not met, it still leaves room for go with conditions."],
      ], required: [kind.rawValue])
  }

  private static func demand(_ kind: GateDemand.Kind) -> JSONValue {
    switch kind {
    case .requirements:
      object(
        [
          "obligation": choice(Obligation.self, "ska unless given."), "areas": names("Only of these areas."),
          "classes": oneOrMore(choice(FaultClass.self, "Only of these fault classes.")),
          "phases": oneOrMore(choice(Phase.self, "Only of these phases.")),
          "only": names("Only these requirements."),
          "accept": choice(RequirementsDemand.Acceptance.self, "demonstrated unless given."),
        ], required: [])
    case .faultFree:
      object(
        [
          "for": period("How long."), "at": choice(FaultFreeDemand.Place.self, "Where."), "most": limits,
          "restarts-on": oneOrMore(choice(FaultFreeDemand.Restart.self, "What the time begins again at.")),
        ], required: ["for", "at", "most"])
    case .demonstrated: demonstrated
    case .artefact:
      object(
        [
          "kind": name("For instance risk-analysis."), "perspective": name("From whose view."),
          "younger-than": period("How old it may be."), "approved-by": name("Who must have approved it."),
        ], required: ["kind"])
    case .training:
      object(
        [
          "younger-than": period("How long ago it may be."), "share": share("Of each group."),
          "groups": names("Each of these."),
        ], required: ["younger-than", "share"])
    case .calendar: calendar
    case .forecast:
      object(
        [
          "units": ["type": "integer", "minimum": 1], "done-by": string("A day: 2023-06-30."),
          "probability": object(["at-least": share("For instance 90 %.")], required: ["at-least"]),
        ], required: ["units", "done-by", "probability"])
    case .parallelSystems:
      object(
        [
          "overlap": period("After the planned end."), "at-most": period("Both side by side."),
          "of": name("The gate whose plan it is."),
        ], required: [])
    case .promises:
      object(
        [
          "max-slip": period("The longest slip."), "kept": share("Of those that are due."),
          "dates-need-evidence": ["type": "boolean"],
        ], required: [])
    case .drill:
      object(
        ["kind": name("For instance many-alarms-down."), "younger-than": period("How long ago it may be.")],
        required: ["kind", "younger-than"])
    case .openDeviations: object(["most": limits], required: ["most"])
    case .tripWire: tripWire
    case .capReached:
      [
        "oneOf": [
          ["const": "contract"], object(["clause": name("A penalty clause.")], required: ["clause"]),
          object(["group": name("A group of clauses.")], required: ["group"]),
        ]
      ]
    case .decider:
      object(["level": choice(DeciderDemand.Level.self, "Who may decide.")], required: ["level"])
    case .participants:
      object(
        [
          "groups": names("Who took part."), "in": choice(ParticipantsDemand.Activity.self, "In what."),
        ], required: ["groups", "in"])
    case .reportingRate:
      object(
        ["max-fall": share("The most that reports may fall."), "over": period("Each of two times.")],
        required: ["max-fall", "over"])
    case .sample:
      object(
        ["like": names("Attributes: age, area."), "most-difference": share("In percentage points.")],
        required: ["like", "most-difference"])
    case .decisionStanding: object(["gate": name("An earlier gate.")], required: ["gate"])
    case .startRule: object(["of": name("The gate that the rule is for.")], required: ["of"])
    case .informed:
      object(
        [
          "who": choice(DeciderDemand.Level.self, "Who was told."), "younger-than": period("How long ago it may be."),
        ], required: ["who", "younger-than"])
    }
  }

  private static let demonstrated: JSONValue = {
    let atMost = object(["at-most": share("A share.")], required: ["at-most"])
    return object(
      [
        "lost-alarms": atMost, "faulty-users": atMost,
        "time-between-failures": object(["at-least": string("A duration.")], required: ["at-least"]),
        "battery-life": object(
          ["at-least": string("A duration."), "for": share("Of the batteries.")], required: ["at-least", "for"]),
        "confidence": share("95 % unless given."),
        "correlation": ["type": "number", "minimum": 0, "maximum": 1],
      ], required: [])
  }()

  private static let calendar: JSONValue = {
    let day = JSONValue(dictionaryLiteral: ("type", "string"), ("pattern", "^[0-9]{2}-[0-9]{2}$"))
    return object(
      [
        "not-within": oneOrMore(
          object(["period": period("How long before."), "before": day], required: ["period", "before"])),
        "no-start": oneOrMore(object(["from": day, "to": day], required: ["from", "to"])),
      ], required: [])
  }()

  private static let tripWire: JSONValue = {
    let rate = JSONValue(dictionaryLiteral: ("type", "number"), ("minimum", 0))
    return object(
      [
        "any": oneOrMore(choice(FaultClass.self, "One is enough.")),
        "per-100-installed": object(["A": rate, "B": rate, "C": rate, "all": rate], required: []),
        "at-least-installed": ["type": "integer", "minimum": 1], "since": name("The gate whose start counts."),
      ], required: [])
  }()

  /// A number for every class.
  private static let limits: JSONValue = {
    let limit: JSONValue = [
      "oneOf": [
        ["type": "integer", "minimum": 0],
        ["type": "string", "pattern": "^[0-9]+([.,][0-9]+)? per [1-9][0-9]* units$"],
      ]
    ]
    return object(["A": limit, "B": limit, "C": limit], required: ["A", "B", "C"])
  }()

  private static func names(_ description: String) -> JSONValue { oneOrMore(string(description)) }

  private static func share(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^ *[0-9.,]+ *% *$", "description": .string(description)]
  }

  private static func period(_ description: String) -> JSONValue {
    [
      "type": "string", "pattern": "^ *[0-9]{1,4} *(days?|d|weeks?|w|months?|years?) *$",
      "description": .string(description),
    ]
  }
}
