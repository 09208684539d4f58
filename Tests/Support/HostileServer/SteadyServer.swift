import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server that keeps its connections and answers each request as a test wants, perhaps later or not at all.
package final class SteadyServer: Sendable {
  package struct Request: Sendable {
    package let method: String
    package let target: String
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
    /// Which connection it came on, counted from 1.
    package let connection: Int

    package func header(_ name: String) -> String? {
      headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
  }

  package enum Answer: Sendable {
    case text(String, status: Int = 200, headers: [String: String] = [:])
    /// Sends bytes as they are, and keeps the connection.
    case bytes(String)
    /// Sends bytes as they are, and closes.
    case bytesAndClose(String)
    case close
    case silence
    indirect case after(milliseconds: Int, Answer)
  }

  package typealias Script = @Sendable (Request) -> Answer

  private struct State {
    var requests: [Request] = []
    var keepsRequests = true
    var connections = 0
    var children: [ObjectIdentifier: any Channel] = [:]
    var listening: (any Channel)?
    var port = 0
  }

  private let state = Mutex(State())
  fileprivate let script: Script

  package var port: Int { state.withLock { $0.port } }
  package var url: String { "http://127.0.0.1:\(port)" }
  package var requests: [Request] { state.withLock { $0.requests } }
  /// How many connections have been opened so far.
  package var connections: Int { state.withLock { $0.connections } }

  /// - Parameter keepsRequests: whether ``requests`` has them.
  package init(port: Int = 0, keepsRequests: Bool = true, _ script: @escaping Script) async throws {
    self.script = script
    state.withLock { $0.keepsRequests = keepsRequests }
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.backlog, value: 4096)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { [self] channel in
        let number = begin(channel)
        return channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
          try pipeline.addHandler(SteadyAnswers(self, connection: number))
        }
      }
      .bind(host: "127.0.0.1", port: port).get()
    state.withLock {
      $0.listening = channel
      $0.port = channel.localAddress?.port ?? 0
    }
  }

  package func stop() async {
    try? await state.withLock { $0.listening }?.close().get()
    await cut()
  }

  /// Closes all connections that are open.
  package func cut() async {
    for child in state.withLock({ Array($0.children.values) }) { try? await child.close().get() }
  }

  /// Sends bytes on all connections that are open.
  package func sendToAll(_ text: String) async {
    for child in state.withLock({ Array($0.children.values) }) {
      try? await child.writeAndFlush(ByteBuffer(string: text)).get()
    }
  }

  private func begin(_ channel: any Channel) -> Int {
    channel.closeFuture.whenComplete { [self] _ in
      _ = state.withLock { $0.children.removeValue(forKey: ObjectIdentifier(channel)) }
    }
    return state.withLock {
      $0.connections += 1
      $0.children[ObjectIdentifier(channel)] = channel
      return $0.connections
    }
  }

  fileprivate func keep(_ request: Request) {
    state.withLock { if $0.keepsRequests { $0.requests.append(request) } }
  }
}

private final class SteadyAnswers: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = ByteBuffer

  private let server: SteadyServer
  private let connection: Int
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(_ server: SteadyServer, connection: Int) {
    self.server = server
    self.connection = connection
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let piece): body += piece.readableBytesView
    case .end:
      guard let head else { return }
      let request = SteadyServer.Request(
        method: head.method.rawValue, target: head.uri, headers: head.headers.map { ($0.name, $0.value) }, body: body,
        connection: connection)
      server.keep(request)
      play(server.script(request), context)
    }
  }

  private func play(_ answer: SteadyServer.Answer, _ context: ChannelHandlerContext) {
    switch answer {
    case .text(let text, let status, let headers):
      var head = "HTTP/1.1 \(status) Fine\r\nContent-Length: \(text.utf8.count)\r\n"
      for (name, value) in headers { head += "\(name): \(value)\r\n" }
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: head + "\r\n" + text)), promise: nil)
    case .bytes(let text): context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    case .bytesAndClose(let text):
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
      context.close(promise: nil)
    case .close: context.close(promise: nil)
    case .silence: return
    case .after(let milliseconds, let answer):
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      context.eventLoop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {
        let (handler, context) = bound.value
        if context.channel.isActive { handler.play(answer, context) }
      }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
