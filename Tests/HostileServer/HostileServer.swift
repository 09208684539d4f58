import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server on a real socket that sends whatever bytes a test wants, right or wrong, at whatever pace.
package final class HostileServer: Sendable {
  /// A request as it came.
  package struct Received: Sendable {
    package let method: String
    package let target: String
    package let headers: [String: String]
    package let body: [UInt8]

    package func header(_ name: String) -> String? { headers[name.lowercased()] }
  }

  /// What the server does next.
  package enum Act: Sendable {
    case send(String)
    case sendBytes([UInt8])
    /// So many zero bytes, as fast as they are taken.
    case flood(Int)
    case pause(milliseconds: Int)
    /// Keeps the connection open and says nothing more.
    case hang
  }

  package typealias Script = @Sendable (Received) -> [Act]
  private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  package let port: Int
  private let received = Mutex<[Received]>([])
  private let task = Mutex<Task<Void, Never>?>(nil)

  package var url: String { "http://127.0.0.1:\(port)" }
  /// All requests so far.
  package var requests: [Received] { received.withLock { $0 } }

  /// Starts a server that plays what the script says to each request, and then closes the connection.
  package init(_ script: @escaping Script) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture { try Connection(wrappingChannelSynchronously: channel) }
      }
    port = channel.channel.localAddress?.port ?? 0
    let task = Task<Void, Never> { [self] in
      _ = try? await channel.executeThenClose { connections in
        try await withThrowingDiscardingTaskGroup { group in
          for try await connection in connections {
            group.addTask { try? await self.serve(connection, script) }
          }
        }
      }
    }
    self.task.withLock { $0 = task }
  }

  package func stop() async {
    let task = task.withLock { $0 }
    task?.cancel()
    await task?.value
  }

  /// An address where nobody listens.
  package static func deadAddress() async throws -> String {
    let server = try await HostileServer { _ in [] }
    await server.stop()
    return server.url
  }

  private func serve(_ connection: Connection, _ script: @escaping Script) async throws {
    try await connection.executeThenClose { inbound, outbound in
      var bytes: [UInt8] = []
      for try await buffer in inbound {
        bytes += buffer.readableBytesView
        guard let request = Self.parse(bytes) else { continue }
        received.withLock { $0.append(request) }
        for act in script(request) { try await Self.play(act, outbound) }
        return
      }
    }
  }

  private static func play(_ act: Act, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws {
    switch act {
    case .send(let text): try await outbound.write(ByteBuffer(string: text))
    case .sendBytes(let bytes): try await outbound.write(ByteBuffer(bytes: bytes))
    case .flood(let count):
      let piece = ByteBuffer(repeating: 0, count: 1 << 16)
      var left = count
      while left > 0 {
        try await outbound.write(left >= piece.readableBytes ? piece : ByteBuffer(repeating: 0, count: left))
        left -= piece.readableBytes
      }
    case .pause(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
    case .hang: try await Task.sleep(for: .seconds(600))
    }
  }

  private static func parse(_ bytes: [UInt8]) -> Received? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    let first = lines.first?.split(separator: " ") ?? []
    guard first.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    let body = Array(text[end.upperBound...].utf8)
    guard body.count >= Int(headers["content-length"] ?? "0") ?? 0 else { return nil }
    return Received(method: String(first[0]), target: String(first[1]), headers: headers, body: body)
  }
}

extension String {
  fileprivate func range(of wanted: String) -> Range<String.Index>? { ranges(of: wanted).first }
}
