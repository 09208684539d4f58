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

  /// Fetches it and ignores the answer.
  ///
  /// - Parameter isOld: by HTTP/1.0, reading until the connection is closed, however long that takes.
  static func call(_ address: WebhookAddress, isOld: Bool = false) async {
    _ = isOld ? try? await receive(address, .http1_0) : try? await get(address)
  }

  private static func get(_ address: WebhookAddress) async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask { try await receive(address, .http1_1) }
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

  private static func receive(_ address: WebhookAddress, _ version: HTTPVersion) async throws -> [UInt8] {
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
      var headers: HTTPHeaders = ["Host": "\(address.host):\(address.port)"]
      if version == .http1_1 { headers.add(name: "Connection", value: "close") }
      try await outbound.write(
        .head(HTTPRequestHead(version: version, method: .GET, uri: address.path, headers: headers)))
      try await outbound.write(.end(nil))
      var bytes: [UInt8] = []
      for try await part in inbound {
        switch part {
        case .head(let head): guard head.status.code == 200 else { throw Refused() }
        case .body(let buffer):
          bytes += buffer.readableBytesView
          guard bytes.count <= limit else { throw Refused() }
        // What was sent is all there, but who speaks HTTP/1.0 waits for the end of the connection.
        case .end: if version == .http1_1 { return bytes }
        }
      }
      guard version == .http1_0 else { throw Refused() }
      return bytes
    }
  }
}

/// The addresses in a message that a careless reader of XML calls. This vendor only calls the machine it runs on.
enum OutsideAddresses {
  /// - Parameter patterns: regular expressions with the address as their first group.
  static func find(in message: [UInt8], matching patterns: [String]) -> [WebhookAddress] {
    let text = String(decoding: message, as: UTF8.self)
    return patterns.flatMap { pattern -> [WebhookAddress] in
      guard let expression = try? Regex(pattern, as: (Substring, Substring).self) else { return [] }
      return text.matches(of: expression).compactMap { WebhookAddress(String($0.output.1)) }
    }
  }
}
