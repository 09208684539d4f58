import NIOCore
import NIOPosix
import Synchronization

/// An endpoint on 127.0.0.1 that answers every request with the same small JSON at the least cost there is: what is
/// measured against it is whoever sends.
package final class LoopbackEndpoint: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let channel: Mutex<(any Channel)?> = Mutex(nil)
  package let port: Int

  package var url: String { "http://127.0.0.1:\(port)" }

  /// What it answers, and where the identifier is in it.
  static let body = #"{"id":"a-4711","state":"received","at":"2023-03-20T08:00:00Z","queue":3}"#

  private init(_ group: MultiThreadedEventLoopGroup, _ channel: any Channel, port: Int) {
    self.group = group
    self.port = port
    self.channel.withLock { $0 = channel }
  }

  /// Listens, on any free port unless one is given.
  package static func start(port: Int = 0) async throws -> LoopbackEndpoint {
    OpenFiles.raiseLimit()
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let channel = try await ServerBootstrap(group: group)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.backlog, value: 4096)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(EndpointAnswers())
          }
        }
        .bind(host: "127.0.0.1", port: port).get()
      return LoopbackEndpoint(group, channel, port: channel.localAddress?.port ?? port)
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
  }

  package func stop() async {
    let channel = channel.withLock { $0 }
    try? await channel?.close().get()
    try? await group.shutdownGracefully()
  }
}

/// Answers each empty line: the end of a request without a body.
private final class EndpointAnswers: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// How much of CR LF CR LF has been seen.
  private var matched = 0
  private let answer = ByteBuffer(
    string: "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
      + "\(LoopbackEndpoint.body.utf8.count)\r\n\r\n\(LoopbackEndpoint.body)")

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var requests = 0
    unwrapInboundIn(data).withUnsafeReadableBytes { bytes in
      for byte in bytes {
        if byte == (matched & 1 == 0 ? 0x0D : 0x0A) {
          matched += 1
          if matched == 4 {
            requests += 1
            matched = 0
          }
        } else if matched != 0 {
          matched = byte == 0x0D ? 1 : 0
        }
      }
    }
    guard requests > 0 else { return }
    for _ in 0..<requests { context.write(wrapOutboundOut(answer), promise: nil) }
    context.flush()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
