/// What is decided at gates, and what decisions stand on.
package enum GateEvents {
  package static let all: [EventDefinition] = decisions + plans + ground

  private static let note = EventField.optional("note", .text, "anything to add")
  private static let gate = EventField.required("gate", .name, "which gate of the catalogue")
  private static let on = EventField.required("on", .dayOrInstant, "when")
  private static let levels = EventFieldType.choice(["project", "steering-group", "administration", "board"])

  private static let decisions: [EventDefinition] = [
    .init(
      "gate-decided", "people have decided at a gate", knownFrom: "on", identity: ["gate", "on"],
      [
        gate, on, .required("outcome", .choice(["go", "conditions", "no-go"]), "what was decided"),
        .required("by", .text, "who decided: a role or a group, no name of a person"),
        .required("mandate", .text, "what gives them the right to decide"),
        .required("vendor", .choice(["present", "absent"]), "whether the vendor was there"),
        .optional("dissent", .text, "who thought otherwise, and why"), .required("reason", .text, "why"),
        .optional("compensation", .text, "what is done about it, where the recommendation was another"),
        .optional("until", .day, "how long that holds, where the recommendation was another"),
        .optional("head", .name, "the newest entry that it was taken on, as SEQ:HASH; decide writes it"),
        .optional("judged-by", .name, "the digest of what the gate was judged by; decide writes it"), note,
      ]),
    .init(
      "gate-condition", "a decision stands on something that is to be done", knownFrom: "on",
      identity: ["gate", "id"],
      [
        gate, .required("id", .name, "an identifier of its own at this gate"), on,
        .required("what", .text, "what is to be done"), .required("owner", .text, "the role that sees to it"),
        .required("due", .day, "the last day"), note,
      ]),
    .init(
      "condition-met", "a condition of a decision is met", knownFrom: "on", identity: ["gate", "id"],
      [gate, .required("id", .name, "the identifier of the condition"), on, note]),
    .init(
      "start-rule-set", "a rule was set for when a gate may be passed", knownFrom: "on", identity: ["gate", "on"],
      [
        gate, on, .required("text", .text, "the rule as it was put"),
        .optional("days", .integer, "for how many days it must hold"),
        .optional("most-A", .text, "the most faults of class A: 0, or 2 per 100 units"),
        .optional("most-B", .text, "the most faults of class B"),
        .optional("most-C", .text, "the most faults of class C"), .optional("by", .text, "who set it"), note,
      ]),
  ]

  private static let plans: [EventDefinition] = [
    .init(
      "roll-out-planned", "it was planned from when to when something is introduced", knownFrom: "on",
      identity: ["gate", "on"],
      [
        gate, on, .required("from", .day, "the first day"),
        .optional("to", .day, "the last day; not planned unless given"),
        .optional("per-week", .integer, "how many units a week"), note,
      ]),
    .init(
      "roll-out-started", "something is being introduced for everybody", knownFrom: "on", identity: ["gate", "on"],
      [gate, on, note]),
    .init(
      "roll-out-stopped", "introducing has stopped", knownFrom: "on", identity: ["gate", "on"],
      [gate, on, .required("why", .text, "why"), note]),
  ]

  private static let ground: [EventDefinition] = [
    .init(
      "deadline-agreed", "the vendor is bound to meet requirements by a day", knownFrom: "on",
      identity: ["requirement", "area", "on"],
      [
        on, .optional("requirement", .text, "the requirement of the catalogue"),
        .optional("area", .name, "all requirements of this area; all of the catalogue where neither is given"),
        .required("due", .day, "the last day"), .required("document", .text, "where it is written"), note,
      ]),
    .init(
      "promise-checked", "the buyer has seen that the date of a promise holds", knownFrom: "on",
      identity: ["id", "on"],
      [
        .required("id", .name, "the identifier of the promise"), on,
        .required("basis", .text, "what was seen: a plan, a version, a delivery note"), note,
      ]),
    .init(
      "mandate-given", "somebody may decide at a gate", knownFrom: "on", identity: ["gate", "on"],
      [
        gate, on, .required("level", levels, "who may decide"),
        .required("document", .text, "where it is written"), note,
      ]),
    .init(
      "participated", "those who will use it took part", knownFrom: "on", identity: ["group", "in", "on"],
      [
        .required("group", .name, "which group, for instance alarm-staff"),
        .required("in", .choice(["requirements", "evaluation", "pilot", "risk-analysis"]), "in what"), on,
        .optional("people", .integer, "how many"), note,
      ]),
    .init(
      "informed", "somebody above was told how things stand", knownFrom: "on", identity: ["who", "on"],
      [
        .required("who", levels, "who was told"), on, .required("about", .text, "what they were told"),
        .optional("document", .text, "where that is written"), note,
      ]),
  ]
}
