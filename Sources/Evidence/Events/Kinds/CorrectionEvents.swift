/// How what is wrong on the record is put right. Nothing is removed from a record, so a correction is an event too.
package enum CorrectionEvents {
  /// The name of the kind that takes an event back.
  package static let withdrawn = "event-withdrawn"

  package static let all: [EventDefinition] = [
    .init(
      withdrawn, "an event on the record was wrong, and does not count from now on", knownFrom: "on",
      identity: ["seq"],
      [
        .required("seq", .integer, "the number of its entry, as record events shows it"),
        .required("reason", .text, "why it does not hold"), .required("by", .text, "who says so"),
        .optional("on", .day, "since when people knew that it was wrong; since now unless given"),
      ])
  ]
}
