/// How what is wrong on the record is put right, and how what is demanded is changed by agreement. Nothing is removed from
/// a record, so a correction is an event too.
package enum CorrectionEvents {
  /// The name of the kind that takes an event back.
  package static let withdrawn = "event-withdrawn"
  /// The name of the kind that takes a whole run back.
  package static let runWithdrawn = "run-withdrawn"
  /// The name of the kind by which a change of what is demanded is agreed.
  package static let changeAgreed = "change-agreed"

  /// Whether events of a kind take something back that is on the record.
  package static func takesBack(_ kind: String) -> Bool { kind == withdrawn || kind == runWithdrawn }

  package static let all: [EventDefinition] = [
    .init(
      withdrawn, "an event on the record was wrong, and does not count from now on", knownFrom: "on",
      identity: ["seq"],
      [
        .required("seq", .integer, "the number of its entry, as record events shows it"),
        .required("reason", .text, "why it does not hold"), .required("by", .text, "who says so"),
        .optional("on", .day, "since when people knew that it was wrong; since now unless given"),
      ]),
    .init(
      runWithdrawn, "a run was not a fair trial, and counts in no verdict and no claim", knownFrom: "on",
      identity: ["run"],
      [
        .required("run", .name, "which run, as verdicts shows it"),
        .required("ground", .text, "why it does not count"),
        .required("by", .text, "who says so: a role or a group, no name of a person"),
        .optional("document", .text, "where that is written"),
        .optional("on", .day, "since when people knew; since now unless given"),
      ]),
    .init(
      changeAgreed, "buyer and vendor have agreed that a requirement is demanded in another way", knownFrom: "on",
      identity: ["requirement", "digest"],
      [
        .required("requirement", .text, "the requirement"),
        .required(
          "digest", .name,
          "the digest of the requirement as it is demanded now, as verdicts shows it; 'removed' for one "
            + "that is demanded no longer"),
        .required("ground", .text, "why it was changed"),
        .required("by", .text, "who agreed for the buyer: a role or a group, no name of a person"),
        .required("with", .text, "who agreed for the vendor"),
        .required("document", .text, "where that is written"),
        .optional("on", .day, "when it was agreed; now unless given"),
      ]),
  ]
}
