import Diagnostics
import Evidence
import Foundation
import Quantities
import Testing
import Texts

/// Imports logs that tests write into a record of their own.
struct LogFixture {
  static let now = Instant(secondsSince1970: 1_795_000_000)

  let record = TemporaryRecord()
  private let mappingFile: SourceFile
  let mapping: ObservationMapping
  let measure: TelemetryMeasure

  init(_ measure: TelemetryMeasure, mapping text: String) throws {
    let file = SourceFile(path: "mapping.yaml", text: text)
    let sink = DiagnosticSink()
    let read = ObservationMapping.read(file, into: sink)
    #expect(sink.diagnostics.map(\.message.english) == [])
    mappingFile = file
    mapping = try #require(read)
    self.measure = measure
  }

  static let heartbeats = """
    mapping: hubs
    reads: heartbeats
    file: csv
    time-zone: UTC
    fields:
      at: time
      device: hub
    """

  static let presses = """
    mapping: presses
    reads: test-presses
    file: csv
    time-zone: UTC
    apart: 10 min
    fields:
      at: time
      device: button
      user: user
      outcome: {column: result, values: {ok: arrived, miss: lost}}
    """

  /// - Parameter runLength: so small that rows are merged from a temporary file.
  @discardableResult
  func importing(
    _ text: String, accepting: Bool = false, runLength: Int? = nil, into sink: DiagnosticSink = DiagnosticSink()
  ) async throws -> TelemetryImport.Outcome {
    let path = record.directory + "-log.csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try record.open()
    let earlier = try EarlierLogs(try RecordReader.entries(in: record.directory), measure)
    let importing = TelemetryImport(
      into: writer, earlier: earlier, now: Self.now, acceptsRejections: accepting, runLength: runLength)
    do {
      let outcome = try await importing.run(
        path, shownAs: "log.csv", mapping, measure, mappingFile: mappingFile, into: sink)
      await writer.close()
      return outcome
    } catch {
      await writer.close()
      throw error
    }
  }

  var entries: [RecordEntry] {
    get throws { try RecordReader.entries(in: record.directory).filter { $0.kind == EventRecorded.kind } }
  }

  /// What the record tells in the end: the newest figures of each day.
  var figures: [TelemetryDay] {
    get throws {
      var days: [CalendarDate: [TelemetryDay]] = [:]
      for entry in try entries {
        let text = try entry.body(as: EventRecorded.self).values["figures"] ?? ""
        let told = try #require(TelemetryFigures(parsing: text))
        days.merge(Dictionary(grouping: told.days, by: \.on)) { _, newer in newer }
      }
      return days.values.joined().sorted { ($0.on, $0.unit ?? "") < ($1.on, $1.unit ?? "") }
        .map { day in
          var day = day
          day.lives.sort { ($0.minutes, $0.isCensored ? 1 : 0) < ($1.minutes, $1.isCensored ? 1 : 0) }
          return day
        }
    }
  }
}

extension TelemetryImport.Outcome {
  var summary: TelemetrySummary? {
    switch self {
    case .written(_, let summary), .nothingNew(let summary), .refused(let summary): summary
    case .alreadyThere, .unreadable: nil
    }
  }

  var isWritten: Bool { if case .written = self { true } else { false } }
  var isRefused: Bool { if case .refused = self { true } else { false } }
  var isNothingNew: Bool { if case .nothingNew = self { true } else { false } }
  var isAlreadyThere: Bool { if case .alreadyThere = self { true } else { false } }
}
