import Diagnostics
import Evidence
import Texts

/// A gate that an event names must be in the catalogue: a roll-out that begins at a gate whose name is misspelt would
/// leave that gate's trip-wires slack.
struct GateNameRule {
  let gates: Set<String>
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    for placed in history.allNew {
      guard let field = EventTable.definition(placed.event.kind)?.field(naming: .gate)?.name,
        let name = placed.event.fields[field], !gates.contains(name)
      else { continue }
      sink.error(
        "unknown-gate", Text("the catalogue has no gate '\(name)'"), at: placed.span(of: field),
        hints: [
          Suggestion.hint(for: name, among: gates)
            ?? (gates.isEmpty
              ? Text("it has no gates; docs/gates.md says how to write them")
              : Text("it has \(gates.sorted().joined(separator: ", "))"))
        ])
    }
  }
}
