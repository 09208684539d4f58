import NIOCore
import NIOHTTP1
import NIOPosix

/// Fetches something from this machine: metadata that an administrator points at, or what a fault is led to call.
enum LocalFetch {
  private static let limit = 1 << 20

  private struct TookTooLong: Error {}
  private struct Refused: Error {}

  /// What is there.
  ///
  /// - Throws: `Problem` 422 when nothing is, or it takes more than five seconds or a mebibyte.
  static func text(_ address: WebhookAddress) async throws -> String {
    guard let bytes = try? await get(address), let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(status: 422, detail: "Nothing could be fetched from the address.")
    }
    return text
  }

  /// Fetches it and does not care.
  static func call(_ address: WebhookAddress) async { _ = try? await get(address) }

  private static func get(_ address: WebhookAddress) async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask { try await receive(address) }
      group.addTask {
        try await Task.sleep(for: .seconds(5))
        throw TookTooLong()
      }
      let received = try await group.next() ?? nil
      group.cancelAll()
      guard let received else { throw Refused() }
      return received
    }
  }

  private static func receive(_ address: WebhookAddress) async throws -> [UInt8] {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.seconds(3))
      .connect(host: address.host, port: address.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          return try NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>(
            wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      let headers: HTTPHeaders = ["Host": "\(address.host):\(address.port)", "Connection": "close"]
      try await outbound.write(
        .head(HTTPRequestHead(version: .http1_1, method: .GET, uri: address.path, headers: headers)))
      try await outbound.write(.end(nil))
      var bytes: [UInt8] = []
      for try await part in inbound {
        switch part {
        case .head(let head): guard head.status.code == 200 else { throw Refused() }
        case .body(let buffer):
          bytes += buffer.readableBytesView
          guard bytes.count <= limit else { throw Refused() }
        case .end: return bytes
        }
      }
      throw Refused()
    }
  }
}
