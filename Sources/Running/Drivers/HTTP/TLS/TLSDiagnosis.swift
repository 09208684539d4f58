import NIOCore
import NIOPosix
import NIOSSL
import Quantities
import SuiteLanguage
import Synchronization

/// Looks a second time at a server with which no secure connection was made, and says why in a sentence.
///
/// It trusts nobody while it does so: it takes the certificates, and sends nothing.
enum TLSDiagnosis {
  /// Nil where nothing more can be said.
  static func problem(of connection: ResolvedConnection, _ origin: Origin) async -> TLSProblem? {
    guard origin.isSecure else { return nil }
    let limit = min(connection.timeLimit.microseconds, 10_000_000)
    guard let seen = await handshake(origin, limit: .microseconds(max(1, limit))) else { return nil }
    if let version = seen.version, version < TLSVersion(connection.leastTLS) {
      return .oldVersion(least: connection.leastTLS.rawValue)
    }
    return CertificateJudge.problem(with: seen.chain, host: origin.host, trust: connection.trust)
  }

  private struct Seen: Sendable {
    var chain: [[UInt8]] = []
    var version: TLSVersion?
  }

  private static func handshake(_ origin: Origin, limit: TimeAmount) async -> Seen? {
    let seen = Mutex(Seen())
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv1
    guard let context = try? NIOSSLContext(configuration: configuration) else { return nil }
    let isName = origin.host.contains { $0.isLetter } && !origin.host.contains(":")
    let done = MultiThreadedEventLoopGroup.singleton.next().makePromise(of: Void.self)
    let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(limit)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let handler = try NIOSSLClientHandler(
            context: context, serverHostname: isName ? origin.host : nil,
            customVerificationCallback: { certificates, verified in
              let chain = certificates.compactMap { try? $0.toDERBytes() }
              seen.withLock { $0.chain = chain }
              verified.succeed(.certificateVerified)
            })
          try channel.pipeline.syncOperations.addHandlers([handler, HandshakeEnd(done)])
        }
      }
    guard let channel = try? await bootstrap.connect(host: origin.host, port: origin.port).get() else {
      done.succeed(())
      return nil
    }
    let timeout = channel.eventLoop.scheduleTask(in: limit) { done.succeed(()) }
    try? await done.futureResult.get()
    timeout.cancel()
    let version = try? await channel.nioSSL_tlsVersion().get()
    seen.withLock { $0.version = version ?? nil }
    try? await channel.close().get()
    let result = seen.withLock { $0 }
    return result.chain.isEmpty ? nil : result
  }
}

extension TLSVersion {
  fileprivate var rank: Int {
    switch self {
    case .tlsv1: 0
    case .tlsv11: 1
    case .tlsv12: 2
    case .tlsv13: 3
    }
  }

  fileprivate static func < (left: TLSVersion, right: TLSVersion) -> Bool { left.rank < right.rank }
}

/// Tells when a handshake has ended, well or not.
private final class HandshakeEnd: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  private var promise: EventLoopPromise<Void>?

  init(_ promise: EventLoopPromise<Void>) { self.promise = promise }

  private func end() {
    promise?.succeed(())
    promise = nil
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    end()
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end()
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { end() }
}
