package import Catalogue
package import Evidence
package import Planning
package import Quantities

/// The decisions of the past beside what the gates would have recommended, each from what was known just before.
package struct Replay: Sendable {
  package struct Row: Sendable {
    package let decision: ReplayDecision
    /// By the gate as it was held then, as of the instant before the decision.
    package let evaluation: GateEvaluation
    /// By the gate of the catalogue, as of the same instant; nil where the replay has no gates of its own, so that the
    /// first evaluation is that.
    package let full: GateEvaluation?
    /// What was decided; nil where nobody did.
    package let outcome: GateOutcome?

    /// What the gate says beside what was done.
    package var word: ReplayWord {
      ReplayWord(evaluation.recommendation, at: evaluation.gate.stage, decided: outcome)
    }

    /// What the gate of the catalogue says beside what was done.
    package var fullWord: ReplayWord? {
      full.map { ReplayWord($0.recommendation, at: $0.gate.stage, decided: outcome) }
    }
  }

  package let rows: [Row]
  /// Whether each decision is judged twice: by the gate as it was held, and by that of the catalogue.
  package var isTwofold: Bool { rows.contains { $0.full != nil } }
  /// Whether the entries tell when they were written; a table of events that does not is taken as written when known.
  package let tellsWhenWritten: Bool
  /// Only what was written by then was judged; nil where everything was that was known.
  package let writtenBy: Instant?

  /// - Parameter writtenBy: leaves out what was written later.
  /// - Throws: where an entry lacks something.
  package init(
    _ record: ReplayRecord, catalogue: CompiledCatalogue, writtenBy: Instant? = nil
  ) throws(RecordError) {
    tellsWhenWritten = record.tellsWhenWritten
    self.writtenBy = writtenBy
    var rows: [Row] = []
    for decision in record.decisions {
      let before = try GateBench(
        catalogue: catalogue,
        record: RecordView(
          record.entries, asOf: decision.at - TimeSpan(microseconds: 1), writtenBy: writtenBy, plans: record.plans))
      let taken = try EventLog(record.entries, asOf: decision.at).events(GateDecided.self)
        .compactMap(GateDecision.init).last { $0.gate == decision.gate.id && $0.at == decision.at }
      let held = record.gatesAsHeld.isEmpty ? before : before.with(gates: record.gates(of: catalogue))
      var full: GateEvaluation?
      if !record.gatesAsHeld.isEmpty, let gate = catalogue.gate(decision.gate.id) {
        full = try GateEvaluator.evaluate(gate, in: before)
      }
      rows.append(
        Row(
          decision: decision, evaluation: try GateEvaluator.evaluate(decision.gate, in: held), full: full,
          outcome: taken?.outcome))
    }
    self.rows = rows
  }
}

/// A recommendation in one word, beside what was decided.
package enum ReplayWord: String, Hashable, Sendable, CaseIterable {
  case go
  case conditions
  case noGo = "no-go"
  /// No date and no rule on this ground: wait.
  case hold
  /// Nothing was to start, and people decided so too.
  case heldRightly = "held-rightly"
  /// What had begun was to stop, and people decided so too.
  case stoppedRightly = "stopped-rightly"

  package init(
    _ recommendation: GateOutcome, at stage: GateStage, decided outcome: GateOutcome?
  ) {
    switch (recommendation, stage, outcome) {
    case (.go, _, _): self = .go
    case (.conditions, _, _): self = .conditions
    case (.noGo, .plan, _): self = .hold
    case (.noGo, .goOn, .noGo): self = .stoppedRightly
    case (.noGo, _, .noGo): self = .heldRightly
    case (.noGo, _, _): self = .noGo
    }
  }
}
