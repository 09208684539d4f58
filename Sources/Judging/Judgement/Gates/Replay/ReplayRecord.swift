package import Catalogue
import DelimitedText
package import Diagnostics
package import Digests
package import Evidence
import Foundation
import JSONValues
package import Planning
package import Quantities
import Texts

/// What happened and what was decided, read from the folder `replay` of a catalogue: `events.csv` and `decisions.csv`.
///
/// Where the folder has a file `gates.yaml` too, that holds gates as they were held then, for those that the catalogue
/// has otherwise now. Nothing but the replay reads it, so that whoever copies the catalogue has its gates alone.
///
/// Events go through the same checks as those that are put on a record. A column `assumption` says of a row what in it is
/// assumed; it is kept in the note of the event.
package struct ReplayRecord: Sendable {
  /// In the order in which they were known.
  package let entries: [RecordEntry]
  /// In the order of the file.
  package let decisions: [ReplayDecision]
  /// How many events rest on an assumption.
  package let assumed: Int
  /// Whether the entries tell when they were written.
  package let tellsWhenWritten: Bool
  /// The plans of the runs, by their digest.
  package let plans: [SHA256Digest: Plan]
  /// The gates that were held otherwise than the catalogue has them now.
  package let gatesAsHeld: [Gate]

  init(
    entries: [RecordEntry], decisions: [ReplayDecision], assumed: Int, tellsWhenWritten: Bool = false,
    plans: [SHA256Digest: Plan] = [:], gatesAsHeld: [Gate] = []
  ) {
    self.gatesAsHeld = gatesAsHeld
    self.tellsWhenWritten = tellsWhenWritten
    self.plans = plans
    self.entries = entries
    self.decisions = decisions
    self.assumed = assumed
  }

  /// All gates as they were held: those of the catalogue, with the others in their places.
  package func gates(of catalogue: CompiledCatalogue) -> [Gate] {
    catalogue.gates.map { gate in gatesAsHeld.first { $0.id == gate.id } ?? gate }
  }

  /// - Parameters:
  ///   - folder: of the catalogue.
  ///   - now: what is later than this cannot have been seen.
  /// - Returns: nil where something is wrong, all of which is reported.
  package static func read(
    folder: String, catalogue: CompiledCatalogue, now: Instant, into sink: DiagnosticSink
  ) -> ReplayRecord? {
    let errors = sink.errorCount
    let events = Self.events("\(folder)/replay/events.csv", now: now, into: sink)
    let rows = ReplayTable.rows("\(folder)/replay/decisions.csv", into: sink)
    let held = ReplayGates.read(folder: folder, catalogue: catalogue, into: sink)
    let reader = EventReader(now: now, into: sink)
    let decisions = (rows ?? []).compactMap { ReplayDecision($0, catalogue: catalogue, held: held, into: sink) }
    let checked = (events?.right ?? []) + decisions.compactMap(\.event).compactMap(reader.read)
    let consistency = EventConsistency(
      contract: catalogue.contract, requirements: Set(catalogue.requirements.map(\.requirement.id)),
      gates: Set(catalogue.gates.map(\.id)),
      facts: Set(catalogue.requirements.compactMap { $0.requirement.appliesWhen?.fact }), known: EventLog(), into: sink)
    let unwritten = consistency.check(checked, wrong: events?.wrong ?? [])
    let entries = Self.entries(unwritten.map(\.body), sink)
    guard events != nil, rows != nil, sink.errorCount == errors else { return nil }
    let assumed = (events?.right ?? []).count { $0.body.assumption != nil }
    return ReplayRecord(entries: entries, decisions: decisions, assumed: assumed, gatesAsHeld: held)
  }

  /// The decisions of the folder `replay`, to be judged by a record. Where there is no such folder, the decisions that
  /// are on the record itself.
  ///
  /// - Returns: nil where something is wrong, all of which is reported.
  package static func read(
    folder: String, catalogue: CompiledCatalogue, record: [RecordEntry], plans: [SHA256Digest: Plan],
    into sink: DiagnosticSink
  ) throws(RecordError) -> ReplayRecord? {
    let errors = sink.errorCount
    let path = "\(folder)/replay/decisions.csv"
    let held = ReplayGates.read(folder: folder, catalogue: catalogue, into: sink)
    var decisions: [ReplayDecision]
    if FileManager.default.fileExists(atPath: path) {
      decisions = (ReplayTable.rows(path, into: sink) ?? [])
        .compactMap { ReplayDecision($0, catalogue: catalogue, held: held, into: sink) }
    } else {
      decisions = try EventLog(record, asOf: .latest).events(GateDecided.self)
        .compactMap { ReplayDecision($0, catalogue: catalogue, held: held) }.sorted { $0.at < $1.at }
    }
    guard sink.errorCount == errors else { return nil }
    return ReplayRecord(
      entries: record, decisions: decisions, assumed: 0, tellsWhenWritten: true, plans: plans, gatesAsHeld: held)
  }

  /// - Returns: nil where the file cannot be read.
  private static func events(_ path: String, now: Instant, into sink: DiagnosticSink) -> WrittenEvents? {
    guard let reader = DelimitedReader.open(path, into: sink) else { return nil }
    do throws(DelimitedError) {
      return try EventFile.readAll(reader, now: now, into: sink)
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
  }

  /// As a record would hold them if each had been written when it was known.
  private static func entries(_ bodies: [EventRecorded], _ sink: DiagnosticSink) -> [RecordEntry] {
    let ordered = bodies.enumerated().sorted { ($0.element.known, $0.offset) < ($1.element.known, $1.offset) }
    var previous = SHA256Digest.zero
    var entries: [RecordEntry] = []
    do {
      for (_, event) in ordered {
        let body = try JSONValue(encoding: event)
        let hash = try SHA256Digest.hash(Array(previous.hex.utf8) + body.canonicalBytes)
        entries.append(
          RecordEntry(
            seq: Int64(entries.count + 1), at: event.known, kind: EventRecorded.kind, body: body, attachments: [],
            hash: hash))
        previous = hash
      }
    } catch {
      sink.error("unwritable-event", Text("an event of the replay cannot be written: \(error)"), at: nil)
    }
    return entries
  }
}

/// A row of a table of the replay.
struct ReplayRow {
  let span: SourceSpan
  let source: String
  let cells: [String: (text: String, span: SourceSpan)]

  func text(_ column: String) -> String? { cells[column]?.text }
  var assumption: String? { text("assumption") }
}

enum ReplayTable {
  /// - Returns: nil where the file cannot be read.
  static func rows(_ path: String, into sink: DiagnosticSink) -> [ReplayRow]? {
    guard var reader = DelimitedReader.open(path, into: sink) else { return nil }
    let names = reader.columns
    var rows: [ReplayRow] = []
    var row = DelimitedRow()
    do throws(DelimitedError) {
      while try reader.next(&row) {
        if let diagnostic = row.diagnostic {
          sink.report(diagnostic)
          continue
        }
        if row.isBlank { continue }
        var cells: [String: (text: String, span: SourceSpan)] = [:]
        for column in 0..<row.count where !row.isEmpty(column) {
          cells[names[column]] = (row.text(column), row.span(of: column))
        }
        rows.append(ReplayRow(span: row.span, source: "\(row.path):\(row.line)", cells: cells))
      }
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
    return rows
  }
}

/// A point of the past at which something was decided, or should have been.
package struct ReplayDecision: Sendable {
  /// As people name the time: `2023-W02`.
  package let shown: String
  package let at: Instant
  /// As it was held.
  package let gate: Gate
  /// What was decided, in words.
  package let taken: String
  /// The decision as an event; nil where nobody decided.
  let event: WrittenEvent?

  /// A decision that is on the record; nil where it lacks something, or is about a gate that the catalogue has not.
  init?(_ event: Event<GateDecided>, catalogue: CompiledCatalogue, held: [Gate]) {
    guard let decision = GateDecision(event), let known = catalogue.gate(decision.gate) else { return nil }
    let gate = held.first { $0.id == known.id } ?? known
    shown = Stockholm.date(at: decision.at).description
    at = decision.at
    self.gate = gate
    taken = decision.reason
    self.event = nil
  }

  /// Nil where something is wrong, which is reported.
  init?(_ row: ReplayRow, catalogue: CompiledCatalogue, held: [Gate], into sink: DiagnosticSink) {
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
    self.gate = held.first { $0.id == gate.id } ?? gate
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
