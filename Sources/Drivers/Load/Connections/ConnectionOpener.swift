import NIOCore
import NIOPosix
import NIOSSL
import Quantities

/// Opens connections to one system.
final class ConnectionOpener {
  /// Where connections go, and how.
  struct Way: Sendable {
    let origin: Origin
    let tls: NIOSSLContext?
    /// For opening.
    let timeLimit: TimeAmount

    /// - Throws: ``Shortfall`` where the address is none, or the trusted authorities cannot be read.
    init(_ connection: ResolvedConnection) throws(Shortfall) {
      guard let origin = Origin(of: connection.url) else {
        throw ExchangeFailure.unreachable("'\(connection.name)' has no address with http or https").shortfall
      }
      self.origin = origin
      timeLimit = .microseconds(max(1, connection.timeLimit.microseconds))
      guard origin.isSecure else {
        tls = nil
        return
      }
      var configuration = TLSConfiguration.makeClientConfiguration()
      if let trust = connection.trust { configuration.additionalTrustRoots = [.file(trust)] }
      do {
        tls = try NIOSSLContext(configuration: configuration)
      } catch {
        throw ExchangeFailure.unreachable("TLS: \(error)").shortfall
      }
    }
  }

  private let way: Way
  private let loop: any EventLoop
  /// Whether a connection can carry several requests at once, as far as is known.
  private(set) var carriesMany = false

  init(_ way: Way, loop: any EventLoop) {
    self.way = way
    self.loop = loop
  }

  var origin: Origin { way.origin }

  func open(for pool: ConnectionPool) {
    let attempt = OpeningAttempt(pool)
    let bound = NIOLoopBound(attempt, eventLoop: loop)
    let tls = way.tls
    let host = origin.host
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(way.timeLimit)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let attempt = bound.value
          if let tls {
            let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
            try channel.pipeline.syncOperations.addHandler(
              NIOSSLClientHandler(context: tls, serverHostname: isAddress ? nil : host))
          }
          let connection = PlainConnection(attempt, channel: channel, isSecure: tls != nil)
          try channel.pipeline.syncOperations.addHandler(connection)
        }
      }
    let future: EventLoopFuture<any Channel>
    if let address = try? SocketAddress(ipAddress: host, port: origin.port) {
      future = bootstrap.connect(to: address)
    } else {
      future = bootstrap.connect(host: host, port: origin.port)
    }
    future.whenFailure { error in bound.value.fail(error) }
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
    case .timedOut: self = .unreachable("no answer in time")
    default: self = .unreachable("the connection ended while it was being opened")
    }
  }
}
