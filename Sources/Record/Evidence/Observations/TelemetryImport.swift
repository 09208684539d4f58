import Digests
package import Diagnostics
package import Quantities
import Texts

/// Imports a log: counts it, attaches it, and records what it showed.
package struct TelemetryImport: Sendable {
  package enum Outcome: Sendable {
    case written(EntryReference, TelemetrySummary)
    /// The very file was imported by the very mapping before.
    case alreadyThere(EntryReference)
    /// Every row is on the record, from other files.
    case nothingNew(TelemetrySummary)
    /// Rows were rejected, so nothing was written.
    case refused(TelemetrySummary)
    /// The file cannot be read with this mapping, which was reported.
    case unreadable
  }

  private let writer: RecordWriter
  private let earlier: EarlierLogs
  private let now: Instant
  private let acceptsRejections: Bool
  private let runLength: Int?

  /// - Parameters:
  ///   - earlier: the logs of the record that is written, read while nobody else writes it.
  ///   - acceptsRejections: whether good rows are imported where others are rejected.
  ///   - runLength: rows that are held in memory at once.
  package init(
    into writer: RecordWriter, earlier: EarlierLogs, now: Instant, acceptsRejections: Bool, runLength: Int? = nil
  ) {
    self.writer = writer
    self.earlier = earlier
    self.now = now
    self.acceptsRejections = acceptsRejections
    self.runLength = runLength
  }

  /// Imports a file.
  ///
  /// - Parameters:
  ///   - mappingFile: the file that the mapping was read from; it is attached.
  ///   - writeRejected: gets the rejected rows as CSV, in pieces, before anything is written.
  package func run(
    _ path: String, shownAs shown: String, _ mapping: ObservationMapping, _ measure: TelemetryMeasure,
    mappingFile: SourceFile, into sink: DiagnosticSink,
    writeRejected: ([UInt8]) throws(RecordError) -> Void = { _ in }
  ) async throws(RecordError) -> Outcome {
    let digest = try Self.digest(path)
    if let same = earlier.log(sha256: digest.hex, query: mapping.query) { return .alreadyThere(same.entry) }
    var count = TelemetryCount(
      mapping, measure, now: now, directory: writer.layout.attachments, runLength: runLength)
    guard try count.read(path, shownAs: shown, into: sink) else { return .unreadable }
    var recalled: [EntryReference] = []
    if let from = count.from, let to = count.to {
      // Discharges go on from one log into the next.
      let isWhole = measure == .batteryLevels
      for log in earlier.logs where isWhole || log.sharesADay(from: from, to: to) {
        recalled.append(log.entry)
        let path = writer.attachments.path(of: log.log.sha256)
        try count.recall(path, try log.mapping(writer.attachments), isWhole: isWhole)
      }
    }
    let summary = try count.measure(key: Array(writer.created.salt.utf8))
    try count.writeRejected(to: writeRejected)
    guard summary.rejected == 0 || acceptsRejections else { return .refused(summary) }
    guard summary.counted > 0 || summary.rejected > 0 else { return .nothingNew(summary) }
    return .written(try await write(path, digest, mapping, measure, mappingFile, summary, recalled, &count), summary)
  }

  private static func digest(_ path: String) throws(RecordError) -> SHA256Digest {
    do throws(DigestError) {
      return try SHA256Digest.hash(fileAt: path).digest
    } catch {
      throw RecordError(
        code: "file-not-readable", problem: Text(verbatim: error.description),
        hint: Text("check its name and permissions"))
    }
  }

  private func write(
    _ path: String, _ digest: SHA256Digest, _ mapping: ObservationMapping, _ measure: TelemetryMeasure,
    _ mappingFile: SourceFile, _ summary: TelemetrySummary, _ recalled: [EntryReference],
    _ count: inout TelemetryCount
  ) async throws(RecordError) -> EntryReference {
    let type = mapping.form == .jsonLines ? "application/jsonl" : "text/csv"
    var attachments = [try attachLog(path, digest, type)]
    attachments.append(try await writer.attach(mappingFile.bytes, named: "mapping", type: "application/yaml"))
    attachments.append(try await writer.attach(summary.attachment, named: "figures", type: "application/json"))
    if summary.rejected > 0 {
      let list = try writer.attachment(named: "rejected", type: "text/csv")
      try count.writeRejected { bytes throws(RecordError) in try list.write(bytes) }
      attachments.append(try await list.finish())
    }
    let firstDay = summary.figures.days.first?.on
    // What a day showed is known when it is over.
    let known = firstDay.map { Stockholm.lastInstant(of: $0) } ?? now
    typealias Kind = TelemetryImported
    var values = [
      Kind.measure.name: measure.rawValue, Kind.sha256.name: digest.hex, Kind.query.name: mapping.query,
      Kind.knownFrom.name: known.description, Kind.from.name: (summary.from ?? now).description,
      Kind.to.name: (summary.to ?? now).description, Kind.rows.name: "\(summary.rows)",
      Kind.counted.name: "\(summary.counted)", Kind.repeated.name: "\(summary.repeated)",
      Kind.rejected.name: "\(summary.rejected)", Kind.figures.name: summary.figures.text,
    ]
    if !recalled.isEmpty { values[Kind.with.name] = recalled.map { "\($0.seq)" }.joined(separator: ",") }
    return try await writer.append(
      EventRecorded(event: Kind.name, values: values, known: known, source: mapping.name), attachments: attachments)
  }

  private func attachLog(_ path: String, _ digest: SHA256Digest, _ type: String) throws(RecordError)
    -> AttachmentReference
  {
    let attachment = try writer.attachment(named: "log", type: type)
    var pieces = try PieceReader(path: path)
    while let piece = try pieces.next() { try attachment.write(piece) }
    let reference = try attachment.finishNow()
    guard reference.sha256 == digest else {
      throw RecordError(
        code: "file-changed", problem: Text("'\(path)' changed while it was read"),
        hint: Text("import a copy that nobody writes to"))
    }
    return reference
  }
}
