package import JSONValues
import Quantities

extension CatalogueSchema {
  /// Of the contract, which may stand in one file with gates.
  ///
  /// - Parameter kinds: what penalties may be for.
  package static func contract(_ kinds: CatalogueKinds) -> JSONValue {
    document(
      "Contract of a catalogue",
      object(
        [
          "contract": name("The buyer's number of the contract."),
          "title": text("What the contract is about."),
          "assumptions": list(of: text("An assumption."), "What in this file is assumed and not agreed."),
          "begins": date("The day that the contract began on."),
          "currency": ["const": "SEK", "description": "Only Swedish kronor are computed."],
          "vat": ["const": "excluded", "description": "All amounts are without value added tax."],
          "time-zone": ["const": "Europe/Stockholm", "description": "Days and hours are those of Sweden."],
          "calendar": ["const": "sweden", "description": "Public holidays and business days are those of Sweden."],
          "rounding": [
            "enum": .array(
              MoneyRounding.Rule.allCases.flatMap { rule in
                MoneyRounding.Unit.allCases.map { .string("\(rule.rawValue) to \($0.rawValue)") }
              }), "description": "How an amount becomes one that can be paid.",
          ],
          "due-on-holiday": holidayRule,
          "relief": relief("What stops the clocks of clauses that do not name their own; [] for nothing."),
          "sum": money("The price of all parts together."),
          "documents": list(
            of: object(["id": id, "title": text("Title of the document.")], required: ["id", "title"]),
            "Documents of the contract, the first in rank first."),
          "parts": list(
            of: object(
              ["id": id, "title": text("Title of the part."), "price": money("Its price.")],
              required: ["id", "title", "price"]), "Parts of the delivery with prices of their own."),
          "fees": list(
            of: object(["id": id, "amount": money("What is paid each month.")], required: ["id", "amount"]),
            "What is paid each month."),
          "unit-prices": list(
            of: object(["id": id, "amount": money("What one costs.")], required: ["id", "amount"]),
            "What one of many costs."),
          "services": list(
            of: object(
              [
                "id": id, "title": text("Title of the service."),
                "units": whole("How many users or devices it serves.", from: 1),
              ], required: ["id", "title", "units"]), "What is to be up all the time."),
          "milestones": list(of: milestone, "What is to be done by a day."),
          "reports": list(
            of: object(
              [
                "id": id, "title": text("Title of the report."),
                "every": choice(RecurringReport.Period.self, "How often."),
                "due-within": term("How long after the period it is due.", hours: false),
              ], required: ["id", "title", "every", "due-within"]), "Reports that the vendor owes."),
          "groups": list(
            of: object(
              [
                "id": id, "title": text("Title of the group."),
                "stacking": choice(ClauseGroup.Stacking.self, "What is owed where several clauses of it are."),
                "caps": list(of: cap(periods: false), "Caps of the group."),
              ], required: ["id", "title", "stacking"]), "Clauses that have something to do with each other."),
          "penalties": list(
            of: clause(kinds.triggers), "Penalty clauses; their order decides between charges that arise together."),
          "caps": list(of: cap(periods: false), "Caps over all clauses together."),
          "withholdings": list(of: withholding, "What the buyer may keep back."),
          "termination": list(of: termination, "What gives the right to end the contract."),
          "gates": ["description": "Gates, described by the schema of gates."],
        ],
        required: [
          "contract", "begins", "currency", "vat", "time-zone", "calendar", "rounding", "due-on-holiday", "relief",
          "sum",
        ]))
  }

  // MARK: Parts

  private static let holidayRule = choice(HolidayRule.self, "What becomes of a due day that is no business day.")

  private static let milestone: JSONValue = {
    guard
      case .object(var members) = object(
        [
          "id": id, "title": text("Title of the milestone."),
          "due": [
            "oneOf": [
              date("The last day in time."),
              [
                "type": "string", "pattern": "^ *[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3]) *$",
                "description": "A week; needs an anchor.",
              ],
              object(
                [
                  "after": id, "state": choice(MilestoneState.self, "The state that it is counted from."),
                  "within": term("How long after it.", hours: true),
                ], required: ["after", "state", "within"]),
            ]
          ],
          "anchor": choice(WeekAnchor.self, "Which day of the week is the last in time."),
          "due-on-holiday": holidayRule, "part": id,
          "requirement": string("A requirement of the catalogue; the milestone is reached when it is met."),
          "owner": choice(
            ContractParty.self, "Who is to reach it. What the buyer owns costs the vendor nothing. vendor unless given."
          ),
          "assumption": assumption,
        ], required: ["id", "title", "due"])
    else { return .null }
    members["if"] = ["properties": ["due": ["type": "string", "pattern": "W"]]]
    members["then"] = ["required": ["anchor"]]
    members["else"] = ["properties": ["anchor": false]]
    return .object(members)
  }()

  private static let withholding: JSONValue = {
    let common: [String: JSONValue] = [
      "id": id, "title": text("What is kept back."), "source": contractSource,
      "from": date("The day that the payment falls due on."),
      "until": [
        "oneOf": [
          object(
            ["milestone": id, "state": choice(MilestoneState.self, "State of the milestone.")],
            required: ["milestone", "state"]), object(["gate": id], required: ["gate"]),
        ]
      ],
    ]
    let needed = ["id", "title", "source", "from", "until"]
    return [
      "oneOf": [
        object(common.merging(["undelivered": id]) { first, _ in first }, required: needed + ["undelivered"]),
        object(
          common.merging(["share": percentage("How much of it."), "of": base]) { first, _ in first },
          required: needed + ["share", "of"]),
      ]
    ]
  }()

  private static let termination: JSONValue = [
    "oneOf": [
      object(
        [
          "when-cap-reached": [
            "oneOf": [id, object(["clause": id], required: ["clause"]), object(["group": id], required: ["group"])],
            "description": "contract, a clause, or a group, whose cap over the whole time is reached.",
          ], "source": contractSource,
        ], required: ["when-cap-reached", "source"]),
      object(
        ["after-periods": whole("So many charged units.", from: 1), "of": id, "source": contractSource],
        required: ["after-periods", "of", "source"]),
    ]
  ]
}
