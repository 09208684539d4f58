import NIOCore
import NIOPosix
import NIOSSL
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
