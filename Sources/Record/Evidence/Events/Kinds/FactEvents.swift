import Quantities
import Texts

/// Somebody decided whether something is so on which it hangs that requirements apply.
package enum FactDecided: EventKind {
  package enum Holding: String, EventChoice { case yes, no }

  package static let on = CommonFields.when, note = CommonFields.note
  package static let fact = Field<String>(
    "fact", .name, Text("the fact, as applies-when in the requirements catalogue names it"), names: .fact,
    example: "vital-signs-measured")
  package static let holds = Field<Holding>("holds", Text("whether it is so"))
  package static let by = Field<String>(
    "by", .text, Text("who decided: a role or a group, no name of a person"))
  package static let why = Field<String>("why", .text, Text("why"))

  package static let definition = EventDefinition(
    "fact-decided", title: Text("Condition of requirements decided"),
    Text("somebody decided whether something is so on which it hangs that requirements apply"), knownFrom: on,
    identity: [fact, on], [fact, holds, on, by, why, note])
}
