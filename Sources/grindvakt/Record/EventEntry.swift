import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Reporting

/// Options of every command that writes events.
struct EventEntryOptions: ParsableArguments {
  @Option(
    help: """
      Folder of the catalogue, whose contract and requirements the events are checked against. Unless given, the one \
      that the record is about is looked for in the nearest folder 'Requirements'.
      """)
  var catalogue: String?
}

/// Checks events against the contract and the record, and writes all of them or none.
struct EventEntry {
  let record: String
  let options: EventEntryOptions
  let output: OutputOptions

  /// What is wrong goes to standard error, and the exit code is thrown.
  ///
  /// - Parameters:
  ///   - wrong: what can be read of events that something is wrong with.
  ///   - isRequestWhole: false where events were left out because something is wrong with them; the others are still
  ///     checked, so that everything that is wrong is told at once.
  ///   - inFull: whether each event that was written is shown.
  func write(
    _ events: [CheckedEvent], wrong: [CheckedEvent] = [], isRequestWhole: Bool, inFull: Bool, _ sink: DiagnosticSink
  ) async throws {
    let existing = VerifiedRecord.exists(record) ? try VerifiedRecord.read(record, output: output) : nil
    guard let outline = outline(existing?.catalogue, sink) else { throw wrongInput(sink) }
    guard existing.map({ $0.catalogue == outline.name }) ?? true else {
      sink.error(
        "record-of-another-catalogue",
        "'\(record)' is about the catalogue '\(existing?.catalogue ?? "")', not '\(outline.name)'", at: nil,
        hints: ["name another folder for this record, or another catalogue"])
      throw wrongInput(sink)
    }
    do throws(RecordError) {
      // Where there is a record nobody may add to it between the check and the writing.
      let held = existing == nil ? nil : try RecordWriter.open(directory: record, catalogue: outline.name)
      let entries: [RecordEntry]
      if let existing, let held {
        entries = held.continues(existing) ? existing.entries : try RecordReader.entries(in: record)
      } else {
        entries = []
      }
      let known = try EventLog(entries, asOf: .latest)
      let consistency = EventConsistency(
        contract: outline.contract, requirements: outline.requirements, gates: outline.gates, known: known,
        into: sink)
      let unwritten = consistency.check(events, wrong: wrong)
      guard isRequestWhole, !sink.hasErrors else {
        await held?.close()
        throw RecordError(code: Self.refused, problem: "", hint: "")
      }
      let writer: RecordWriter
      if let held { writer = held } else { writer = try RecordWriter.open(directory: record, catalogue: outline.name) }
      let bodies = unwritten.map(\.body)
      let references = try await writer.append(all: bodies)
      await writer.close()
      Findings.write(inFull ? sink : withoutNotes(sink), output: output)
      let lines = EventLines(language: output.language)
      FileHandle.standardOutput.say(
        lines.written(
          bodies, as: references, alreadyThere: events.count - unwritten.count, to: record, inFull: inFull))
    } catch {
      if error.code == Self.refused { throw wrongInput(sink) }
      throw VerifiedRecord.exit(error, output: output)
    }
  }

  /// Of a table that is imported again each row would be told of; their number is enough.
  private func withoutNotes(_ sink: DiagnosticSink) -> DiagnosticSink {
    let rest = DiagnosticSink()
    rest.report(sink.diagnostics.filter { $0.severity != .note })
    return rest
  }

  /// Findings were reported already.
  private static let refused = "refused"

  func outline(_ name: String?, _ sink: DiagnosticSink) -> CatalogueOutline? {
    if let catalogue = options.catalogue { return Compiler.outline(catalogueDirectory: catalogue, into: sink) }
    guard let name else {
      sink.error(
        "catalogue-needed", "there is no record in '\(record)' yet, and nothing says which catalogue it is about",
        at: nil, hints: ["name the folder of the catalogue with --catalogue"])
      return nil
    }
    return CatalogueFolder.find(named: name, from: [".", record], into: sink)
      .flatMap { Compiler.outline(catalogueDirectory: $0, into: sink) }
  }

  private func wrongInput(_ sink: DiagnosticSink) -> ExitCode {
    Findings.write(sink, output: output)
    return Exit.wrongInput
  }
}
