import Glibc

/// Reads answers in HTTP/1.1 (RFC 9112) from pieces of any size, one after the other on a connection.
///
/// Only what a load run asks for is kept: the status, how the connection goes on, and header fields and body where they
/// are wanted. Safe on hostile input: the head is bounded here, the body by whoever takes it.
package struct AnswerReader {
  /// What came is not HTTP/1.1.
  package struct Malformed: Error, Hashable {
    /// As a clause; never what the stranger wrote.
    package let problem: String
    /// Whether it is only longer than is read.
    package var isTooLong = false
  }

  /// What is expected of the next answer.
  package struct Expectation {
    /// The answer to `HEAD` has no body.
    var isToHead: Bool
    var keepsHeaders: Bool

    package init(isToHead: Bool = false, keepsHeaders: Bool = false) {
      self.isToHead = isToHead
      self.keepsHeaders = keepsHeaders
    }
  }

  private enum State {
    case idle
    case head
    case fixed(Int)
    case chunkSize
    case chunk(Int)
    case chunkEnd
    case trailer
    case untilClose
    case done
  }

  /// Of the answer that is being read; 0 before its head is there.
  package private(set) var status = 0
  /// Whether the connection can carry another request after this answer.
  package private(set) var keepsAlive = true
  /// Name and value as they came, where they are wanted, and for answers that redirect. Cookies, and what says how the
  /// body is to be read, in any case.
  package private(set) var headers: [HeaderField] = []
  private var expectation = Expectation()
  private var state = State.idle
  /// What has come of a head or a line that is not whole yet.
  private var pending: [UInt8] = []
  private var trailerBytes = 0

  /// Bytes that a head may have.
  package static let longestHead = 65_536

  package var isDone: Bool { if case .done = state { true } else { false } }
  package var hasHead: Bool { status != 0 }

  package init() {}

  /// Gets ready for the next answer.
  package mutating func begin(_ expectation: Expectation) {
    self.expectation = expectation
    status = 0
    keepsAlive = true
    if !headers.isEmpty { headers = [] }
    trailerBytes = 0
    pending.removeAll(keepingCapacity: pending.capacity <= 4096)
    state = .head
  }

  /// Takes bytes up to the end of the answer, and returns how many. Bytes before ``begin(_:)`` and after the end are none
  /// of the answer's.
  ///
  /// - Parameter body: is handed the body piece by piece; false stops the reading.
  package mutating func consume(
    _ bytes: UnsafeRawBufferPointer, body: (UnsafeRawBufferPointer) -> Bool
  ) throws(Malformed) -> Int {
    var index = 0
    while index < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
      switch state {
      case .idle, .done: return index
      case .head: index += try consumeHead(rest)
      case .fixed(let left):
        let count = min(left, rest.count)
        state = count == left ? .done : .fixed(left - count)
        index += count
        guard body(UnsafeRawBufferPointer(rebasing: rest[..<count])) else { return index }
      case .untilClose:
        index = bytes.count
        guard body(rest) else { return index }
      case .chunk(let left):
        let count = min(left, rest.count)
        state = count == left ? .chunkEnd : .chunk(left - count)
        index += count
        guard body(UnsafeRawBufferPointer(rebasing: rest[..<count])) else { return index }
      case .chunkSize, .chunkEnd, .trailer: index += try consumeLine(rest)
      }
    }
    return index
  }

  /// The connection has ended; whether that ends the answer properly.
  package mutating func end() -> Bool {
    guard case .untilClose = state else { return isDone }
    state = .done
    return true
  }

  // MARK: Heads

  private mutating func consumeHead(_ bytes: UnsafeRawBufferPointer) throws(Malformed) -> Int {
    guard pending.isEmpty else {
      // The blank line may lie across the border.
      let before = pending.count
      pending.append(contentsOf: bytes.prefix(AnswerReader.longestHead + 1))
      let end = pending.withUnsafeBytes { AnswerReader.endOfHead($0, from: max(0, before - 3)) }
      guard let end else {
        if pending.count > AnswerReader.longestHead {
          throw Malformed(problem: "its head is too long", isTooLong: true)
        }
        return bytes.count
      }
      let head = pending
      pending.removeAll(keepingCapacity: true)
      try head.withUnsafeBufferPointer { all throws(Malformed) in
        try parse(head: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[..<end]))
      }
      return end - before
    }
    guard let end = AnswerReader.endOfHead(bytes, from: 0) else {
      guard bytes.count <= AnswerReader.longestHead else {
        throw Malformed(problem: "its head is too long", isTooLong: true)
      }
      pending.append(contentsOf: bytes)
      return bytes.count
    }
    guard end <= AnswerReader.longestHead else { throw Malformed(problem: "its head is too long", isTooLong: true) }
    try parse(head: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    return end
  }

  /// Where the body begins: behind the first empty line.
  private static func endOfHead(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    while index < bytes.count, let found = memchr(base + index, 0x0A, bytes.count - index) {
      let next = UnsafeRawPointer(found) - base + 1
      if next < bytes.count, bytes[next] == 0x0A { return next + 1 }
      if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
      index = next
    }
    return nil
  }

  private mutating func parse(head: UnsafeRawBufferPointer) throws(Malformed) {
    let parsed = try AnswerHead(head, keepsHeaders: expectation.keepsHeaders)
    if (100..<200).contains(parsed.status) {
      guard parsed.status != 101 else { throw Malformed(problem: "it changes the protocol, which nobody asked for") }
      // What comes before the answer proper (RFC 9110, section 15.2).
      return
    }
    status = parsed.status
    headers = parsed.headers
    keepsAlive = parsed.keepsAlive
    if expectation.isToHead || status == 204 || status == 304 {
      state = .done
    } else if parsed.isChunked {
      state = .chunkSize
    } else if let length = parsed.length {
      state = length == 0 ? .done : .fixed(length)
    } else {
      keepsAlive = false
      state = .untilClose
    }
  }

  // MARK: Chunks

  private mutating func consumeLine(_ bytes: UnsafeRawBufferPointer) throws(Malformed) -> Int {
    guard let base = bytes.baseAddress, let found = memchr(base, 0x0A, bytes.count) else {
      guard pending.count + bytes.count <= 4096 else {
        throw Malformed(problem: "a line of its chunks is too long", isTooLong: true)
      }
      pending.append(contentsOf: bytes)
      return bytes.count
    }
    let count = UnsafeRawPointer(found) - base
    if pending.isEmpty {
      try take(line: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    } else {
      guard pending.count + count <= 4096 else {
        throw Malformed(problem: "a line of its chunks is too long", isTooLong: true)
      }
      pending.append(contentsOf: bytes[..<count])
      let line = pending
      pending.removeAll(keepingCapacity: true)
      try line.withUnsafeBufferPointer { all throws(Malformed) in try take(line: UnsafeRawBufferPointer(all)) }
    }
    return count + 1
  }

  private mutating func take(line: UnsafeRawBufferPointer) throws(Malformed) {
    let line = line.last == 0x0D ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
    switch state {
    case .chunkSize:
      guard let size = AnswerReader.chunkSize(line) else { throw Malformed(problem: "a chunk has no size") }
      state = size == 0 ? .trailer : .chunk(size)
    case .chunkEnd:
      guard line.isEmpty else { throw Malformed(problem: "a chunk is longer than it says") }
      state = .chunkSize
    case .trailer:
      trailerBytes += line.count + 2
      guard trailerBytes <= AnswerReader.longestHead else {
        throw Malformed(problem: "its trailer is too long", isTooLong: true)
      }
      if line.isEmpty { state = .done }
    default: return
    }
  }

  /// Hexadecimal digits, then perhaps extensions, which mean nothing (RFC 9112, section 7.1.1).
  private static func chunkSize(_ line: UnsafeRawBufferPointer) -> Int? {
    var size = 0
    var digits = 0
    for byte in line {
      guard let digit = Hexadecimal.digit(byte) else {
        return digits > 0 && (byte == UInt8(ascii: ";") || byte == 0x20 || byte == 0x09) ? size : nil
      }
      digits += 1
      guard digits <= 15 else { return nil }
      size = size << 4 | digit
    }
    return digits > 0 ? size : nil
  }

  private enum Hexadecimal {
    static func digit(_ byte: UInt8) -> Int? {
      switch byte {
      case 0x30...0x39: Int(byte) - 0x30
      case 0x41...0x46: Int(byte) - 0x41 + 10
      case 0x61...0x66: Int(byte) - 0x61 + 10
      default: nil
      }
    }
  }
}
