/// An event of a stream of server-sent events.
package struct ServerSentEvent: Sendable, Hashable {
  /// `message` unless the stream says otherwise.
  package var type: String
  package var data: [UInt8]
  /// The last identifier that the stream has given so far.
  package var lastEventID: String
}

/// Reads a stream of server-sent events as the HTML standard says (section 9.2.6), from pieces of any size.
package struct ServerSentEventParser: Sendable {
  /// An event or a line is longer than it may be.
  package struct TooLong: Error {}

  /// Milliseconds to wait before connecting again, where the stream has said it.
  package private(set) var retryMilliseconds: Int?
  /// For the header `Last-Event-ID`.
  package private(set) var lastEventID: String

  private let limit: Int
  private var line: [UInt8] = []
  private var data: [UInt8] = []
  private var hasData = false
  private var type: [UInt8] = []
  private var pendingID: String
  private var previousWasReturn = false
  private var isAtStart = true

  /// - Parameters:
  ///   - limit: bytes that one event may have.
  ///   - lastEventID: where the stream was left.
  ///   - retryMilliseconds: as the stream said before it broke.
  package init(limit: Int, lastEventID: String = "", retryMilliseconds: Int? = nil) {
    self.limit = limit
    self.retryMilliseconds = retryMilliseconds
    self.lastEventID = lastEventID
    pendingID = lastEventID
  }

  package mutating func consume(_ bytes: some Sequence<UInt8>) throws(TooLong) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    for byte in bytes {
      if byte == 0x0A, previousWasReturn {
        previousWasReturn = false
        continue
      }
      previousWasReturn = byte == 0x0D
      guard byte == 0x0A || byte == 0x0D else {
        line.append(byte)
        if line.count + data.count > limit { throw TooLong() }
        continue
      }
      if isAtStart {
        isAtStart = false
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      }
      if let event = endLine() { events.append(event) }
      line.removeAll(keepingCapacity: true)
    }
    return events
  }

  private mutating func endLine() -> ServerSentEvent? {
    guard !line.isEmpty else { return dispatch() }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      take(field: line[...], value: [])
      return nil
    }
    var value = line[(colon + 1)...]
    if value.first == 0x20 { value.removeFirst() }
    take(field: line[..<colon], value: value)
    return nil
  }

  private mutating func take(field: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
    switch String(decoding: field, as: UTF8.self) {
    case "event": type = Array(value)
    case "data":
      if hasData { data.append(0x0A) }
      data += value
      hasData = true
    case "id":
      if !value.contains(0) { pendingID = String(decoding: value, as: UTF8.self) }
    case "retry":
      if !value.isEmpty, value.allSatisfy({ (0x30...0x39).contains($0) }) {
        retryMilliseconds = Int(String(decoding: value, as: UTF8.self)) ?? retryMilliseconds
      }
    default: break
    }
  }

  private mutating func dispatch() -> ServerSentEvent? {
    lastEventID = pendingID
    defer {
      data = []
      type = []
      hasData = false
    }
    guard hasData else { return nil }
    let name = type.isEmpty ? "message" : String(decoding: type, as: UTF8.self)
    return ServerSentEvent(type: name, data: data, lastEventID: lastEventID)
  }
}
