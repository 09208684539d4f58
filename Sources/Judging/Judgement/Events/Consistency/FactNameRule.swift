import Diagnostics
import Evidence
import Texts

/// A fact that an event decides must be one that the catalogue asks for: otherwise the requirement that waits for it
/// would stay undecided.
struct FactNameRule {
  /// Names of the facts that requirements of the catalogue hang on.
  let facts: Set<String>
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    for placed in history.allNew {
      guard let field = EventTable.definition(placed.event.kind)?.field(naming: .fact)?.name,
        let name = placed.event.fields[field], !facts.contains(name)
      else { continue }
      sink.error(
        "unknown-fact", Text("no requirement of the catalogue hangs on the fact '\(name)'"), at: placed.span(of: field),
        hints: [
          Suggestion.hint(for: name, among: facts)
            ?? (facts.isEmpty
              ? Text("write applies-when: {fact: \(name), text: {sv: ..}} in the requirement first")
              : Text("it has \(facts.sorted().joined(separator: ", "))"))
        ])
    }
  }
}
