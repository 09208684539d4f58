package import Quantities
import Texts

/// What puts right something that is on the record. Nothing is removed from a record, so a correction is an event too.
package enum Corrections {
  /// The kinds that take something back.
  package static let takingBack: Set<String> = [EventWithdrawn.name, RunWithdrawn.name]
}

/// An event on the record was wrong, and does not count from now on.
package enum EventWithdrawn: EventKind {
  package static let seq = Field<Int>(
    "seq", .integer, Text("the number of its entry, as record events shows it"))
  package static let reason = Field<String>("reason", .text, Text("why it does not hold"))
  package static let by = Field<String>("by", .text, Text("who says so"))
  package static let on = Field<CalendarDate>(
    optional: "on", .day, Text("since when people knew that it was wrong; since now unless given"))

  package static let definition = EventDefinition(
    "event-withdrawn", title: Text("Event taken back"),
    Text("an event on the record was wrong, and does not count from now on"), knownFrom: on, identity: [seq],
    [seq, reason, by, on])
}

/// A run was not a fair trial, and counts in no verdict and no claim.
package enum RunWithdrawn: EventKind {
  package static let run = Field<String>("run", .name, Text("which run, as verdicts shows it"))
  package static let ground = Field<String>("ground", .text, Text("why it does not count"))
  package static let by = Field<String>(
    "by", .text, Text("who says so: a role or a group, no name of a person"))
  package static let document = Field<String>(optional: "document", .text, Text("where that is written"))
  package static let on = Field<CalendarDate>(
    optional: "on", .day, Text("since when people knew; since now unless given"))

  package static let definition = EventDefinition(
    "run-withdrawn", title: Text("Run taken back"),
    Text("a run was not a fair trial, and counts in no verdict and no claim"), knownFrom: on, identity: [run],
    [run, ground, by, document, on])
}

/// Buyer and vendor have agreed that a requirement is demanded in another way.
package enum ChangeAgreed: EventKind {
  package static let requirement = Field<String>(
    "requirement", .text, Text("the requirement"), names: .requirement, example: "B3 ID:44")
  package static let digest = Field<String>(
    "digest", .name,
    Text(
      "the digest of the requirement as it is demanded now, as verdicts shows it; 'removed' for one that is demanded no longer"
    ))
  package static let ground = Field<String>("ground", .text, Text("why it was changed"))
  package static let by = Field<String>(
    "by", .text, Text("who agreed for the buyer: a role or a group, no name of a person"))
  package static let with = Field<String>("with", .text, Text("who agreed for the vendor"))
  package static let document = Field<String>("document", .text, Text("where that is written"))
  package static let on = Field<CalendarDate>(
    optional: "on", .day, Text("when it was agreed; now unless given"))

  package static let definition = EventDefinition(
    "change-agreed", title: Text("Requirement changed by agreement"),
    Text("buyer and vendor have agreed that a requirement is demanded in another way"), knownFrom: on,
    identity: [requirement, digest], [requirement, digest, ground, by, with, document, on])
}
