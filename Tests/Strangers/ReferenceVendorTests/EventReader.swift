import AsyncHTTPClient
import Foundation
import NIOCore

/// One server-sent event.
struct ServerEvent: Sendable {
  var id: Int?
  var kind = ""
  var data = Document.null
}

/// Reads server-sent events one at a time.
struct EventReader {
  private var chunks: HTTPClientResponse.Body.AsyncIterator
  private var rest = ByteBuffer()

  init(_ body: HTTPClientResponse.Body) { chunks = body.makeAsyncIterator() }

  /// The next event; `nil` when the stream has ended.
  mutating func next() async throws -> ServerEvent? {
    var event = ServerEvent()
    while let line = try await line() {
      if line.isEmpty { return event }
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let value = String(parts[1].dropFirst())
      switch parts[0] {
      case "id": event.id = Int(value)
      case "event": event.kind = value
      case "data": event.data = try Document(reading: value.utf8)
      default: continue
      }
    }
    return nil
  }

  /// All events up to the one that says that the clock has come to `mark`, without that one and other clock events.
  mutating func events(upToMark mark: Double) async throws -> [ServerEvent] {
    var events: [ServerEvent] = []
    while let event = try await next() {
      if event.kind != "clock" {
        events.append(event)
      } else if event.data["mark"].number >= mark {
        return events
      }
    }
    throw VendorClient.Unexpected(what: "the stream ended before mark \(mark)")
  }

  private mutating func line() async throws -> String? {
    while true {
      if let end = rest.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
        let line = rest.readString(length: end - rest.readerIndex)
        rest.moveReaderIndex(forwardBy: 1)
        return line
      }
      guard var chunk = try await chunks.next() else { return nil }
      rest.discardReadBytes()
      rest.writeBuffer(&chunk)
    }
  }
}
