import Texts

/// Puts any number of rows in order in constant memory: sorted runs go to a temporary file and are merged from there.
struct RowSorter: ~Copyable {
  /// 20 MB of rows; they lie in memory twice while they are sorted.
  static let standardRunLength = 1 << 19
  /// Bytes for reading all runs back at once.
  private static let readingBytes = 48 << 20

  private let directory: String
  private let runLength: Int
  private var rows: [TelemetryRow] = []
  private var runs: [Range<Int>] = []
  private var file: TemporaryFile?
  private(set) var count = 0

  init(directory: String, runLength: Int = standardRunLength) {
    self.directory = directory
    self.runLength = max(2, runLength)
    rows.reserveCapacity(min(self.runLength, 1 << 16))
  }

  mutating func append(_ row: TelemetryRow) throws(RecordError) {
    rows.append(row)
    count += 1
    if rows.count >= runLength { try spill() }
  }

  private mutating func sortRows() {
    // Logs mostly are in order already.
    for index in rows.indices.dropFirst() where TelemetryRow.precedes(rows[index], rows[index - 1]) {
      rows.sort(by: TelemetryRow.precedes)
      return
    }
  }

  private mutating func spill() throws(RecordError) {
    guard !rows.isEmpty else { return }
    sortRows()
    if file == nil { file = try TemporaryFile(in: directory) }
    let start = file?.size ?? 0
    let outcome = rows.withUnsafeBytes { bytes in
      Result { () throws(RecordError) in try file?.append(bytes) }
    }
    _ = try outcome.get()
    runs.append(start..<(file?.size ?? start))
    rows.removeAll(keepingCapacity: true)
  }

  /// Gives all rows in order; nothing may be appended afterwards.
  mutating func forEachInOrder(_ body: (TelemetryRow) throws(RecordError) -> Void) throws(RecordError) {
    guard file != nil else {
      sortRows()
      for row in rows { try body(row) }
      return
    }
    try spill()
    rows = []
    var cursors = runs.map {
      RunCursor(range: $0, capacity: Self.readingBytes / MemoryLayout<TelemetryRow>.stride / max(1, runs.count))
    }
    var heap: [Int] = []
    for index in cursors.indices where try advance(&cursors[index]) { heap.append(index) }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { Self.sink(&heap, place, cursors) }
    while let top = heap.first {
      try body(cursors[top].current)
      if !(try advance(&cursors[top])) {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      Self.sink(&heap, 0, cursors)
    }
  }

  private struct RunCursor {
    var range: Range<Int>
    let capacity: Int
    var buffer: [TelemetryRow] = []
    var index = 0
    var current = TelemetryRow(at: 0, id: 0, device: 0, user: 0, line: 0, value: 0, unit: 0, origin: 0)

    init(range: Range<Int>, capacity: Int) {
      self.range = range
      self.capacity = max(16, capacity)
    }
  }

  private func advance(_ cursor: inout RunCursor) throws(RecordError) -> Bool {
    if cursor.index == cursor.buffer.count {
      guard !cursor.range.isEmpty else { return false }
      let stride = MemoryLayout<TelemetryRow>.stride
      let wanted = min(cursor.capacity, cursor.range.count / stride)
      var problem: RecordError?
      let start = cursor.range.lowerBound
      var got = 0
      cursor.buffer = [TelemetryRow](unsafeUninitializedCapacity: wanted) { pointer, count in
        do throws(RecordError) {
          got = try file?.read(at: start, into: UnsafeMutableRawBufferPointer(pointer)) ?? 0
        } catch {
          problem = error
        }
        count = got / stride
      }
      if let problem { throw problem }
      guard got == wanted * stride else {
        throw RecordError(
          code: RecordError.inputOutput, problem: Text("a temporary file in \(directory) is cut off"),
          hint: Text("try again"))
      }
      cursor.range = (start + got)..<cursor.range.upperBound
      cursor.index = 0
    }
    cursor.current = cursor.buffer[cursor.index]
    cursor.index += 1
    return true
  }

  private static func sink(_ heap: inout [Int], _ start: Int, _ cursors: [RunCursor]) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if TelemetryRow.precedes(cursors[heap[child]].current, cursors[heap[least]].current) { least = child }
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
