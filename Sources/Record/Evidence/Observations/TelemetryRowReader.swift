import Digests
import Quantities
import Texts

/// Turns rows of a file into rows of a log.
struct TelemetryRowReader {
  private let measure: TelemetryMeasure
  private let latest: Instant
  private var time: TimeReader
  private let at: Cell?
  private let device: Cell?
  private let user: Cell?
  private let unit: Cell?
  private let id: Cell?
  private let level: Cell?
  private let outcome: Cell?
  private let reason: Cell?
  private var outcomes: WordReader
  private var reasons: WordReader

  /// Where a field comes from.
  private struct Cell {
    enum Source {
      case column(Int)
      case always([UInt8])
    }
    let field: MappedField
    let source: Source
    /// The column that follows after a blank.
    var second: Int?
  }

  /// - Parameter now: what is later than this cannot have been seen.
  init(_ mapping: ObservationMapping, _ measure: TelemetryMeasure, now: Instant) {
    self.measure = measure
    // A clock that is a little ahead is no mistake.
    latest = now + .hours(1)
    let columns = mapping.columns
    func cell(_ name: String) -> Cell? {
      guard let field = mapping.fields.first(where: { $0.name == name }) else { return nil }
      switch field.source {
      case .column(let name):
        return columns.firstIndex(of: name).map {
          Cell(
            field: field, source: .column($0), second: field.second.flatMap { columns.firstIndex(of: $0) })
        }
      case .always(let text): return Cell(field: field, source: .always(Array(text.utf8)))
      }
    }
    at = cell("at")
    device = cell("device")
    user = cell("user")
    unit = cell("unit")
    id = cell("id")
    level = cell("level")
    outcome = cell("outcome")
    reason = cell("reason")
    outcomes = WordReader(outcome?.field, numbers: TelemetryOutcome.numbers(of: measure))
    reasons = WordReader(reason?.field, numbers: AlarmReason.numbers)
    time = TimeReader(at?.field.time ?? .iso, mapping.zone)
  }

  /// - Parameters:
  ///   - names: gets names that are new.
  ///   - origin: which log it is.
  mutating func read(
    _ rows: borrowing some ObservationRows & ~Copyable, _ names: inout TelemetryNames, origin: UInt16
  ) throws(RowRejection) -> TelemetryRow {
    if let problem = rows.problem { throw RowRejection(problem) }
    var row = TelemetryRow(
      at: 0, id: 0, device: 0, user: 0, line: UInt32(clamping: rows.line), value: 0, unit: 0, origin: origin)
    let instant = try readTime(rows)
    guard instant <= latest else {
      throw rejection(at, "in-the-future", Text("'\(instant)' has not happened yet"))
    }
    row.at = instant.microsecondsSince1970
    row.device = try name(device, "device", rows, &names.devices)
    if user != nil { row.user = try optionalName(user, "user", rows, &names.users) }
    if unit != nil {
      let number = try optionalName(unit, "unit", rows, &names.units)
      guard let small = UInt16(exactly: number) else {
        throw rejection(unit, "too-many-names", Text("there are more pilot units than any pilot has"))
      }
      row.unit = small
    }
    if let id { row.id = try digest(id, rows) }
    switch measure {
    case .batteryLevels: row.value = try readLevel(rows)
    case .alarms, .testPresses:
      row.value = try readOutcome(rows)
      row.reason = UInt8(try readWord(reason, "reason", &reasons, rows) ?? 0)
    case .heartbeats: break
    }
    return row
  }

  private func rejection(_ cell: Cell?, _ code: String, _ message: Text) -> RowRejection {
    if case .column(let column)? = cell?.source {
      return RowRejection(RowProblem(code, message, column: column))
    }
    return RowRejection(RowProblem(code, message))
  }

  private func bytes<Result>(
    _ cell: Cell?, _ rows: borrowing some ObservationRows & ~Copyable, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    switch cell?.source {
    case .column(let column): rows.withBytes(ofColumn: column) { body(Self.trimmed($0)) }
    case .always(let text): text.withUnsafeBufferPointer(body)
    case nil: body(UnsafeBufferPointer(start: nil, count: 0))
    }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var rest = bytes[...]
    while rest.first == 0x20 || rest.first == 0x09 { rest = rest.dropFirst() }
    while rest.last == 0x20 || rest.last == 0x09 { rest = rest.dropLast() }
    return UnsafeBufferPointer(rebasing: rest)
  }

  private mutating func readTime(
    _ rows: borrowing some ObservationRows & ~Copyable
  ) throws(RowRejection) -> Instant {
    // Copied out and back, since the reader remembers the day while the row is being looked at.
    var reader = time
    let joined = at?.second.map { second in
      bytes(at, rows) { Array($0) } + [0x20] + rows.withBytes(ofColumn: second) { Array(Self.trimmed($0)) }
    }
    let outcome =
      if let joined {
        joined.withUnsafeBufferPointer { bytes in Result { () throws(TimeProblem) in try reader.read(bytes) } }
      } else {
        bytes(at, rows) { bytes in Result { () throws(TimeProblem) in try reader.read(bytes) } }
      }
    time = reader
    do {
      return try outcome.get()
    } catch {
      let text = joined.map { String(decoding: $0.prefix(60), as: UTF8.self) } ?? bytes(at, rows) { Self.shown($0) }
      guard !text.isEmpty else { throw rejection(at, "empty-field", Text("the time is missing")) }
      throw rejection(at, error.code, error.message(text, at?.field.time ?? .iso))
    }
  }

  private static func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes.prefix(60), as: UTF8.self)
  }

  private func name(
    _ cell: Cell?, _ what: String, _ rows: borrowing some ObservationRows & ~Copyable, _ table: inout NameTable
  ) throws(RowRejection) -> UInt32 {
    let number = try optionalName(cell, what, rows, &table)
    guard number > 0 else { throw rejection(cell, "empty-field", Text("the \(what) is missing")) }
    return number - 1
  }

  /// The number of the name plus one; 0 where there is none.
  private func optionalName(
    _ cell: Cell?, _ what: String, _ rows: borrowing some ObservationRows & ~Copyable, _ table: inout NameTable
  ) throws(RowRejection) -> UInt32 {
    let outcome: Result<UInt32, RowRejection> = bytes(cell, rows) { bytes in
      guard !bytes.isEmpty else { return .success(0) }
      guard bytes.count <= NameTable.longestName else {
        return .failure(
          rejection(
            cell, "text-too-long",
            Text("the \(what) has \(bytes.count) bytes, and at most \(NameTable.longestName) may be")))
      }
      switch table.number(of: bytes, isName: { Self.isName($0, what) }) {
      case .number(let number): return .success(number + 1)
      case .refused:
        let text = Self.shown(bytes)
        return .failure(rejection(cell, "not-a-name", Text("'\(text)' is no name of a \(what)")))
      case .full:
        return .failure(rejection(cell, "too-many-names", Text("there are more than \(NameTable.limit) names")))
      }
    }
    return try outcome.get()
  }

  /// No control characters; names of units are names of pilot units, without blanks and commas.
  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ what: String) -> Bool {
    !bytes.contains { $0 < 0x20 || $0 == 0x7F || (what == "unit" && ($0 == 0x20 || $0 == 0x2C)) }
  }

  private func digest(
    _ cell: Cell, _ rows: borrowing some ObservationRows & ~Copyable
  ) throws(RowRejection) -> UInt64 {
    let digest = bytes(cell, rows) { bytes -> UInt64? in
      guard !bytes.isEmpty, let digest = try? SHA256Digest.hash(bytes) else { return nil }
      return digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard let digest else { throw rejection(cell, "empty-field", Text("the identifier is missing")) }
    return digest
  }

  private func readLevel(_ rows: borrowing some ObservationRows & ~Copyable) throws(RowRejection) -> Int32 {
    let isFraction = level?.field.unit == "fraction"
    // A file that is said to have decimal commas has no points before decimals.
    let takesPoint = level?.field.hasDecimalComma != true
    let value = bytes(level, rows) { bytes -> Int32? in
      var rest = bytes[...]
      if !isFraction, rest.last == UInt8(ascii: "%") {
        rest = rest.dropLast()
        while rest.last == 0x20 { rest = rest.dropLast() }
      }
      return DecimalNumber.hundredths(
        UnsafeBufferPointer(rebasing: rest), takesPoint: takesPoint, scale: isFraction ? 100 : 1)
    }
    guard let value, value <= 10_000 else {
      let text = bytes(level, rows) { Self.shown($0) }
      guard !text.isEmpty else { throw rejection(level, "empty-field", Text("the level is missing")) }
      throw rejection(level, "not-a-level", Text("'\(text)' is no level from empty to full"))
    }
    return value
  }

  private mutating func readOutcome(_ rows: borrowing some ObservationRows & ~Copyable) throws(RowRejection) -> Int32 {
    guard outcome != nil else { return TelemetryOutcome.unknown.rawValue }
    guard let number = try readWord(outcome, "outcome", &outcomes, rows) else {
      throw rejection(outcome, "empty-field", Text("the outcome is missing"))
    }
    return number
  }

  /// The number of a word; nil where there is none.
  private func readWord(
    _ cell: Cell?, _ field: String, _ reader: inout WordReader, _ rows: borrowing some ObservationRows & ~Copyable
  ) throws(RowRejection) -> Int32? {
    guard let cell else { return nil }
    let found: (isEmpty: Bool, number: Int32?) = bytes(cell, rows) { ($0.isEmpty, reader.number(of: $0)) }
    if found.isEmpty { return nil }
    guard let number = found.number else {
      let word = UnknownWord(field: field, text: bytes(cell, rows) { Self.shown($0) })
      var rejection = rejection(cell, UnknownWord.code, word.message)
      rejection.problem.unknown = (word, reader.table)
      throw rejection
    }
    return number
  }
}

/// Reads the words of a column as numbers. A word that was seen before costs one look-up of its bytes.
private struct WordReader {
  /// More different words are no words.
  private static let most = 1_000

  let table: WordTable
  private let numbers: [String: Int32]
  private var known: [[UInt8]: Int32?] = [:]

  /// - Parameters:
  ///   - field: what the mapping says of the column.
  ///   - numbers: of the program's words.
  init(_ field: MappedField?, numbers: [String: Int32]) {
    self.numbers = numbers
    // Where the mapping gives no words, the file has those of the program.
    table = field.map { $0.values.isEmpty ? WordTable(Array(numbers.keys)) : WordTable($0.values) } ?? WordTable([:])
  }

  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int32? {
    let bytes = Array(word)
    if let number = known[bytes] { return number }
    let number = table.meaning(of: String(decoding: word, as: UTF8.self)).flatMap { numbers[$0] }
    if known.count < Self.most { known.updateValue(number, forKey: bytes) }
    return number
  }
}

/// A row that is rejected, on its way to the list.
struct RowRejection: Error {
  var problem: RowProblem
  /// Where it is not the row that is wrong, but the disk.
  let failure: RecordError?

  init(_ problem: RowProblem) {
    self.problem = problem
    failure = nil
  }

  init(_ failure: RecordError) {
    problem = RowProblem(failure.code, failure.problem)
    self.failure = failure
  }
}

/// The names that logs tell of.
struct TelemetryNames {
  var devices = NameTable()
  var users = NameTable()
  var units = NameTable()
}

/// Decimal numbers of a log, exactly.
enum DecimalNumber {
  /// A number that is not negative, with a point or a comma before its decimals, times a scale of 1 or 100, in
  /// hundredths; nil for anything else. Digits beyond are cut off.
  ///
  /// - Parameter takesPoint: whether a point stands before decimals too.
  static func hundredths(_ bytes: UnsafeBufferPointer<UInt8>, takesPoint: Bool, scale: Int) -> Int32? {
    var whole = 0
    var digits = 0
    var index = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      whole = whole * 10 + Int(bytes[index] - 0x30)
      digits += 1
      guard digits <= 6 else { return nil }
      index += 1
    }
    guard digits > 0 else { return nil }
    // Hundredths of the number, or of a hundred times the number.
    var places = scale == 100 ? 4 : 2
    var value = whole
    if index < bytes.count {
      guard bytes[index] == UInt8(ascii: ",") || (takesPoint && bytes[index] == UInt8(ascii: ".")),
        index + 1 < bytes.count
      else {
        return nil
      }
      index += 1
      while index < bytes.count {
        guard bytes[index] &- 0x30 < 10 else { return nil }
        if places > 0 {
          value = value * 10 + Int(bytes[index] - 0x30)
          places -= 1
        }
        index += 1
      }
    }
    for _ in 0..<places { value *= 10 }
    return Int32(exactly: value)
  }
}
