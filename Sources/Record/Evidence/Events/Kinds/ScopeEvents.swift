package import Quantities
import Texts

/// Something that was demanded is left out of what is introduced.
///
/// It changes no requirement: what is left out is not shown to be met. Only a change that buyer and vendor agreed on
/// (``ChangeAgreed``) makes it demanded no longer.
package enum ScopeReduced: EventKind {
  package static let on = CommonFields.when, note = CommonFields.note
  package static let requirement = Field<String>(
    optional: "requirement", .text, Text("the requirement of the catalogue that is left out"), names: .requirement,
    example: "B3 ID:44")
  package static let area = Field<String>(
    optional: "area", .name, Text("all requirements of this area; one of 'requirement' and 'area' is given"))
  package static let what = Field<String>("what", .text, Text("what is left out, in words"))
  package static let why = Field<String>("why", .text, Text("why"))
  package static let until = Field<CalendarDate>(
    optional: "until", .day, Text("the last day without it; for good unless given"))
  package static let document = Field<String>(optional: "document", .text, Text("where that is written"))

  package static let definition = EventDefinition(
    "scope-reduced", title: Text("Reduced scope"),
    Text("something that was demanded is left out of what is introduced"),
    knownFrom: on, identity: [on, requirement, area], [on, requirement, area, what, why, until, document, note])
}

/// Somebody has accepted that a requirement is not met, without a waiver that says until when and what shows that the
/// compensation works.
///
/// It waives nothing. It is kept so that a gate can say so.
package enum OralWaiver: EventKind {
  package static let on = CommonFields.when, note = CommonFields.note
  package static let requirement = Field<String>(
    "requirement", .text, Text("the requirement that is accepted not to be met"), names: .requirement,
    example: "B3 ID:44")
  package static let compensation = Field<String>(
    "compensation", .text, Text("what is to be done instead, as it was said"))
  package static let mandate = Field<String>(
    optional: "mandate", .text, Text("what gives them the right to accept it"))
  package static let until = Field<CalendarDate>(optional: "until", .day, Text("the last day that it was meant for"))
  package static let evidence = Field<String>(
    optional: "evidence", .text, Text("what was shown to work of what is done instead"))

  package static let definition = EventDefinition(
    "oral-waiver", title: Text("Oral waiver"),
    Text("somebody has accepted without a waiver that a requirement is not met"), knownFrom: on,
    identity: [requirement, on], [requirement, on, compensation, mandate, until, evidence, note])
}
