import DelimitedText
import Diagnostics
import Digests
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Reporting
import Texts

/// Imports a file of events of one kind.
struct EventsJob {
  let job: ObservationJob
  let definition: EventDefinition

  func run() async throws {
    let rows = EventRows(job.mapping, definition, now: job.now)
    let read: EventRows.Result?
    do throws(RecordError) {
      read = try rows.read(job.file, shownAs: job.file, into: job.sink)
    } catch {
      throw VerifiedRecord.exit(error, output: job.output)
    }
    guard var result = read, !job.sink.hasErrors else { throw job.wrongInput() }
    if job.acceptsRejections { try rejectWhatContradicts(&result) }
    let summary = ObservationSummary(file: job.file, language: job.output.language)
    do throws(RecordError) {
      let list = try RejectionList(job.rejections)
      if !result.rejected.isEmpty { try list.write(Self.csv(result.rejected)) }
      try list.finish()
    } catch {
      throw VerifiedRecord.exit(error, output: job.output)
    }
    if !result.rejected.isEmpty, !job.acceptsRejections {
      job.sink.report(result.diagnostics)
      FileHandle.standardError.say(summary.eventsRefused(counts(result)))
    }
    let rejected = result
    let closing: EventEntry.ClosingEntry = { (writer, known) async throws(RecordError) in
      try await self.closing(rejected, writer, known)
    }
    // Also without the rejected rows the others are looked at, so that everything that is wrong is reported at once.
    try await job.entry.write(
      result.events, isRequestWhole: result.rejected.isEmpty || job.acceptsRejections, job.sink,
      closing: rejected.rejected.isEmpty ? nil : closing)
    guard !result.rejected.isEmpty else { return }
    FileHandle.standardOutput.say(summary.events(counts(result)))
    if let path = job.rejections { FileHandle.standardError.say(summary.list(at: path)) }
  }

  private func counts(_ result: EventRows.Result) -> ObservationSummary.Counts {
    var reasons: [String: Int] = [:]
    for row in result.rejected { reasons[row.code, default: 0] += 1 }
    return ObservationSummary.Counts(
      rows: result.rows, new: result.events.count, repeated: 0, rejected: result.rejected.count, reasons: reasons)
  }

  /// Rows that contradict the record, the contract or each other are rejected one by one.
  private func rejectWhatContradicts(_ result: inout EventRows.Result) throws {
    let existing = VerifiedRecord.exists(job.record) ? try VerifiedRecord.read(job.record, output: job.output) : nil
    guard let outline = job.entry.outline(existing?.catalogue, job.sink) else { throw job.wrongInput() }
    let known: EventLog
    do throws(RecordError) {
      known = try EventLog(existing?.entries ?? [], asOf: .latest)
    } catch {
      throw VerifiedRecord.exit(error, output: job.output)
    }
    // Each round takes at least one row away.
    while true {
      let sink = DiagnosticSink()
      _ = EventConsistency(
        contract: outline.contract, requirements: outline.requirements, gates: outline.gates,
        facts: outline.facts, known: known, into: sink
      ).check(result.events)
      let wrong = Dictionary(
        sink.diagnostics.filter { $0.severity == .error }.compactMap { error in
          error.span.map { ("\(job.file):\($0.start.line)", error) }
        }, uniquingKeysWith: { first, _ in first })
      let taken = result.events.filter { wrong[$0.body.source ?? ""] != nil }
      guard !taken.isEmpty else { return }
      result.events.removeAll { wrong[$0.body.source ?? ""] != nil }
      for event in taken {
        guard let error = wrong[event.body.source ?? ""] else { continue }
        result.rejected.append(
          RejectedRow(
            line: error.span?.start.line ?? 0, code: error.code, message: error.message.english,
            excerpt: event.span?.text ?? ""))
      }
      result.rejected.sort { $0.line < $1.line }
    }
  }

  private static func csv(_ rows: [RejectedRow]) -> [UInt8] {
    let writer = DelimitedWriter(.comma, isForSpreadsheets: true)
    var text = writer.row(["line", "reason", "message", "row"])
    for row in rows { text += writer.row(["\(row.line)", row.code, row.message, row.excerpt]) }
    return Array(text.utf8)
  }

  /// Keeps the rejected rows on the record, once, together with the rows that were taken.
  private func closing(
    _ result: EventRows.Result, _ writer: RecordWriter, _ known: EventLog
  ) async throws(RecordError) -> EntryDraft? {
    let bytes: [UInt8]
    let digest: SHA256Digest
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: job.file)))
      digest = try SHA256Digest.hash(bytes)
    } catch {
      throw RecordError(
        code: "file-not-readable", problem: Text("'\(job.file)' cannot be read again"), hint: Text("try again"))
    }
    let isThere = known.events(EventsImported.self).contains { event in
      event.kind == definition.name && event.sha256 == digest.hex && event.query == job.mapping.query
    }
    guard !isThere else { return nil }
    let attachments = [
      try await writer.attach(bytes, named: "file", type: "text/plain"),
      try await writer.attach(job.mappingFile.bytes, named: "mapping", type: "application/yaml"),
      try await writer.attach(Self.csv(result.rejected), named: "rejected", type: "text/csv"),
    ]
    typealias Kind = EventsImported
    let values = [
      Kind.kind.name: definition.name, Kind.sha256.name: digest.hex, Kind.query.name: job.mapping.query,
      Kind.on.name: job.now.description, Kind.rows.name: "\(result.rows)",
      Kind.accepted.name: "\(result.events.count)", Kind.rejected.name: "\(result.rejected.count)",
    ]
    return try EntryDraft(
      EventRecorded(event: Kind.name, values: values, known: job.now, source: job.file),
      attachments: attachments)
  }
}
