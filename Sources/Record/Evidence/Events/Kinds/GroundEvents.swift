package import Quantities
import Texts

/// A document that a decision needs.
package enum ArtefactFinished: ScopedEvent {
  package static let note = CommonFields.note
  package static let kind = Field<String>(
    "kind", .name, Text("what it is, for instance risk-analysis, dpia, hand-over-protocol"))
  package static let perspective = Field<String>(
    optional: "perspective", .name, Text("whose view it takes, for instance user, patient, working-environment"))
  package static let on = Field<CalendarDate>("on", .day, Text("the day that it was finished"))
  package static let title = Field<String>(optional: "title", .text, Text("its title"))
  package static let authors = Field<[String]>(optional: "authors", .names, Text("the roles that wrote it"))
  package static let approvedBy = Field<String>(
    optional: "approved-by", .text, Text("who approved it; not approved unless given"))
  package static let approvedOn = Field<CalendarDate>(
    optional: "approved-on", .day, Text("the day of the approval; the day that it was finished unless given"))
  package static let sha256 = Field<String>(
    optional: "sha256", .text, Text("the SHA-256 of the file in hexadecimal"))

  package static let definition = EventDefinition(
    "artefact", title: Text("Document"), Text("a document that a decision needs"), knownFrom: on,
    identity: [kind, perspective, on] + scopeFields,
    [kind, perspective, on] + scopeFields + [title, authors, approvedBy, approvedOn, sha256, note])
}

/// The vendor is bound to meet requirements by a day.
package enum DeadlineAgreed: EventKind {
  package static let on = CommonFields.when, note = CommonFields.note
  package static let requirement = Field<String>(
    optional: "requirement", .text, Text("the requirement of the catalogue"), names: .requirement,
    example: "B3 ID:44")
  package static let area = Field<String>(
    optional: "area", .name,
    Text("all requirements of this area; all of the catalogue where neither is given"))
  package static let due = Field<CalendarDate>("due", .day, Text("the last day"))
  package static let document = Field<String>("document", .text, Text("where it is written"))

  package static let definition = EventDefinition(
    "deadline-agreed", title: Text("Agreed date for requirements"),
    Text("the vendor is bound to meet requirements by a day"), knownFrom: on, identity: [requirement, area, on],
    [on, requirement, area, due, document, note])
}

/// Somebody may decide at a gate.
package enum MandateGiven: EventKind {
  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note
  package static let level = Field<DecisionLevel>("level", Text("who may decide"))
  package static let document = Field<String>("document", .text, Text("where it is written"))

  package static let definition = EventDefinition(
    "mandate-given", title: Text("Mandate given"), Text("somebody may decide at a gate"), knownFrom: on,
    identity: [gate, on], [gate, on, level, document, note])
}
