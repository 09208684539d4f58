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

  private let received = Mutex<[Received]>([])
  private let children = Mutex<[ObjectIdentifier: any Channel]>([:])
  private let listening = Mutex<(any Channel)?>(nil)
  private let boundPort = Mutex(0)

  package var port: Int { boundPort.withLock { $0 } }
  package var url: String { "http://127.0.0.1:\(port)" }
  /// All requests so far.
  package var requests: [Received] { received.withLock { $0 } }

  /// Starts a server that plays what the script says to each request, and then closes the connection.
  package init(_ script: @escaping Script) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { [self] channel in
        children.withLock { $0[ObjectIdentifier(channel)] = channel }
        channel.closeFuture.whenComplete { [self] _ in
          _ = children.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) }
        }
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(RequestReader { [self] in answer($0, script, on: channel) })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    listening.withLock { $0 = channel }
    boundPort.withLock { $0 = channel.localAddress?.port ?? 0 }
  }

  package func stop() async {
    try? await listening.withLock { $0 }?.close().get()
    for child in children.withLock({ Array($0.values) }) { try? await child.close().get() }
  }

  /// Whether the bytes are a whole request; then the answer begins.
  private func answer(_ bytes: [UInt8], _ script: @escaping Script, on channel: any Channel) -> Bool {
    guard let request = Self.parse(bytes) else { return false }
    received.withLock { $0.append(request) }
    let task = Task {
      for act in script(request) { try await Self.play(act, on: channel) }
      try await channel.close().get()
    }
    channel.closeFuture.whenComplete { _ in task.cancel() }
    return true
  }

  private static func play(_ act: Act, on channel: any Channel) async throws {
    switch act {
    case .send(let text): try await channel.writeAndFlush(ByteBuffer(string: text)).get()
    case .sendBytes(let bytes): try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    case .flood(let count):
      let piece = ByteBuffer(repeating: 0, count: 1 << 16)
      var left = count
      while left > 0 {
        let next = left >= piece.readableBytes ? piece : ByteBuffer(repeating: 0, count: left)
        try await channel.writeAndFlush(next).get()
        left -= next.readableBytes
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

/// Gathers bytes until somebody takes them for a whole request.
private final class RequestReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let take: ([UInt8]) -> Bool
  private var bytes: [UInt8] = []
  private var isTaken = false

  init(take: @escaping ([UInt8]) -> Bool) { self.take = take }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isTaken else { return }
    bytes += unwrapInboundIn(data).readableBytesView
    isTaken = take(bytes)
  }

  /// A client that goes away is what many tests are about.
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
