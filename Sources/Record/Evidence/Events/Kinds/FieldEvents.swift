/// What is seen of a system while a few people use it, and later all.
///
/// Figures of operation are told for a Swedish day. Users are told of by a name that the municipality alone can read
/// back, never by their own.
package enum FieldEvents {
  package static let all: [EventDefinition] = pilot + exposure + seen + people + papers + vendor + imports

  private static let note = EventField.optional("note", .text, "anything to add")
  private static let on = EventField.required("on", .day, "the day")
  private static let unit = EventField.optional("unit", .name, "the pilot unit; none means not said")
  private static let version = EventField.optional("version", .text, "the version of the system")

  private static let pilot: [EventDefinition] = [
    .init(
      "pilot-unit", "a home or a group takes part in the pilot", knownFrom: "from", identity: ["id", "from"],
      [
        .required("id", .name, "the name of the unit"),
        .required("kind", .choice(["care-home", "short-term", "ordinary-homes", "mobile", "other"]), "what it is"),
        .required("from", .day, "the first day that it took part"),
        .optional("to", .day, "the last day; still takes part unless given"),
        .optional("users", .integer, "how many users"), .optional("devices", .integer, "how many devices"),
        .optional("where", .text, "where it is"), version, note,
      ]),
    .init(
      "installation", "units were installed for good", knownFrom: "on", identity: ["on", "where"],
      [
        on, .required("count", .integer, "how many were installed that day"),
        .optional("removed", .integer, "how many were taken down again that day"),
        .optional("where", .text, "the area or the kind of home"), note,
      ]),
    .init(
      "installation-stop", "installing is held up", knownFrom: "from", identity: ["from"],
      [
        .required("from", .day, "the first day without installing"),
        .optional("to", .day, "the last one; still stopped unless given"), .required("why", .text, "why"), note,
      ]),
    .init(
      "delivery", "the vendor has delivered devices", knownFrom: "on", identity: ["on", "what"],
      [
        on, .required("what", .name, "which kind of device, for instance hub"),
        .required("count", .integer, "how many came; 0 where they were due and none came"), note,
      ]),
    .init(
      "system-version", "a version of the system was taken into use", knownFrom: "from",
      identity: ["version", "from", "unit"],
      [
        .required("version", .text, "its name"), .required("from", .dayOrInstant, "since when"), unit, note,
      ]),
    .init(
      "parallel-operation", "how long the old system is contracted beside the new one", knownFrom: "on",
      identity: ["system", "on"],
      [
        .required("system", .name, "which system"), .required("on", .day, "the day that this was agreed"),
        .required("until", .day, "the last day that it runs"), note,
      ]),
  ]

  private static let exposure: [EventDefinition] = [
    .init(
      "alarms", "natural alarms of a day, all together", knownFrom: "on", identity: ["on", "unit"],
      [
        on, .required("sent", .integer, "how many were sent"),
        .optional("lost", .integer, "how many of them are known not to have arrived; not known unless given"),
        .optional("users", .integer, "how many users had one"), unit, note,
      ]),
    .init(
      "test-presses", "logged test presses of a day, all together", knownFrom: "on", identity: ["on", "unit"],
      [
        on, .required("sent", .integer, "how many were pressed"),
        .required("lost", .integer, "how many of them did not arrive"),
        .optional("users", .integer, "by how many users"), unit, note,
      ]),
    .init(
      "alarm", "one natural alarm", knownFrom: "at", identity: ["id"],
      [
        .required("id", .name, "an identifier of its own"), .required("at", .instant, "when the button was pressed"),
        .required("outcome", .choice(["arrived", "lost", "unknown"]), "whether it reached staff"),
        .optional("reason", .choice(AlarmReason.words), "what set it off"),
        .optional("user", .name, "the user, by a name that is not a person's"),
        .optional("device", .name, "the device"), .optional("answered-after", .duration, "the time until an answer"),
        unit, note,
      ]),
    .init(
      "test-press", "one logged test press", knownFrom: "at", identity: ["id"],
      [
        .required("id", .name, "an identifier of its own"), .required("at", .instant, "when the button was pressed"),
        .required("outcome", .choice(["arrived", "lost"]), "whether it reached staff"),
        .optional("user", .name, "the user, by a name that is not a person's"),
        .optional("device", .name, "the device"), .optional("answered-after", .duration, "the time until an answer"),
        unit, note,
      ]),
  ]

  private static let seen: [EventDefinition] = [
    .init(
      "battery-measured", "how long a battery lasted", knownFrom: "on", identity: ["device", "on"],
      [
        .required("device", .name, "the device"), .required("on", .day, "the day that the measurement ended"),
        .required("hours", .number, "how many hours it ran"),
        .required("censored", .choice(["yes", "no"]), "yes where it was not yet empty when the measurement ended"),
        unit, version, note,
      ]),
    .init(
      "observed-requirement", "a requirement was seen to be met or not met in use", knownFrom: "on",
      identity: ["requirement", "on", "where", "outcome"],
      [
        .required("requirement", .text, "the requirement of the catalogue"),
        .required("outcome", .choice(["met", "not-met"]), "what was seen"), on,
        .optional("where", .text, "where it was seen"), unit, .optional("device", .name, "the device"), version, note,
      ]),
    .init(
      "zero-measurement", "how things were before the new system", knownFrom: "on", identity: ["measure", "on"],
      [
        .required("measure", .name, "what was measured"), on, .required("value", .number, "the value"),
        .optional("in", .text, "what it is counted in"), .optional("answers", .integer, "of how many samples"), note,
      ]),
    .init(
      "drill", "a routine was rehearsed", knownFrom: "on", identity: ["on", "what"],
      [
        on, .required("what", .name, "what was rehearsed, for instance many-alarms-down"),
        .required("outcome", .choice(["worked", "failed"]), "what came of it"),
        .optional("size", .integer, "how large the imagined event was, for instance alarms that are down"),
        .optional("people", .integer, "how many took part"), note,
      ]),
  ]

  private static let people: [EventDefinition] = [
    .init(
      "survey", "what people answered to a question", knownFrom: "on", identity: ["on", "who", "question", "unit"],
      [
        on, .required("who", .choice(["staff", "user", "relative"]), "who was asked"),
        .required("question", .text, "the question"), .required("mean", .number, "the mean of the answers"),
        .required("lowest", .number, "the lowest answer that could be given"),
        .required("highest", .number, "the highest answer that could be given"),
        .required("answers", .integer, "how many answered"), .optional("asked", .integer, "how many were asked"),
        unit, note,
      ]),
    .init(
      "training", "people were trained", knownFrom: "on", identity: ["on", "who", "topic", "unit"],
      [
        on, .required("who", .name, "which group, for instance night-staff"),
        .required("people", .integer, "how many were trained"),
        .optional("of", .integer, "how many there are in the group"),
        .required("topic", .name, "what they were trained in"), unit, note,
      ]),
    .init(
      "population", "how many people of a category there are", knownFrom: "on",
      identity: ["on", "whose", "group", "category", "unit"],
      [
        on, .required("whose", .choice(["population", "sample"]), "of all who will use the system, or of the pilot"),
        .required("group", .name, "what the categories are of: age, area, housing, shift"),
        .required("category", .text, "the category"), .required("count", .integer, "how many people"), unit, note,
      ]),
  ]

  private static let papers: [EventDefinition] = [
    .init(
      "artefact", "a document that a decision needs", knownFrom: "on", identity: ["kind", "perspective", "on"],
      [
        .required("kind", .name, "what it is, for instance risk-analysis, dpia, hand-over-protocol"),
        .optional("perspective", .name, "whose view it takes, for instance user, patient, working-environment"),
        .required("on", .day, "the day that it was finished"), .optional("title", .text, "its title"),
        .optional("authors", .names, "the roles that wrote it"),
        .optional("approved-by", .text, "who approved it; not approved unless given"),
        .optional("approved-on", .day, "the day of the approval; the day that it was finished unless given"),
        .optional("sha256", .text, "the SHA-256 of the file in hexadecimal"), note,
      ])
  ]

  private static let day = EventField.optional("day", .day, "the day that it is promised for")
  private static let week = EventField.optional("week", .period, "the ISO week that it is promised for, with 'anchor'")
  private static let anchor = EventField.optional(
    "anchor", .choice(["start", "end"]), "whether the beginning or the end of the week is meant")
  private static let promise = EventField.required("id", .name, "an identifier of the promise")

  private static let vendor: [EventDefinition] = [
    .init(
      "promise", "something was promised for a day", knownFrom: "given-on", identity: ["id"],
      [
        promise, .required("what", .text, "what was promised"),
        .required("given-on", .day, "the day that it was promised"), .required("by", .text, "who promised"), day, week,
        anchor, .optional("milestone", .name, "the milestone of the contract that it is about"), note,
      ]),
    .init(
      "promise-moved", "a promise was moved to another day", knownFrom: "on", identity: ["id", "on"],
      [promise, .required("on", .day, "the day that it was moved"), day, week, anchor, note]),
    .init(
      "promise-kept", "what was promised is there", knownFrom: "on", identity: ["id"],
      [promise, .required("on", .day, "the day that it was there"), note]),
  ]

  private static let imports: [EventDefinition] = [
    .init(
      "telemetry-imported", "a log of the system was measured, and is attached", knownFrom: "known-from",
      identity: ["sha256", "measure", "query"],
      [
        .required("measure", .choice(["heartbeats", "battery-levels", "alarms", "test-presses"]), "what was measured"),
        .required("sha256", .text, "the SHA-256 of the file in hexadecimal"),
        .required("query", .text, "how the figures came about: the mapping, compiled"),
        .required("known-from", .instant, "the end of the first day that the file tells of"),
        .required("from", .instant, "the first row"), .required("to", .instant, "the last row"),
        .required("rows", .integer, "how many rows the file has"),
        .required("counted", .integer, "how many of them tell something new"),
        .required("repeated", .integer, "how many were there already, in this file or another"),
        .required("rejected", .integer, "how many were rejected"),
        .optional("with", .names, "entries of earlier logs of the same days, whose rows the figures count too"),
        .required("figures", .text, "the figures of each day, over all rows of the record, as JSON"), note,
      ]),
    .init(
      "events-imported", "a file of events was read with rows that had to be rejected", knownFrom: "on",
      identity: ["sha256", "kind", "query"],
      [
        .required("on", .instant, "when it was read"), .required("kind", .name, "the kind of its events"),
        .required("sha256", .text, "the SHA-256 of the file in hexadecimal"),
        .required("query", .text, "how the events came about: the mapping, compiled"),
        .required("rows", .integer, "how many rows the file has"),
        .required("accepted", .integer, "how many are events of the record"),
        .required("rejected", .integer, "how many were rejected"), note,
      ]),
  ]
}
