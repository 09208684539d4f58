import NIOCore
import NIOPosix
package import Quantities
import Synchronization

/// A TCP proxy on 127.0.0.1 that stands between a client and a system and does to their connections what networks do:
/// delay them, narrow them, let them hang, cut them and bring them back.
package final class FaultProxy: Sendable {
  /// What is wrong with the network. It holds for connections that are open, too, from the next bytes on.
  package struct Fault: Sendable, Hashable {
    /// Before bytes are passed on, in each direction.
    package var latency: TimeSpan
    /// Up to so much is added to the latency, drawn again for each piece. The order of bytes stays.
    package var jitter: TimeSpan
    /// In each direction of each connection; nil: as fast as can be.
    package var bytesPerSecond: Int?
    /// Connections stay open and nothing is passed on, as when a cable has been pulled. What was sent meanwhile comes
    /// when the fault is over.
    package var isStalled: Bool
    /// A connection is reset when so many bytes have gone to the client on it; nil: never.
    package var resetAfterBytes: Int?

    package init(
      latency: TimeSpan = .zero, jitter: TimeSpan = .zero, bytesPerSecond: Int? = nil, isStalled: Bool = false,
      resetAfterBytes: Int? = nil
    ) {
      self.latency = latency
      self.jitter = jitter
      self.bytesPerSecond = bytesPerSecond
      self.isStalled = isStalled
      self.resetAfterBytes = resetAfterBytes
    }
  }

  /// A change at a moment of a schedule.
  package enum Act: Sendable, Hashable {
    /// Nil: the network is sound.
    case set(Fault?)
    /// Resets what is open, and refuses what is new.
    case cut
    case restore
  }

  private struct State {
    var fault: Fault?
    var listening: (any Channel)?
    var port = 0
    var pairs: [ObjectIdentifier: NIOLoopBound<ProxyPair>] = [:]
    var accepted = 0
    var isCut = false
  }

  private let host: String
  private let upstreamPort: Int
  private let group: MultiThreadedEventLoopGroup
  private let state = Mutex(State())

  package var port: Int { state.withLock { $0.port } }
  package var url: String { "http://127.0.0.1:\(port)" }
  /// How many connections have been taken so far.
  package var accepted: Int { state.withLock { $0.accepted } }
  var fault: Fault? { state.withLock { $0.fault } }

  private init(_ host: String, _ port: Int) {
    self.host = host
    upstreamPort = port
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  }

  /// - Parameters:
  ///   - host: of the system.
  ///   - listen: the port of the proxy; any free one unless given.
  /// - Throws: where the port cannot be listened on.
  package static func start(towards host: String, port: Int, listen: Int = 0) async throws -> FaultProxy {
    let proxy = FaultProxy(host, port)
    do {
      try await proxy.listen(on: listen)
    } catch {
      try? await proxy.group.shutdownGracefully()
      throw error
    }
    return proxy
  }

  private func listen(on port: Int) async throws {
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.backlog, value: 1024)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.autoRead, value: false)
      .childChannelInitializer { [self] client in accept(client) }
      .bind(host: "127.0.0.1", port: port).get()
    state.withLock {
      $0.listening = channel
      $0.port = channel.localAddress?.port ?? port
    }
  }

  private func accept(_ client: any Channel) -> EventLoopFuture<Void> {
    let pair = ProxyPair(self, client: client)
    let bound = NIOLoopBound(pair, eventLoop: client.eventLoop)
    let isCut = state.withLock { state in
      state.accepted += 1
      state.pairs[ObjectIdentifier(pair)] = bound
      return state.isCut
    }
    guard !isCut else {
      forget(pair)
      return client.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
    }
    let host = host
    let port = upstreamPort
    return client.eventLoop.makeCompletedFuture { try pair.attachClient() }.flatMap {
      ClientBootstrap(group: client.eventLoop)
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .channelOption(.autoRead, value: false)
        .channelInitializer { upstream in
          upstream.eventLoop.makeCompletedFuture { try bound.value.attachUpstream(upstream) }
        }
        .connect(host: host, port: port)
        .map { _ in bound.value.begin() }
        .flatMapErrorThrowing { error in
          bound.value.reset()
          throw error
        }
    }
  }

  func forget(_ pair: ProxyPair) {
    state.withLock { _ = $0.pairs.removeValue(forKey: ObjectIdentifier(pair)) }
  }

  private func each(_ action: @escaping @Sendable (ProxyPair) -> Void) async {
    for pair in state.withLock({ Array($0.pairs.values) }) {
      try? await pair.eventLoop.submit { action(pair.value) }.get()
    }
  }

  /// From now on the network has this fault, or none.
  package func set(_ fault: Fault?) async {
    state.withLock { $0.fault = fault }
    await each { $0.pump() }
  }

  /// Resets all connections and refuses new ones until ``restore()``.
  package func cut() async {
    let listening = state.withLock { state in
      state.isCut = true
      defer { state.listening = nil }
      return state.listening
    }
    try? await listening?.close().get()
    await each { $0.reset() }
  }

  /// Takes connections again, on the same port.
  package func restore() async throws {
    let (isListening, port) = state.withLock { state in
      state.isCut = false
      return (state.listening != nil, state.port)
    }
    if !isListening { try await listen(on: port) }
  }

  /// Carries out a schedule; each time counts from the beginning. Ends early when the task is cancelled.
  ///
  /// - Parameter tell: is called before each change.
  package func play(
    _ schedule: [(after: TimeSpan, act: Act)], tell: (TimeSpan, Act) -> Void = { _, _ in }
  ) async throws {
    let begin = ContinuousClock.now
    for (after, act) in schedule.sorted(by: { $0.after < $1.after }) {
      try await Task.sleep(until: begin + after.duration, clock: .continuous)
      tell(after, act)
      switch act {
      case .set(let fault): await set(fault)
      case .cut: await cut()
      case .restore: try await restore()
      }
    }
  }

  package func stop() async {
    await cut()
    try? await group.shutdownGracefully()
  }
}
