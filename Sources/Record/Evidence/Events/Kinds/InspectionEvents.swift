import Texts

/// An item of an inspection protocol was answered.
package enum ProtocolAnswered: ScopedEvent {
  package enum Answer: String, EventChoice { case yes, no, notApplicable = "not-applicable" }

  package static let on = CommonFields.day
  package static let protocolName = Field<String>("protocol", .name, Text("which protocol, for instance hand-over"))
  package static let item = Field<String>("item", .name, Text("which item of the protocol"), example: "hub-in-contact")
  package static let answer = Field<Answer>("answer", Text("whether it is as it should be"))
  package static let by = Field<String>("by", .text, Text("who inspected: a role or a group, no name of a person"))
  package static let note = Field<String>(
    optional: "note", .text, Text("what was seen; why, where the item does not apply"))

  package static let definition = EventDefinition(
    "inspection-answer", title: Text("Item of an inspection protocol"),
    Text("an item of an inspection protocol was answered"), knownFrom: on,
    identity: [protocolName, item, on] + scopeFields,
    [protocolName, item, answer, on, by] + scopeFields + [note])
}
