import Digests
package import Diagnostics
package import Quantities
import Texts

/// Counts a log in one pass over its rows, in constant memory: rows go through a sorter, so that a row that comes twice,
/// in one file or in several, is counted once, and the order of rows changes nothing.
package struct TelemetryCount: ~Copyable {
  private let mapping: ObservationMapping
  private let measure: TelemetryMeasure
  private let now: Instant
  private var sorter: RowSorter
  private var names = TelemetryNames()
  private var rejected: RejectedRows
  private var earlierLogs: UInt16 = 0

  /// Rows of the log, read or not.
  package private(set) var rows = 0
  /// The first and the last instant that its rows tell of; nil where no row can be read.
  package private(set) var from: Instant?
  package private(set) var to: Instant?
  private var rejectedDiagnostics: [Diagnostic] = []
  private var unknown = UnknownWords()

  /// The number of the log that is read now; earlier ones count from 1.
  private static let now: UInt16 = .max

  /// - Parameters:
  ///   - directory: where temporary files lie, on a disk that holds what the record holds.
  ///   - runLength: rows that are held in memory at once.
  package init(
    _ mapping: ObservationMapping, _ measure: TelemetryMeasure, now: Instant, directory: String, runLength: Int? = nil
  ) {
    self.mapping = mapping
    self.measure = measure
    self.now = now
    sorter = RowSorter(directory: directory, runLength: runLength ?? RowSorter.standardRunLength)
    rejected = RejectedRows(directory: directory)
  }

  /// Reads the log that is to be imported.
  ///
  /// - Returns: false where the file cannot be read at all, which is reported.
  package mutating func read(_ path: String, shownAs shown: String, into sink: DiagnosticSink) throws(RecordError)
    -> Bool
  {
    switch mapping.form {
    case .csv:
      guard var rows = DelimitedRows.open(path, shownAs: shown, mapping, into: sink) else { return false }
      try take(&rows, shown)
    case .jsonLines:
      guard var rows = JSONLineRows.open(path, shownAs: shown, mapping, into: sink) else { return false }
      try take(&rows, shown)
    }
    return true
  }

  private mutating func take(
    _ rows: inout some ObservationRows & ~Copyable, _ shown: String
  ) throws(RecordError) {
    var reader = TelemetryRowReader(mapping, measure, now: now)
    let wanted = mapping.wanted
    while try rows.next() {
      guard rows.isWanted(wanted) else { continue }
      self.rows += 1
      do throws(RowRejection) {
        let row = try reader.read(rows, &names, origin: Self.now)
        let instant = Instant(microsecondsSince1970: row.at)
        from = min(from ?? instant, instant)
        to = max(to ?? instant, instant)
        try append(row)
      } catch {
        guard error.failure == nil else {
          throw error.failure ?? RecordError(code: "", problem: Text(verbatim: ""), hint: Text(verbatim: ""))
        }
        try reject(error.problem, rows)
      }
    }
  }

  private mutating func append(_ row: TelemetryRow) throws(RowRejection) {
    do throws(RecordError) {
      try sorter.append(row)
    } catch {
      throw RowRejection(error)
    }
  }

  private mutating func reject(
    _ problem: RowProblem, _ rows: borrowing some ObservationRows & ~Copyable
  ) throws(RecordError) {
    if let (word, table) = problem.unknown {
      let column = problem.column
      unknown.add(word, line: rows.line, at: rows.span(ofColumn: column), among: table)
    } else if rejectedDiagnostics.count < RejectedRows.shown {
      rejectedDiagnostics.append(
        Diagnostic(.error, problem.code, problem.message, at: rows.span(ofColumn: problem.column)))
    }
    try rejected.append(
      RejectedRow(
        line: rows.line, code: problem.code, message: problem.message.english, excerpt: RejectedRows.excerpt(rows.bytes)
      ))
  }

  /// Reads a log again that the record has already, as far as it covers the days of the new one. Its rejected rows
  /// stay rejected.
  ///
  /// - Parameter isWhole: whether days of before and after count too.
  package mutating func recall(
    _ path: String, _ earlier: ObservationMapping, isWhole: Bool
  ) throws(RecordError) {
    guard let from, let to else { return }
    earlierLogs += 1
    guard earlierLogs < Self.now else {
      throw RecordError(
        code: "too-many-logs", problem: Text("the record has more logs of these days than can be compared"),
        hint: Text("begin another record"))
    }
    let first = isWhole ? Instant.earliest : Stockholm.start(of: Stockholm.date(at: from))
    let last = isWhole ? Instant.latest : Stockholm.end(of: Stockholm.date(at: to))
    let sink = DiagnosticSink()
    switch earlier.form {
    case .csv:
      guard var rows = DelimitedRows.open(path, shownAs: path, earlier, into: sink) else { throw Self.unreadable(path) }
      try recall(&rows, earlier, first, last)
    case .jsonLines:
      guard var rows = JSONLineRows.open(path, shownAs: path, earlier, into: sink) else { throw Self.unreadable(path) }
      try recall(&rows, earlier, first, last)
    }
  }

  private mutating func recall(
    _ rows: inout some ObservationRows & ~Copyable, _ earlier: ObservationMapping, _ first: Instant, _ last: Instant
  ) throws(RecordError) {
    var reader = TelemetryRowReader(earlier, measure, now: now)
    let wanted = earlier.wanted
    while try rows.next() {
      guard rows.isWanted(wanted) else { continue }
      guard let row = try? reader.read(rows, &names, origin: earlierLogs) else { continue }
      if row.at >= first.microsecondsSince1970, row.at < last.microsecondsSince1970 { try sorter.append(row) }
    }
  }

  private static func unreadable(_ path: String) -> RecordError {
    RecordError(
      code: "attachment-missing", problem: Text("a log that the record has cannot be read again at \(path)"),
      hint: Text("run grindvakt verify"))
  }

  /// Counts what was read.
  ///
  /// - Parameter key: what names of users are hashed with.
  package mutating func measure(key: [UInt8]) throws(RecordError) -> TelemetrySummary {
    var meter = TelemetryMeter(measure, mapping.rules, origin: Self.now)
    var contradictions: [(line: Int, problem: RowProblem)] = []
    var failure: RecordError?
    var list = RejectedRows(directory: "")
    swap(&list, &rejected)
    func refuse(_ row: TelemetryRow, _ problem: RowProblem) throws(RecordError) {
      if contradictions.count < RejectedRows.shown { contradictions.append((Int(row.line), problem)) }
      try list.append(
        RejectedRow(line: Int(row.line), code: problem.code, message: problem.message.english, excerpt: ""))
    }
    do throws(RecordError) {
      try sorter.forEachInOrder { row throws(RecordError) in try meter.add(row, reject: refuse) }
      try meter.finish(reject: refuse)
    } catch {
      failure = error
    }
    swap(&list, &rejected)
    if let failure { throw failure }
    for contradiction in contradictions where rejectedDiagnostics.count < RejectedRows.shown {
      rejectedDiagnostics.append(
        Diagnostic(
          .error, contradiction.problem.code, Text("line \(contradiction.line): \(contradiction.problem.message)"),
          at: nil))
    }
    return TelemetrySummary(
      rows: rows, counted: meter.counts.counted, repeated: meter.counts.repeated, rejected: rejected.count,
      rejectedByReason: rejected.byCode, firstRejected: unknown.diagnostics + rejectedDiagnostics, from: from, to: to,
      figures: try figures(meter, key), devices: deviceFigures(meter))
  }

  /// Gives the rejected rows as CSV, in pieces.
  package mutating func writeRejected(
    to body: ([UInt8]) throws(RecordError) -> Void
  ) throws(RecordError) {
    try rejected.write(to: body)
  }

  private func figures(_ meter: borrowing TelemetryMeter, _ key: [UInt8]) throws(RecordError) -> TelemetryFigures {
    var pseudonyms: [UInt32: String] = [:]
    var days: [TelemetryDay] = []
    for (numbered, users) in zip(meter.days, meter.usersOfDays) {
      var day = numbered
      day.unit = numbered.unit.flatMap { UInt32($0) }.map { names.units[$0] }
      for (number, counts) in users {
        let pseudonym: String
        if let known = pseudonyms[number] {
          pseudonym = known
        } else {
          pseudonym = try Self.pseudonym(names.users[number], key)
          pseudonyms[number] = pseudonym
        }
        day.users[pseudonym, default: SentAndLost()] += counts
      }
      days.append(day)
    }
    return TelemetryFigures(days: days.sorted { ($0.on, $0.unit ?? "") < ($1.on, $1.unit ?? "") })
  }

  /// Who has the salt and the name can find a user again; figures alone name nobody.
  private static func pseudonym(_ name: String, _ key: [UInt8]) throws(RecordError) -> String {
    do throws(DigestError) {
      return String(try HMACSHA256.authenticate(Array(name.utf8), key: key).hex.prefix(12))
    } catch {
      throw RecordError(code: "digest-failed", problem: Text(verbatim: error.description), hint: Text("try again"))
    }
  }

  private func deviceFigures(_ meter: borrowing TelemetryMeter) -> [TelemetrySummary.Device] {
    meter.devices.indices.compactMap { index in
      let figures = meter.devices[index]
      guard figures.rows > 0 else { return nil }
      return TelemetrySummary.Device(
        name: names.devices[UInt32(index)], rows: figures.rows,
        first: Instant(microsecondsSince1970: figures.first), last: Instant(microsecondsSince1970: figures.last))
    }.sorted { $0.name < $1.name }
  }
}
