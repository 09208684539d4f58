import Diagnostics
import JSONValues
import Quantities
import Texts

/// The logs that a record has of a measure.
package struct EarlierLogs: Sendable {
  package struct Log: Sendable {
    /// The entry that records it.
    package let entry: EntryReference
    let fields: EventFields
    let log: AttachmentReference
    let mapping: AttachmentReference

    /// Whether it covers a day that the other stretch of time covers too.
    func sharesADay(from: Instant, to: Instant) -> Bool {
      guard let first = fields.value(of: TelemetryImported.from), let last = fields.value(of: TelemetryImported.to)
      else { return true }
      return Stockholm.date(at: first) <= Stockholm.date(at: to)
        && Stockholm.date(at: from) <= Stockholm.date(at: last)
    }
  }

  /// In the order of the record.
  package let logs: [Log]

  /// - Parameters:
  ///   - entries: all entries of the record.
  ///   - withdrawn: numbers of entries that were taken back; what they hold is to be imported again.
  package init(
    _ entries: some Sequence<RecordEntry>, _ measure: TelemetryMeasure, withdrawn: Set<Int64> = []
  ) throws(RecordError) {
    var logs: [Log] = []
    for entry in entries where entry.kind == EventRecorded.kind && !withdrawn.contains(entry.seq) {
      guard try entry.json()["event"]?.stringValue == TelemetryImported.name else { continue }
      let body = try entry.body(as: EventRecorded.self)
      // An entry that somebody typed has no log: it gives figures that cannot be counted again.
      guard body.fields.value(of: TelemetryImported.measure) == measure, let log = try entry.attachment(named: "log"),
        let mapping = try entry.attachment(named: "mapping")
      else { continue }
      logs.append(Log(entry: entry.reference, fields: body.fields, log: log, mapping: mapping))
    }
    self.logs = logs
  }

  /// The log that is this file, read as this mapping reads it.
  func log(sha256: String, query: String) -> Log? {
    logs.first {
      $0.fields.value(of: TelemetryImported.sha256) == sha256 && $0.fields.value(of: TelemetryImported.query) == query
    }
  }
}

extension EarlierLogs.Log {
  /// The mapping that it was read by.
  func mapping(_ store: AttachmentStore) throws(RecordError) -> ObservationMapping {
    let file = SourceFile(path: "mapping", bytes: try store.read(mapping))
    let sink = DiagnosticSink()
    guard let read = ObservationMapping.read(file, into: sink) else {
      throw RecordError(
        code: "unreadable-mapping",
        problem: Text("the mapping of entry \(entry.seq) is not understood any more"),
        hint: Text("import with the version of grindvakt that wrote it"))
    }
    return read
  }
}
