package import Catalogue
import Diagnostics
import Evidence
import Planning
package import Quantities
import Texts

/// A point of the past at which something was decided, or should have been.
package struct ReplayDecision: Sendable {
  /// As people name the time: `2023-W02`.
  package let shown: String
  package let at: Instant
  package let gate: Gate
  /// What was decided, in words.
  package let taken: String
  /// The decision as an event; nil where nobody decided.
  let event: WrittenEvent?

  /// A decision that is on the record; nil where it lacks something, or is about a gate that the catalogue has not.
  init?(_ event: Event<GateDecided>, catalogue: CompiledCatalogue) {
    guard let decision = GateDecision(event), let gate = catalogue.gate(decision.gate) else { return nil }
    shown = Stockholm.date(at: decision.at).description
    at = decision.at
    self.gate = gate
    taken = decision.reason
    self.event = nil
  }

  /// Nil where something is wrong, which is reported.
  init?(_ row: ReplayRow, catalogue: CompiledCatalogue, into sink: DiagnosticSink) {
    let missing = ["shown", "at", "gate", "taken"].filter { row.text($0) == nil }
    guard missing.isEmpty else {
      sink.error(
        "missing-field", Text("a decision needs \(missing.map { "'\($0)'" }.joined(separator: ", "))"), at: row.span,
        hints: [Text("fill in the column")])
      return nil
    }
    guard let text = row.text("at"), let at = Instant(parsing: text) else {
      sink.error(
        "wrong-value", Text("'\(row.text("at") ?? "")' is not an instant"), at: row.cells["at"]?.span,
        hints: [Text("write 2022-08-22T12:00:00+02:00")])
      return nil
    }
    guard let name = row.text("gate"), let gate = catalogue.gate(name) else {
      sink.error(
        "unknown-gate", Text("there is no gate '\(row.text("gate") ?? "")'"), at: row.cells["gate"]?.span,
        hints: Suggestion.hint(for: row.text("gate") ?? "", among: catalogue.gates.map(\.id)).map { [$0] } ?? [])
      return nil
    }
    self.at = at
    self.gate = gate
    shown = row.text("shown") ?? ""
    taken = row.text("taken") ?? ""
    guard row.text("outcome") != nil else {
      event = nil
      return
    }
    var fields = [
      WrittenEvent.Field(GateDecided.on.name, text, at: row.cells["at"]?.span),
      WrittenEvent.Field(GateDecided.reason.name, taken, at: row.span),
    ]
    for column in ["gate", "outcome", "by", "mandate", "vendor", "dissent"] {
      if let cell = row.cells[column] { fields.append(WrittenEvent.Field(column, cell.text, at: cell.span)) }
    }
    if let assumption = row.assumption {
      fields.append(WrittenEvent.Field("assumption", assumption, at: row.span))
    }
    event = WrittenEvent(
      kind: GateDecided.name, kindSpan: row.span, fields: fields, span: row.span, source: row.source)
  }
}
