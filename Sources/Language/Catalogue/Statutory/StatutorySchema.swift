package import JSONValues

extension CatalogueSchema {
  /// Of a file of laws, `statutory.yaml`.
  package static let statutory: JSONValue = document(
    "Laws by which deviations are handled",
    object(
      [
        "catalogue": name("Name of the catalogue, as in its head."),
        "statutory": list(
          of: object(
            [
              "law": name("As events name it, for instance lex-sarah."), "title": text("What people call it."),
              "source": string("Where it is written."),
              "steps": list(
                of: object(
                  [
                    "step": choice(StatutoryStep.self, "What is to be done."),
                    "within": [
                      "oneOf": [["const": "immediately"], period("How soon.")],
                      "description": "How soon; immediately means the same day.",
                    ],
                    "from": choice(StatutoryStep.self, "The step from which time is counted; reported unless given."),
                    "of": choice(StatutoryDuty.Extent.self, "Which deviations it is asked of; all unless given."),
                    "assumption": text("What of the time the law does not say."),
                  ], required: ["step", "within"]), "What the law asks for."),
            ], required: ["law", "title", "steps"]), "The laws."),
      ], required: ["catalogue", "statutory"]))
}
