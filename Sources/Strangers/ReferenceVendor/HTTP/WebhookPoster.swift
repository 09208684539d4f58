import NIOCore
import NIOHTTP1
import NIOPosix

/// Posts the messages of a subscription, in order, one at a time.
struct WebhookPoster: Sendable {
  let subscription: String
  let address: WebhookAddress
  let events: AsyncStream<StreamMessage>
  let world: World

  private struct Refused: Error {}
  private struct TookTooLong: Error {}

  func run() async {
    for await message in events {
      let isPosted = await post(Self.payload(message))
      if case .event = message { await world.count(posted: isPosted, for: subscription) }
    }
  }

  private static func payload(_ message: StreamMessage) -> [UInt8] {
    let (kind, data) =
      switch message {
      case .event(let event): (event.topic.rawValue, event.data)
      case .clock(let data): ("clock", data)
      }
    return Array("{\"kind\":\"\(kind)\",\"data\":".utf8) + data + Array("}".utf8)
  }

  /// Three attempts, then the message is given up.
  private func post(_ message: [UInt8]) async -> Bool {
    for _ in 0..<3 where !Task.isCancelled {
      do {
        try await attempt(message)
        return true
      } catch {
        continue
      }
    }
    return false
  }

  private func attempt(_ message: [UInt8]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await send(message) }
      group.addTask {
        try await Task.sleep(for: .seconds(5))
        throw TookTooLong()
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private typealias Channel = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

  private func send(_ message: [UInt8]) async throws {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.seconds(3))
      .connect(host: address.host, port: address.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          return try Channel(wrappingChannelSynchronously: channel)
        }
      }
    try await channel.executeThenClose { inbound, outbound in
      let headers: HTTPHeaders = [
        "Host": "\(address.host):\(address.port)", "Content-Type": "application/json",
        "Content-Length": String(message.count), "Connection": "close",
      ]
      try await outbound.write(
        .head(HTTPRequestHead(version: .http1_1, method: .POST, uri: address.path, headers: headers)))
      try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: message))))
      try await outbound.write(.end(nil))
      for try await part in inbound {
        guard case .head(let head) = part else { continue }
        guard (200..<300).contains(head.status.code) else { throw Refused() }
        return
      }
      throw Refused()
    }
  }
}

/// Where a webhook is posted. This vendor only posts to the machine it runs on: it is a simulator, and must not be made
/// to call strangers.
struct WebhookAddress: Hashable, Sendable {
  let host: String
  let port: Int
  let path: String

  /// Reads `http://127.0.0.1:PORT/PATH` or `http://localhost:PORT/PATH`; `nil` for anything else.
  init?(_ url: String) {
    let scheme = "http://"
    guard url.hasPrefix(scheme) else { return nil }
    let rest = url.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "127.0.0.1" || parts[0] == "localhost", (1...5).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let port = Int(parts[1]),
      (1...65_535).contains(port), !parts[1].hasPrefix("0")
    else { return nil }
    let path = rest.dropFirst(authority.count)
    guard path.utf8.count <= 201, path.utf8.allSatisfy(Self.isPathByte) else { return nil }
    host = String(parts[0])
    self.port = port
    self.path = path.isEmpty ? "/" : String(path)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default:
      [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(byte)
    }
  }
}
