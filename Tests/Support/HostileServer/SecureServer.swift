import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL
import Synchronization

/// A server with TLS and a certificate of its own, in HTTP/2 or HTTP/1.1, that answers each request with its path.
package final class SecureServer: Sendable {
  /// What every answer sets.
  package static let cookie = "cookie-of-the-server"

  /// What is known of the requests so far.
  fileprivate final class Book: Sendable {
    let connections = Mutex(0)
    let requests = Mutex<[String]>([])
  }

  private let listening: any Channel
  private let book: Book
  private let place: URL

  /// PEM file of the certificate, for those who are to trust it.
  package let certificate: String
  package let port: Int

  /// Where the certificate lies.
  package var folder: String { URL(filePath: certificate).deletingLastPathComponent().path() }
  package var url: String { "https://127.0.0.1:\(port)" }
  /// Method, path and the field `x-test` of all requests so far.
  package var requests: [String] { book.requests.withLock { $0 } }
  package var connections: Int { book.connections.withLock { $0 } }

  private init(_ channel: any Channel, _ book: Book, folder: URL, certificate: String) {
    listening = channel
    self.book = book
    place = folder
    self.certificate = certificate
    port = channel.localAddress?.port ?? 0
  }

  /// - Parameter protocols: which the server speaks, `h2` and `http/1.1`.
  package static func start(protocols: [String]) async throws -> SecureServer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "secure-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let certificate = folder.appending(path: "certificate.pem").path()
    let key = folder.appending(path: "key.pem").path()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out",
      certificate, "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    configuration.applicationProtocols = protocols
    let context = try NIOSSLContext(configuration: configuration)
    let book = Book()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        book.connections.withLock { $0 += 1 }
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
        }.flatMap {
          channel.configureCommonHTTPServerPipeline { stream in
            stream.eventLoop.makeCompletedFuture {
              try stream.pipeline.syncOperations.addHandler(SecureAnswers(book))
            }
          }
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return SecureServer(channel, book, folder: folder, certificate: certificate)
  }

  package func stop() async {
    try? await listening.close().get()
    try? FileManager.default.removeItem(at: place)
  }
}

private final class SecureAnswers: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let book: SecureServer.Book
  private var head: HTTPRequestHead?
  private var body = ""

  init(_ book: SecureServer.Book) { self.book = book }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = ""
    case .body(let piece): body += String(buffer: piece)
    case .end:
      guard let head else { return }
      let field = head.headers.first(name: "x-test") ?? ""
      book.requests.withLock { $0.append("\(head.method) \(head.uri) \(field) \(body)") }
      let answer = ByteBuffer(string: "{\"id\": \"\(head.uri)\"}")
      let headers = HTTPHeaders([
        ("Content-Length", "\(answer.readableBytes)"), ("X-Way", "\(head.version)"),
        ("Set-Cookie", "session=\(SecureServer.cookie); Secure; HttpOnly"),
      ])
      context.write(wrapOutboundOut(.head(.init(version: head.version, status: .ok, headers: headers))), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(answer))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
