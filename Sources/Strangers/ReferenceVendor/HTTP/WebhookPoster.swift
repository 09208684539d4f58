import NIOCore
import NIOHTTP1
import NIOPosix

/// Posts what a subscription is told, in order, one message at a time.
struct WebhookPoster: Sendable {
  let subscription: String
  let address: WebhookAddress
  let events: AsyncStream<Told>
  let world: World

  private struct Refused: Error {}
  private struct TookTooLong: Error {}

  func run() async {
    for await told in events {
      let isPosted = await post(Self.message(told))
      if case .event = told { await world.count(posted: isPosted, for: subscription) }
    }
  }

  private static func message(_ told: Told) -> [UInt8] {
    let (kind, data) =
      switch told {
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
