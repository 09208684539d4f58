import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Reporting
import Texts

/// Options of every command that writes events.
struct EventEntryOptions: ParsableArguments {
  @Option(
    help: Text(
      """
      Folder of the catalogue, whose contract and requirements the events are checked against. Unless given, the one \
      that the record is about is looked for in the nearest folder 'Requirements'.
      """
    ).help)
  var catalogue: String?

  @OptionGroup var waiting: WaitOption
}

/// Checks events against the contract and the record, and writes all of them or none.
struct EventEntry {
  let record: String
  /// Folder of the catalogue; looked for unless given.
  let catalogue: String?
  /// How long it waits while others write the record.
  let wait: LockWait
  let output: OutputOptions
  /// Whether each event that was written, or is on the record already, is listed; for a table the numbers are enough.
  let inFull: Bool

  init(record: String, catalogue: String?, wait: LockWait, output: OutputOptions, inFull: Bool) {
    self.record = record
    self.catalogue = catalogue
    self.wait = wait
    self.output = output
    self.inFull = inFull
  }

  init(record: String, options: EventEntryOptions, output: OutputOptions, inFull: Bool) {
    self.init(
      record: record, catalogue: options.catalogue, wait: options.waiting.wait, output: output, inFull: inFull)
  }

  /// What is wrong goes to standard error, and the exit code is thrown.
  ///
  /// - Parameters:
  ///   - wrong: what can be read of events that something is wrong with.
  ///   - isRequestWhole: false where events were left out because something is wrong with them; the others are still
  ///     checked, so that everything that is wrong is reported at once.
  ///   - closing: makes an entry that is written together with the events, and with them only.
  func write(
    _ events: [CheckedEvent], wrong: [CheckedEvent] = [], isRequestWhole: Bool, _ sink: DiagnosticSink,
    closing: ClosingEntry? = nil
  ) async throws {
    let exists = VerifiedRecord.exists(record)
    let name = try VerifiedRecord.exiting(output) { () throws(RecordError) in
      exists ? try VerifiedRecord.catalogue(of: record) : nil
    }
    guard let outline = outline(name, sink) else { throw output.refusal(sink) }
    guard name.map({ $0 == outline.name }) ?? true else {
      sink.error(
        "record-of-another-catalogue",
        Text("'\(record)' is about the catalogue '\(name ?? "")', not '\(outline.name)'"), at: nil,
        hints: [Text("name another folder for this record, or another catalogue")])
      throw output.refusal(sink)
    }
    do throws(RecordError) {
      var first: Trial?
      if !exists {
        // A record that nothing comes into is not begun.
        let findings = DiagnosticSink()
        let unwritten = try check(events, wrong: wrong, against: EventLog(), outline, findings)
        guard isRequestWhole, !sink.hasErrors, !findings.hasErrors else {
          sink.report(findings.diagnostics)
          Findings.write(sink, output: output)
          throw RecordError(code: Self.refused, problem: Text(verbatim: ""), hint: Text(verbatim: ""))
        }
        first = Trial(unwritten: unwritten, findings: findings)
      }
      // Nobody may add to it between the check and the writing.
      let selection = wrong.isEmpty && closing == nil ? EventConsistency.selection(for: events) : nil
      let writer = try RecordWriter.open(
        directory: record, catalogue: outline.name, turn: .untilClosed, wait: wait, keeping: selection)
      let outcome: Result<Written, RecordError>
      do throws(RecordError) {
        outcome = .success(
          try await write(
            events, wrong: wrong, isRequestWhole: isRequestWhole, outline, to: writer,
            selected: selection.map { _ in writer.selected }, first: writer.isNew ? first : nil, sink,
            closing: closing))
      } catch {
        outcome = .failure(error)
      }
      await writer.close()
      let written = try outcome.get()
      Findings.write(sink, output: output)
      let lines = EventLines(language: output.language)
      FileHandle.standardOutput.say(
        lines.written(
          inFull ? written.events.map(\.body) : [], count: written.events.count, from: written.first,
          alreadyThere: events.count - written.events.count, to: record))
    } catch {
      if error.code == Self.refused { throw Exit.wrongInput }
      throw VerifiedRecord.exit(error, output: output)
    }
  }

  /// Makes the entry that closes a batch, from the record as it is before; nil where none is needed.
  typealias ClosingEntry = @Sendable (RecordWriter, EventLog) async throws(RecordError) -> EntryDraft?

  /// Events that were checked as the first ones of a record.
  private struct Trial {
    let unwritten: [CheckedEvent]
    let findings: DiagnosticSink
  }

  private struct Written {
    let events: [CheckedEvent]
    /// The number of the entry of the first one.
    let first: Int64?
  }

  private func write(
    _ events: [CheckedEvent], wrong: [CheckedEvent], isRequestWhole: Bool, _ outline: CatalogueOutline,
    to writer: RecordWriter, selected: [RecordEntry]?, first: Trial?, _ sink: DiagnosticSink, closing: ClosingEntry?
  ) async throws(RecordError) -> Written {
    if let first {
      sink.report(first.findings.diagnostics)
      let last = try await closing?(writer, EventLog())
      return try await write(first.unwritten, closedBy: last, to: writer)
    }
    if let selected, isRequestWhole {
      let trial = DiagnosticSink()
      let unwritten = try check(
        events, wrong: wrong, against: try EventLog(selected, asOf: .latest), outline, trial)
      if !trial.hasErrors {
        sink.report(trial.diagnostics)
        return try await write(unwritten, closedBy: nil, to: writer)
      }
    }
    let known = try EventLog(try VerifiedRecord.read(record).entries, asOf: .latest)
    let unwritten = try check(events, wrong: wrong, against: known, outline, sink)
    guard isRequestWhole, !sink.hasErrors else {
      Findings.write(sink, output: output)
      throw RecordError(code: Self.refused, problem: Text(verbatim: ""), hint: Text(verbatim: ""))
    }
    return try await write(unwritten, closedBy: try await closing?(writer, known), to: writer)
  }

  private func write(
    _ events: [CheckedEvent], closedBy last: EntryDraft?, to writer: RecordWriter
  ) async throws(RecordError) -> Written {
    let entries = try await writer.append(events: events, closedBy: last)
    return Written(events: events, first: entries?.lowerBound)
  }

  private func check(
    _ events: [CheckedEvent], wrong: [CheckedEvent], against known: EventLog, _ outline: CatalogueOutline,
    _ sink: DiagnosticSink
  ) throws(RecordError) -> [CheckedEvent] {
    EventConsistency(
      contract: outline.contract, requirements: outline.requirements, gates: outline.gates,
      facts: outline.facts, known: known, tellsRepetitions: inFull, into: sink
    ).check(events, wrong: wrong)
  }

  /// Findings were reported already.
  private static let refused = "refused"

  func outline(_ name: String?, _ sink: DiagnosticSink) -> CatalogueOutline? {
    if let catalogue { return Compiler.outline(catalogueDirectory: catalogue, kinds: .judged, into: sink) }
    guard let name else {
      sink.error(
        "catalogue-needed", Text("there is no record in '\(record)' yet, and nothing says which catalogue it is about"),
        at: nil, hints: [Text("name the folder of the catalogue with --catalogue")])
      return nil
    }
    return CatalogueFolder.find(named: name, from: [".", record], into: sink)
      .flatMap { Compiler.outline(catalogueDirectory: $0, kinds: .judged, into: sink) }
  }
}
