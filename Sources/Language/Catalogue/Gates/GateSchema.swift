package import JSONValues

extension CatalogueSchema {
  /// Of a file of gates, `gates.yaml`.
  ///
  /// - Parameter kinds: what criteria there are.
  package static func gates(_ kinds: CatalogueKinds) -> JSONValue {
    document(
      "Gates of a catalogue",
      object(
        [
          "catalogue": name("Name of the catalogue, as in its head."),
          "gates": list(of: gate(kinds.criteria), "The gates."),
        ], required: ["catalogue", "gates"]))
  }

  private static func gate(_ criteria: [any GateDemand.Type]) -> JSONValue {
    object(
      [
        "id": name("Unique in the catalogue."), "title": text("What is decided."), "decides": text("Who decides."),
        "stage": choice(GateStage.self, "What the gate decides on."),
        "vendor": choice(VendorPresence.self, "Whether the vendor is in the room."),
        "criteria": [
          "type": "array", "minItems": 1, "items": oneOf(criteria), "description": "What must hold.",
        ],
        "trip-wires": list(of: oneOf(criteria.filter { $0.isTripWire }), "What must not happen after the start."),
      ], required: ["id", "title", "decides", "stage", "vendor", "criteria"])
  }

  private static func oneOf(_ criteria: [any GateDemand.Type]) -> JSONValue {
    let forms = criteria.map(criterion)
    return forms.count == 1 ? forms[0] : ["oneOf": .array(forms)]
  }

  private static func criterion(_ demand: any GateDemand.Type) -> JSONValue {
    object(
      [
        demand.key: demand.schema, "id": name("Unique at the gate; the kind unless given."),
        "title": text("What it is about, in the words of the buyer."),
        "assumption": assumption,
        "condition": ["type": "boolean", "description": "Not met, it still leaves room for go with conditions."],
      ], required: [demand.key])
  }

  /// A most for every fault class, as ``GateReading/limits(_:)`` reads it.
  package static let limits: JSONValue = {
    let limit: JSONValue = [
      "oneOf": [
        ["type": "integer", "minimum": 0],
        ["type": "string", "pattern": "^[0-9]+([.,][0-9]+)? per [1-9][0-9]* units$"],
      ]
    ]
    return object(["A": limit, "B": limit, "C": limit], required: ["A", "B", "C"])
  }()
}
