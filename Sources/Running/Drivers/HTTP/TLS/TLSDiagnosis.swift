import NIOCore
import NIOPosix
import NIOSSL
import Quantities
import SuiteLanguage
import Synchronization
package import Texts

/// Why no secure connection was made, as a clause.
package enum TLSProblem: Error, Sendable, Hashable {
  /// `day`: as OpenSSL prints it.
  case expired(day: String)
  case notYetValid(day: String)
  case selfSigned(subject: String)
  /// Nobody who is trusted has signed what the server sends.
  case unknownAuthority(issuer: String)
  /// The server does not send the certificate that stands between its own and the authority's.
  case missingIntermediate(issuer: String)
  case wrongHost(host: String, names: [String])
  /// The server takes only versions that are older than what the binding allows.
  case oldVersion(least: String)
  case noTLS
  /// The server wants to know who we are, and we have no certificate.
  case clientCertificateWanted
  /// The name of OpenSSL's error, without places.
  case other(String)

  package var clause: Text {
    switch self {
    case .expired(let day):
      Text("the system's certificate expired on \(day)")
    case .notYetValid(let day):
      Text("the system's certificate is not valid until \(day)")
    case .selfSigned(let subject):
      Text("the system's certificate (“\(subject)”) is signed by itself and is not in trust")
    case .unknownAuthority(let issuer):
      Text("the system's certificate is issued by “\(issuer)”, whom neither this machine nor trust knows")
    case .missingIntermediate(let issuer):
      Text("the system does not send the intermediate certificate “\(issuer)”")
    case .wrongHost(let host, let names):
      Text("the system's certificate is for \(names.joined(separator: ", ")) and not for \(host)")
    case .oldVersion(let least):
      Text("the system speaks only TLS older than \(least)")
    case .noTLS:
      Text("what answers does not speak TLS")
    case .clientCertificateWanted:
      Text("the system wants a client certificate, and we have none")
    case .other(let name):
      Text("TLS error \(name)")
    }
  }
}

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

/// What an error of NIOSSL says, without the places in files of whoever built it.
enum TLSErrorText {
  static func problem(of error: any Error, least: TLSAllowance.Version = .v12) -> TLSProblem {
    let text = "\(error)"
    for (word, problem) in known(least) where text.contains(word) { return problem }
    if error is NIOSSLExtraError, text.lowercased().contains("hostname") { return .other("HOSTNAME_MISMATCH") }
    return .other(name(in: text))
  }

  private static func known(_ least: TLSAllowance.Version) -> [(String, TLSProblem)] {
    [
      ("CERTIFICATE_REQUIRED", .clientCertificateWanted), ("WRONG_VERSION_NUMBER", .noTLS), ("HTTP_REQUEST", .noTLS),
      ("UNSUPPORTED_PROTOCOL", .oldVersion(least: least.rawValue)),
      ("ALERT_PROTOCOL_VERSION", .oldVersion(least: least.rawValue)),
      ("VERSION_TOO_LOW", .oldVersion(least: least.rawValue)),
    ]
  }

  /// `CERTIFICATE_VERIFY_FAILED` of `error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED at ..`.
  private static func name(in text: String) -> String {
    guard let range = text.firstRange(of: "OPENSSL_internal:") else {
      let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
      return word.isEmpty ? "TLS" : String(word.prefix(60))
    }
    return String(text[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }.prefix(60))
  }
}
