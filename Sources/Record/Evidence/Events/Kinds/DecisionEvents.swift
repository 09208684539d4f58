package import Quantities
import Texts

/// Who decides, the lowest level first.
package enum DecisionLevel: String, EventChoice, Comparable {
  case project, steeringGroup = "steering-group", administration, board

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: DecisionLevel, right: DecisionLevel) -> Bool { left.rank < right.rank }
}

/// What a gate recommends, and what people decide at it. "Cannot tell" is a no-go.
package enum GateOutcome: String, EventChoice { case go, conditions, noGo = "no-go" }

/// People have decided at a gate.
package enum GateDecided: EventKind {
  package enum Vendor: String, EventChoice { case present, absent }

  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note
  package static let outcome = Field<GateOutcome>("outcome", Text("what was decided"))
  package static let by = Field<String>(
    "by", .text, Text("who decided: a role or a group, no name of a person"))
  package static let mandate = Field<String>("mandate", .text, Text("what gives them the right to decide"))
  package static let vendor = Field<Vendor>("vendor", Text("whether the vendor was there"))
  package static let dissent = Field<String>(optional: "dissent", .text, Text("who thought otherwise, and why"))
  package static let reason = Field<String>("reason", .text, Text("why"))
  package static let compensation = Field<String>(
    optional: "compensation", .text, Text("what is done about it, where the recommendation was another"))
  package static let until = Field<CalendarDate>(
    optional: "until", .day, Text("how long that holds, where the recommendation was another"))
  package static let head = Field<String>(
    optional: "head", .name, Text("the newest entry that it was taken on, as SEQ:HASH; decide writes it"))
  package static let judgedBy = Field<String>(
    optional: "judged-by", .name, Text("the digest of what the gate was judged by; decide writes it"))

  package static let definition = EventDefinition(
    "gate-decided", title: Text("Decision at a decision gate"), Text("people have decided at a gate"), knownFrom: on,
    identity: [gate, on],
    [gate, on, outcome, by, mandate, vendor, dissent, reason, compensation, until, head, judgedBy, note])
}

/// A decision stands on something that is to be done.
package enum GateConditionSet: EventKind {
  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note
  package static let id = Field<String>("id", .name, Text("an identifier of its own at this gate"), example: "A-17")
  package static let what = Field<String>("what", .text, Text("what is to be done"))
  package static let owner = Field<String>("owner", .text, Text("the role that sees to it"))
  package static let due = Field<CalendarDate>("due", .day, Text("the last day"))

  package static let definition = EventDefinition(
    "gate-condition", title: Text("Condition of a decision"),
    Text("a decision stands on something that is to be done"), knownFrom: on, identity: [gate, id],
    [gate, id, on, what, owner, due, note])
}

/// A condition of a decision is met.
package enum ConditionMet: EventKind {
  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note
  package static let id = Field<String>("id", .name, Text("the identifier of the condition"), example: "A-17")

  package static let definition = EventDefinition(
    "condition-met", title: Text("Condition met"), Text("a condition of a decision is met"), knownFrom: on,
    identity: [gate, id], [gate, id, on, note])
}

/// A rule was set for when a gate may be passed.
package enum StartRuleSet: EventKind {
  package static let gate = CommonFields.gate, on = CommonFields.when, note = CommonFields.note
  package static let text = Field<String>("text", .text, Text("the rule as it was put"))
  package static let days = Field<Int>(optional: "days", .integer, Text("for how many days it must hold"))
  package static let mostA = Field<String>(
    optional: "most-A", .text, Text("the most faults of class A: 0, or 2 per 100 units"))
  package static let mostB = Field<String>(optional: "most-B", .text, Text("the most faults of class B"))
  package static let mostC = Field<String>(optional: "most-C", .text, Text("the most faults of class C"))
  package static let by = Field<String>(optional: "by", .text, Text("who set it"))

  package static let definition = EventDefinition(
    "start-rule-set", title: Text("Start rule"), Text("a rule was set for when a gate may be passed"), knownFrom: on,
    identity: [gate, on], [gate, on, text, days, mostA, mostB, mostC, by, note])
}
