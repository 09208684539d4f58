import Glibc
import NIOCore
import NIOHTTP2
import NIOPosix
import NIOSSL
import NIOTLS
import Quantities
import Texts

/// Opens connections to one system.
final class ConnectionOpener {
  /// Where connections go, and how.
  struct Way: Sendable {
    let origin: Origin
    let tls: NIOSSLContext?
    /// For opening.
    let timeLimit: TimeAmount

    /// - Parameter protocols: which TLS offers (RFC 7301), the best first.
    /// - Throws: ``Shortfall`` where the address is none, or the trusted authorities cannot be read.
    init(_ connection: ResolvedConnection, protocols: [String]) throws(Shortfall) {
      guard let origin = Origin(of: connection.url) else {
        throw ExchangeFailure.unreachable("'\(connection.name)' has no address with http or https").shortfall
      }
      self.origin = origin
      timeLimit = .microseconds(max(1, connection.timeLimit.microseconds))
      guard origin.isSecure else {
        tls = nil
        return
      }
      var configuration = TLSConfiguration.client(of: connection)
      configuration.applicationProtocols = protocols
      do {
        tls = try NIOSSLContext(configuration: configuration)
      } catch {
        throw ExchangeFailure.untrusted(
          TLSErrorText.problem(of: error, least: connection.leastTLS)
        ).shortfall
      }
    }
  }

  private let way: Way
  private let loop: any EventLoop
  /// Whether a connection can carry several requests at once; nil as long as that is not known.
  var carriesMany: Bool?

  init(_ way: Way, loop: any EventLoop) {
    self.way = way
    self.loop = loop
    carriesMany = way.origin.isSecure ? nil : false
  }

  var origin: Origin { way.origin }

  /// Opens a connection for requests.
  func open(for pool: ConnectionPool) {
    let attempt = OpeningAttempt(pool)
    let isSecure = origin.isSecure
    let future = ConnectionOpener.connect(way, on: loop) { channel in
      let pipeline = channel.pipeline.syncOperations
      if isSecure {
        try pipeline.addHandler(ProtocolChooser(attempt))
      } else {
        try pipeline.addHandler(PlainConnection(attempt, channel: channel))
      }
    }
    let loop = loop
    future.assumeIsolated().whenFailure { error in
      // Not at once: where opening fails at once, every arrival that waits would fail inside the one before it.
      loop.assumeIsolated().execute { attempt.fail(error) }
    }
  }

  /// Opens a connection with TLS where the system has it. The future says that there is a connection; TLS may still be
  /// on its way, and is passed on to the handlers.
  ///
  /// - Parameter setUp: adds the handlers, behind those of TLS.
  static func connect(
    _ way: Way, on loop: any EventLoop, _ setUp: @escaping (any Channel) throws -> Void
  ) -> EventLoopFuture<any Channel> {
    let setUp = NIOLoopBound(setUp, eventLoop: loop)
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(way.timeLimit)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls = way.tls {
            let isAddress = (try? SocketAddress(ipAddress: way.origin.host, port: 0)) != nil
            try channel.pipeline.syncOperations.addHandler(
              NIOSSLClientHandler(context: tls, serverHostname: isAddress ? nil : way.origin.host))
          }
          try setUp.value(channel)
        }
      }
    if let address = try? SocketAddress(ipAddress: way.origin.host, port: way.origin.port) {
      return bootstrap.connect(to: address)
    }
    return bootstrap.connect(host: way.origin.host, port: way.origin.port)
  }
}

/// One attempt at a connection; it ends once, one way or the other.
final class OpeningAttempt {
  let pool: ConnectionPool
  private var isSettled = false

  init(_ pool: ConnectionPool) { self.pool = pool }

  func succeed(_ connection: any LoadConnection) {
    guard !isSettled else { return }
    isSettled = true
    pool.opened(connection)
  }

  func fail(_ error: any Error) {
    guard !isSettled else { return }
    isSettled = true
    pool.openingFailed(LoadFailure(opening: error))
  }
}

extension LoadFailure {
  /// Why a connection could not be opened.
  init(opening error: any Error) {
    switch FailureClassifier.classify(error, limit: .zero, hasBegunToAnswer: false) {
    case .unreachable(let detail): self = .unreachable(detail)
    case .untrusted(let problem): self = .unreachable("TLS: \(problem.clause.english)")
    case .timedOut: self = .unreachable("no answer in time")
    default: self = .unreachable("the connection ended while it was being opened")
    }
  }
}

/// Waits until TLS is agreed on, and then puts HTTP/2 or HTTP/1.1 behind it, whichever both sides speak.
final class ProtocolChooser: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let attempt: OpeningAttempt

  init(_ attempt: OpeningAttempt) { self.attempt = attempt }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard let event = event as? TLSUserEvent, case .handshakeCompleted(let agreed) = event else {
      return context.fireUserInboundEventTriggered(event)
    }
    do {
      let pipeline = context.channel.pipeline.syncOperations
      if agreed == "h2" {
        let multiplexer = try pipeline.configureHTTP2Pipeline(
          mode: .client, connectionConfiguration: .init(), streamConfiguration: .init(), streamDelegate: nil
        ) { $0.close() }
        try pipeline.addHandler(
          MultiplexedConnection(attempt, channel: context.channel, multiplexer: multiplexer))
      } else {
        attempt.pool.opener.carriesMany = false
        try pipeline.addHandler(PlainConnection(attempt, channel: context.channel))
      }
      context.fireUserInboundEventTriggered(event)
      pipeline.removeHandler(self, promise: nil)
    } catch {
      attempt.fail(error)
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    attempt.fail(ChannelError.eof)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    attempt.fail(error)
    context.close(promise: nil)
  }
}

/// The socket of a channel, to write small requests to at once. A write through the pipeline of a channel costs as much
/// again as the one of the kernel, and has nothing to add where no handler changes the bytes.
///
/// Only on the event loop of the channel, only as long as the channel is open, and only while nothing that was written
/// to the channel waits.
struct DirectSocket {
  private let handle: NIOBSDSocket.Handle

  /// Nil where the channel is none of a socket.
  ///
  /// - Parameter channel: without TLS.
  init?(of channel: any Channel) {
    let pipeline = channel.pipeline.syncOperations
    guard let handle = try? pipeline.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self, { $0 }) else {
      return nil
    }
    self.handle = handle
  }

  /// Writes as much as the kernel takes at once, and returns how many bytes. Whatever went wrong, the channel
  /// meets it again with the rest, and says so.
  func write(_ bytes: ByteBuffer) -> Int {
    bytes.withUnsafeReadableBytes { max(0, send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))) }
  }
}

/// How many files and connections this process may have open.
enum OpenFiles {
  /// Raises the limit as far as the system lets us: what shells give by default is less than a load needs.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < limit.rlim_max else {
      return
    }
    limit.rlim_cur = limit.rlim_max
    // Where this is refused, connections that cannot be opened are counted and reported.
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
