package import JSONValues

extension CatalogueSchema {
  /// Of a file of anchors, `anchors.yaml`.
  package static let anchors: JSONValue = document(
    "Who vouches for the records of a catalogue",
    object(
      [
        "catalogue": name("Name of the catalogue, as in its head."),
        "anchors": object(
          [
            "time-stamping": list(
              of: object(
                [
                  "name": name("How reports call it."),
                  "url": ["type": "string", "pattern": "^https?://", "description": "Where it is asked."],
                  "certificate": string("PEM file in this folder: the authority's own certificate, or those above it."),
                  "policy": [
                    "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)+$",
                    "description": "Object identifier of the policy that was agreed on.",
                  ],
                ], required: ["name", "url", "certificate"]),
              "Authorities that stamp heads (RFC 3161). The first one is asked."),
            "signers": list(
              of: object(
                [
                  "as": choice(WrittenAnchors.Signer.Party.self, "For whom they sign."),
                  "certificate": string("PEM file in this folder: the signer's own certificate."),
                ], required: ["as", "certificate"]), "Who signs heads."),
          ], required: []),
      ], required: ["catalogue", "anchors"]))
}
