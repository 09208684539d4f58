/// What happens to a contract: what penalties are computed from.
package enum ContractEvents {
  package static let all: [EventDefinition] =
    milestones + [notice, terminated, order] + operation + relief + money + reports

  private static let note = EventField.optional("note", .text, "anything to add")
  private static let milestone = EventField.required("milestone", .name, "which milestone of the contract")
  private static let on = EventField.required("on", .day, "the day that it happened")

  private static let milestones: [EventDefinition] = [
    .init(
      "ready-for-test", "the vendor has handed something over to be tested", knownFrom: "on",
      identity: ["milestone", "on"], [milestone, on, note]),
    .init(
      "milestone-reached", "a milestone was reached", knownFrom: "on", identity: ["milestone", "on"],
      [milestone, on, note]),
    .init(
      "approved", "the buyer has approved something", knownFrom: "on", identity: ["milestone", "on"],
      order: [FieldOrder("effect-from", "on")],
      [
        milestone, .required("on", .day, "the day of the decision"),
        .optional("effect-from", .day, "the day that it takes effect from, where that is earlier"), note,
      ]),
    .init(
      "taken-into-use", "the buyer uses something, or a share of it", knownFrom: "on", identity: ["milestone", "on"],
      [milestone, on, .optional("share", .percentage, "how much of it, all of it unless given"), note]),
  ]

  private static let notice = EventDefinition(
    "notice-given", "the buyer has complained to the vendor (reklamation)", knownFrom: "on",
    identity: ["on", "clause", "milestone", "deviation"],
    [
      on, .optional("clause", .name, "the penalty clause that it is about"),
      .optional("milestone", .name, "the milestone that it is about"),
      .optional("deviation", .name, "the deviation that it is about"), note,
    ])

  private static let terminated = EventDefinition(
    "terminated", "the contract has ended before its time", knownFrom: "on", identity: ["on"], isForetold: true,
    [on, note])

  private static let order = EventDefinition(
    "order-placed", "the buyer has called something off", knownFrom: "on", identity: ["milestone", "on"],
    [
      milestone, on, .optional("value", .money, "what it costs"),
      .optional("units", .integer, "how many units it is for"), note,
    ])

  private static let operation: [EventDefinition] = [
    .init(
      "outage", "a service was down", knownFrom: "from", identity: ["service", "from"],
      [
        .required("service", .name, "which service of the contract"),
        .required("from", .instant, "when it went down"),
        .optional("to", .instant, "when it was up again; still down unless given"),
        .optional("units", .integer, "how many units were affected, all of them unless given"), note,
      ]),
    .init(
      "outage-ended", "a service is up again that an outage told of", knownFrom: "at", identity: ["service", "from"],
      order: [FieldOrder("from", "at")],
      [
        .required("service", .name, "which service of the contract"),
        .required("from", .instant, "when it went down, as the outage has it"),
        .required("at", .instant, "when it was up again"), note,
      ]),
    .init(
      "incident", "something that must not happen has happened", knownFrom: "at", identity: ["id"],
      [
        .required("id", .name, "an identifier of its own"),
        .required("kind", .name, "what it was, for instance lost-alarm"),
        .required("at", .instant, "when it happened"),
        .optional("root-cause", .name, "what caused it, by the name of the investigation"),
        .optional("unit", .name, "the unit that it happened to"),
        .optional("order-value", .money, "what the order costs that it is about"), note,
      ]),
    .init(
      "deviation-reported", "somebody has seen that something is not as it should be (avvikelse)", knownFrom: "at",
      identity: ["id"],
      [
        .required("id", .name, "an identifier of its own"),
        .required("at", .dayOrInstant, "when it was reported"),
        .required("fault-class", .choice(["A", "B", "C"]), "how grave it is"),
        .required("what", .text, "what was seen"),
        .optional("requirement", .text, "the requirement of the catalogue that is not met"),
        .optional("where", .text, "where it was seen"), .optional("unit", .name, "the pilot unit"),
        .optional("device", .name, "the device"),
        .optional("harm", .choice(["none", "possible", "actual"]), "what it did to a user"),
        .optional("noticed-by", .choice(["staff", "user", "relative", "vendor", "monitoring", "test"]), "who saw it"),
        .optional("version", .text, "the version of the system that it was seen on"), note,
      ]),
    .init(
      "deviation-fixed", "a deviation is mended", knownFrom: "at", identity: ["id"],
      [
        .required("id", .name, "the identifier of the deviation"),
        .required("at", .dayOrInstant, "when it was mended"),
        .optional("version", .text, "the version of the system that mends it"), note,
      ]),
    .init(
      "measured", "a figure of operation was measured over a month", knownFrom: "on",
      identity: ["measure", "month", "percentile"],
      [
        .required("measure", .name, "what was measured, for instance alarm-answered"),
        .required("month", .month, "over which month"),
        .required("percentile", .percentage, "which percentile the value is"),
        .required("value", .duration, "the value"),
        .required("samples", .integer, "of how many samples"),
        .required("on", .day, "the day that it was known"), note,
      ]),
  ]

  private static let relief: [EventDefinition] = [
    ("buyers-delay", "the buyer has held the vendor up"), ("force-majeure", "something nobody answers for"),
    ("agreed-change", "a change that both agreed on takes time"),
    ("maintenance-window", "maintenance as agreed"),
  ].map { name, summary in
    EventDefinition(
      name, summary, knownFrom: "from", identity: ["from", "to", "affects"],
      [
        .required("from", .dayOrInstant, "the first day, or the instant"),
        .optional("to", .dayOrInstant, "the last day, or the instant; lasts unless given"),
        .optional("affects", .names, "milestones, clauses, services or reports that it holds up; all unless given"),
        .required("ground", .text, "why, and where that is written down"), note,
      ])
  }

  private static let clause = EventField.required("clause", .name, "which penalty clause")

  private static let money: [EventDefinition] = [
    .init(
      "claim-made", "the buyer has claimed a penalty", knownFrom: "on", identity: ["clause", "on"],
      [
        clause, on, .optional("through", .day, "claimed is what arose until then; until the day itself unless given"),
        .optional("amount", .money, "what was claimed"), note,
      ]),
    .init(
      "decided-to-claim", "the buyer has decided that a penalty is to be claimed", knownFrom: "on",
      identity: ["clause", "on"], [clause, on, .optional("by", .text, "who decided"), note]),
    .init(
      "adjustment-decided", "a penalty was lowered or waived", knownFrom: "on", identity: ["clause", "on", "amount"],
      [
        clause, on, .required("amount", .money, "by how much it was lowered"),
        .required("basis", .text, "what it rests on"), .required("by", .text, "who decided"),
        .optional("ground", .text, "why procurement law lets the buyer do so"), note,
      ]),
    .init(
      "penalty-paid", "the vendor has paid a penalty, or it was set off", knownFrom: "on",
      identity: ["clause", "on", "amount"],
      [
        clause, on, .required("amount", .money, "how much"),
        .optional("invoice", .text, "which invoice it was set off against"), note,
      ]),
    .init(
      "payment-withheld", "the buyer has kept a payment back", knownFrom: "on",
      identity: ["withholding", "on", "amount"],
      [
        .required("withholding", .name, "the rule of the contract that allows it"), on,
        .required("amount", .money, "how much"), .optional("invoice", .text, "of which invoice"), note,
      ]),
    .init(
      "payment-released", "the buyer has paid what was kept back", knownFrom: "on",
      identity: ["withholding", "on", "amount"],
      [
        .required("withholding", .name, "the rule that it was kept back by"), on,
        .required("amount", .money, "how much"), note,
      ]),
  ]

  private static let reports: [EventDefinition] = [
    .init(
      "report-delivered", "the vendor has delivered a report", knownFrom: "on", identity: ["report", "period"],
      [
        .required("report", .name, "which report of the contract"),
        .required("period", .period, "over which period"), on, note,
      ])
  ]
}
