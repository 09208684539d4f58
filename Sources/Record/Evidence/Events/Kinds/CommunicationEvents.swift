import Texts

/// The communication plan says what a group gets to know in a phase.
package enum CommunicationPlanned: ScopedEvent {
  /// A phase of the project.
  package enum Phase: String, EventChoice {
    case preStudy = "pre-study", procurement, pilot, rollOut = "roll-out", operation, closing
  }

  package static let on = CommonFields.day, note = CommonFields.note
  package static let phase = Field<Phase>("phase", Text("in which phase"))
  package static let group = Field<String>("group", .name, Text("which group, for instance users"), example: "users")
  package static let goal = Field<String>("goal", .text, Text("what they are to know, feel and do"))
  package static let means = Field<String>(optional: "means", .text, Text("how: a letter, a meeting"))
  package static let owner = Field<String>(optional: "owner", .text, Text("the role that sees to it"))

  package static let definition = EventDefinition(
    "communication-planned", title: Text("Communication plan"),
    Text("the communication plan says what a group gets to know in a phase"), knownFrom: on,
    identity: [phase, group, on] + scopeFields, [phase, group, on, goal, means, owner] + scopeFields + [note])
}
