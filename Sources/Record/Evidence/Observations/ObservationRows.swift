import DelimitedText
import Diagnostics
import JSONValues
import Texts

/// The rows of a file, one after the other, each with the bytes of the columns that a mapping asks for.
protocol ObservationRows: ~Copyable {
  /// Goes to the next row; false behind the last one.
  mutating func next() throws(RecordError) -> Bool
  /// The line that the row begins on, from 1.
  var line: Int { get }
  /// Why the row cannot be read; nil where it can.
  var problem: RowProblem? { get }
  /// The bytes of a column of the mapping; empty where the row has none.
  func withBytes<Result>(ofColumn column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  /// Whether the column holds a number that a machine wrote as such, so that its decimal sign is a point for certain.
  func isNumber(_ column: Int) -> Bool
  /// Where the column stands in the file, or the whole row where none is named.
  func span(ofColumn column: Int?) -> SourceSpan
  /// The row as it is written, for the list of rejected ones.
  var bytes: [UInt8] { get }
}

/// Why a row is rejected.
struct RowProblem: Sendable {
  /// A stable name in kebab case.
  var code: String
  /// What is wrong, as a clause without a full stop.
  var message: Text
  /// The column that it is about, as the mapping numbers them.
  var column: Int?
  /// The word that the mapping does not explain, where that is the reason, and those that it explains.
  var unknown: (word: UnknownWord, table: WordTable)?

  init(_ code: String, _ message: Text, column: Int? = nil) {
    self.code = code
    self.message = message
    self.column = column
  }
}

extension ObservationRows where Self: ~Copyable {
  /// Whether the row is one that the mapping asks for by `only`.
  func isWanted(_ only: [Int: Set<String>]) -> Bool {
    problem != nil
      || only.allSatisfy { column, values in
        withBytes(ofColumn: column) { values.contains(WordTable.fold(String(decoding: $0, as: UTF8.self))) }
      }
  }
}

extension ObservationMapping {
  /// What the columns of `only` may hold, folded, by number.
  var wanted: [Int: Set<String>] {
    let columns = columns
    var wanted: [Int: Set<String>] = [:]
    for (name, values) in only {
      if let column = columns.firstIndex(of: name) { wanted[column] = Set(values.map(WordTable.fold)) }
    }
    return wanted
  }

  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The columns that the mapping asks for; fields name them by number.
  var columns: [String] {
    var names: [String] = []
    for field in fields {
      if case .column(let name) = field.source, !names.contains(name) { names.append(name) }
      if let name = field.second, !names.contains(name) { names.append(name) }
    }
    for name in only.keys.sorted() where !names.contains(name) { names.append(name) }
    return names
  }
}

/// Rows of a CSV file.
struct DelimitedRows: ~Copyable, ObservationRows {
  private var reader: DelimitedReader
  private var row = DelimitedRow()
  /// Of each column of the mapping, its number in the file.
  private let places: [Int]

  /// - Returns: nil where the file cannot be read or lacks a column, which is reported.
  static func open(
    _ path: String, shownAs shown: String, _ mapping: ObservationMapping, into sink: DiagnosticSink
  ) -> DelimitedRows? {
    var delimiter: Delimiter?
    if case .csv(let name?) = mapping.form { delimiter = Delimiter.allCases.first { $0.name == name } }
    let opened = DelimitedReader.open(
      path, shownAs: shown, delimiter: delimiter, encoding: mapping.encoding, into: sink)
    guard let opened else { return nil }
    var places: [Int] = []
    let columns = mapping.columns
    for name in columns {
      if let place = opened.column(name) {
        places.append(place)
        continue
      }
      let field = mapping.fields.first { $0.source == .column(name) }
      sink.error(
        "no-such-column", Text("'\(shown)' has no column '\(name)'"), at: field?.span,
        related: [.init(Text("the columns of the file"), at: opened.header.span)],
        hints: [
          Suggestion.hint(for: name, among: opened.columns)
            ?? Text("its columns: \(opened.columns.prefix(20).joined(separator: ", "))")
        ])
    }
    guard places.count == columns.count else { return nil }
    return DelimitedRows(reader: opened, places: places)
  }

  private init(reader: consuming DelimitedReader, places: [Int]) {
    self.reader = reader
    self.places = places
  }

  mutating func next() throws(RecordError) -> Bool {
    do throws(DelimitedError) {
      // What spreadsheets leave at the end of a table is no row.
      repeat { guard try reader.next(&row) else { return false } } while row.problem == nil && row.isBlank
      return true
    } catch {
      throw RecordError(code: error.diagnostic.code, problem: error.diagnostic.message, hint: Text("try again"))
    }
  }

  func isNumber(_ column: Int) -> Bool { false }

  var line: Int { row.line }
  var problem: RowProblem? { row.problem.map { RowProblem($0.code, $0.message) } }
  var bytes: [UInt8] { row.bytes }

  func span(ofColumn column: Int?) -> SourceSpan {
    guard row.problem == nil, let column else {
      return row.problem == nil ? row.span : row.diagnostic?.span ?? row.span
    }
    return row.span(of: places[column])
  }

  func withBytes<Result>(ofColumn column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    row.withBytes(of: places[column], body)
  }
}

/// Rows of a file with one JSON object a line.
struct JSONLineRows: ~Copyable, ObservationRows {
  private static let longestLine = 1 << 20

  private var reader: LineReader
  private let shown: String
  private let columns: [String]
  private let pointers: [JSONPointer?]
  private(set) var line = 0
  private(set) var problem: RowProblem?
  private(set) var bytes: [UInt8] = []
  private var cells: [[UInt8]] = []
  private var numbers: Set<Int> = []

  /// - Returns: nil where the file cannot be read or a pointer is none, which is reported.
  static func open(
    _ path: String, shownAs shown: String, _ mapping: ObservationMapping, into sink: DiagnosticSink
  ) -> JSONLineRows? {
    let columns = mapping.columns
    var pointers: [JSONPointer?] = []
    for name in columns {
      guard name.hasPrefix("/") else {
        pointers.append(nil)
        continue
      }
      do throws(JSONPointer.ParsingError) {
        pointers.append(try JSONPointer.parse(name))
      } catch {
        let field = mapping.fields.first { $0.source == .column(name) }
        sink.error("wrong-pointer", error.problem, at: field?.span, hints: [error.hint])
      }
    }
    guard pointers.count == columns.count else { return nil }
    do throws(RecordError) {
      return JSONLineRows(reader: try LineReader(path: path), shown: shown, columns: columns, pointers: pointers)
    } catch {
      sink.error(
        "file-not-found", Text("'\(shown)' cannot be read"), at: nil,
        hints: [Text("check its name and its permissions")])
      return nil
    }
  }

  private init(reader: consuming LineReader, shown: String, columns: [String], pointers: [JSONPointer?]) {
    self.reader = reader
    self.shown = shown
    self.columns = columns
    self.pointers = pointers
  }

  mutating func next() throws(RecordError) -> Bool {
    while let found = try reader.next() {
      line += 1
      bytes = found.bytes
      if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      read()
      return true
    }
    return false
  }

  private mutating func read() {
    problem = nil
    cells = [[UInt8]](repeating: [], count: columns.count)
    numbers = []
    let value: JSONValue
    do throws(JSONParsingError) {
      value = try JSONValue.parse(bytes, limits: .init(depth: 64, bytes: Self.longestLine))
    } catch {
      problem = RowProblem("not-json", Text("the line is not JSON: \(error)"))
      return
    }
    guard value.objectValue != nil else {
      problem = RowProblem("not-an-object", Text("the line is no JSON object"))
      return
    }
    for (index, name) in columns.enumerated() {
      let found = pointers[index].map { value.value(at: $0) } ?? value[name]
      switch found {
      case nil, .null?: break
      case .string(let text)?: cells[index] = Array(text.utf8)
      case .number(let number)?:
        cells[index] = Array(number.description.utf8)
        numbers.insert(index)
      case .bool(let flag)?: cells[index] = Array((flag ? "true" : "false").utf8)
      case .array?, .object?:
        problem = RowProblem("not-a-value", Text("'\(name)' holds no single value"), column: index)
      }
    }
  }

  func isNumber(_ column: Int) -> Bool { numbers.contains(column) }

  func span(ofColumn column: Int?) -> SourceSpan {
    let file = SourceFile(path: shown, piece: bytes, fromLine: line, offset: 0)
    return SourceSpan(file: file, offsets: 0..<bytes.count)
  }

  func withBytes<Result>(ofColumn column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    cells[column].withUnsafeBufferPointer(body)
  }
}
