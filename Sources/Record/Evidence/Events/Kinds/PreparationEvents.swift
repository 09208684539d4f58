package import Quantities
import Texts

/// Somebody sits in the steering group.
package enum SteeringSeatTaken: EventKind {
  package enum Has: String, EventChoice { case yes, no }

  package static let note = CommonFields.note
  package static let role = Field<String>(
    "role", .name, Text("for whom: a role or a part of the organisation, no name of a person"), example: "it-operations"
  )
  package static let from = Field<CalendarDate>("from", .day, Text("the first day"))
  package static let to = Field<CalendarDate>(optional: "to", .day, Text("the last day; still sits unless given"))
  package static let mandate = Field<Has>("mandate", Text("whether they may decide for their part"))
  package static let budget = Field<Has>("budget", Text("whether they have a budget for it"))
  package static let document = Field<String>(optional: "document", .text, Text("where that is written"))

  package static let definition = EventDefinition(
    "steering-group-seat", title: Text("Seat in the steering group"), Text("somebody sits in the steering group"),
    knownFrom: from, identity: [role, from], isForetold: true, order: [FieldOrder(from, to)],
    [role, from, to, mandate, budget, document, note])
}

/// How far something is that the project depends on and does not do itself.
package enum DependencyStated: ScopedEvent {
  package enum State: String, EventChoice { case open, underWay = "under-way", solved }

  package static let on = CommonFields.day, note = CommonFields.note
  package static let id = Field<String>(
    "id", .name, Text("what the project depends on, in a word: wifi, door-phones"), example: "wifi")
  package static let state = Field<State>("state", Text("how far it is"))
  package static let what = Field<String>(optional: "what", .text, Text("what must be in place"))
  package static let owner = Field<String>(optional: "owner", .text, Text("the role that sees to it"))
  package static let due = Field<CalendarDate>(optional: "due", .day, Text("the day by which it is to be solved"))

  package static let definition = EventDefinition(
    "dependency", title: Text("Dependency"),
    Text("how far something is that the project depends on and does not do itself"), knownFrom: on,
    identity: [id, on] + scopeFields, [id, on, state, what, owner, due] + scopeFields + [note])
}

/// A plan stands on something that nobody has verified yet.
package enum PlanAssumed: ScopedEvent {
  package static let on = CommonFields.day, note = CommonFields.note
  package static let id = Field<String>("id", .name, Text("an identifier of the assumption"), example: "old-contract")
  package static let what = Field<String>("what", .text, Text("what is taken for granted"))
  package static let owner = Field<String>("owner", .text, Text("the role that is to verify it"))
  package static let due = Field<CalendarDate>("due", .day, Text("the day by which it is to be verified"))

  package static let definition = EventDefinition(
    "plan-assumption", title: Text("Assumption of a plan"),
    Text("a plan stands on something that nobody has verified yet"), knownFrom: on, identity: [id, on],
    [id, on, what, owner, due] + scopeFields + [note])
}

/// Somebody has verified an assumption of a plan, in writing.
package enum AssumptionVerified: EventKind {
  package enum Outcome: String, EventChoice { case holds = "true", fails = "false" }

  package static let on = CommonFields.day, note = CommonFields.note
  package static let id = Field<String>("id", .name, Text("the identifier of the assumption"), example: "old-contract")
  package static let outcome = Field<Outcome>("outcome", Text("whether it holds"))
  package static let by = Field<String>("by", .text, Text("who verified it: a role or a group, no name of a person"))
  package static let document = Field<String>("document", .text, Text("where that is written"))

  package static let definition = EventDefinition(
    "plan-assumption-verified", title: Text("Assumption verified"),
    Text("somebody has verified an assumption of a plan, in writing"), knownFrom: on, identity: [id, on],
    [id, on, outcome, by, document, note])
}
