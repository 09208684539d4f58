package import Quantities
import Texts

/// Whose harm a risk is.
package enum RiskView: String, EventChoice {
  case user, patient, relative, staff, alarmStaff = "alarm-staff", technician, organisation
}

/// What has become of a risk.
package enum RiskState: String, EventChoice {
  /// Nothing that helps has been done.
  case open
  /// Something was done; what is left is the newest estimate.
  case mitigated
  /// Somebody has decided to live with it.
  case accepted
  /// It cannot happen any longer.
  case closed
}

private enum RiskFields {
  static let scale = ["1", "2", "3", "4", "5"]

  static let id = Field<String>("id", .name, Text("the identifier of the risk"), example: "R-17")
  static let action = Field<String>(optional: "action", .text, Text("what is done about it"))
  static let owner = Field<String>(optional: "owner", .text, Text("the role that sees to it"))
  static let due = Field<CalendarDate>(optional: "due", .day, Text("the last day for what is done about it"))
}

/// Somebody has found a risk: a row of the risk register.
package enum RiskFound: ScopedEvent {
  package static let id = RiskFields.id, action = RiskFields.action, owner = RiskFields.owner, due = RiskFields.due
  package static let on = CommonFields.day, note = CommonFields.note
  package static let view = Field<RiskView>("view", Text("whose harm it is"))
  package static let what = Field<String>("what", .text, Text("what may happen"))
  package static let probability = Field<Int>(
    "probability", .choice(RiskFields.scale), Text("how likely it is; 5 is the most likely"))
  package static let effect = Field<Int>(
    "effect", .choice(RiskFields.scale), Text("how much harm it does; 5 is the most"))

  package static let definition = EventDefinition(
    "risk", title: Text("Risk"), Text("somebody has found a risk (a row of the risk register)"), knownFrom: on,
    identity: [id], [id, on, view, what, probability, effect, action, owner, due] + scopeFields + [note])
}

/// A risk is judged otherwise, or something was done about it. What is not given stays as it was.
package enum RiskChanged: EventKind {
  package static let id = RiskFields.id, action = RiskFields.action, owner = RiskFields.owner, due = RiskFields.due
  package static let on = CommonFields.day, note = CommonFields.note
  package static let state = Field<RiskState>("state", Text("what has become of it"))
  package static let probability = Field<Int>(
    optional: "probability", .choice(RiskFields.scale), Text("how likely it is now"))
  package static let effect = Field<Int>(
    optional: "effect", .choice(RiskFields.scale), Text("how much harm it does now"))
  package static let reason = Field<String>("reason", .text, Text("why, and by whose decision"))

  package static let definition = EventDefinition(
    "risk-changed", title: Text("Risk changed"), Text("a risk is judged otherwise, or something was done about it"),
    knownFrom: on, identity: [id, on], [id, on, state, probability, effect, action, owner, due, reason, note])
}
