import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Quantities
import ServiceLifecycle
import Synchronization
import Texts

/// Listens on one address of ours for vendors: what they post is handed to the watch whose path it came to, and what
/// they fetch is made for them.
final class WebhookServer: Sendable {
  typealias Receiver = @Sendable (Message, Instant) -> HTTPResponse.Status
  typealias PageMaker = @Sendable () -> Page

  /// What somebody posted.
  enum Message: Sendable {
    case body(AnswerBody)
    /// It was not read: longer than the limit, or packed in a way that nobody knows.
    case unread(Shortfall)
  }

  /// What is answered to whoever fetches an address.
  struct Page: Sendable {
    let status: HTTPResponse.Status
    let type: String
    let body: [UInt8]
  }

  private let host: String
  private let port: Int
  private let bodyLimit: Int
  private let clock: SystemClock
  private let receivers = Mutex<[String: Receiver]>([:])
  private let pages = Mutex<[String: PageMaker]>([:])
  private let task: Mutex<Task<Void, Never>?> = Mutex(nil)
  private let group = Mutex<ServiceGroup?>(nil)
  private let boundPort = Mutex(0)

  private init(host: String, port: Int, bodyLimit: Int, clock: SystemClock) {
    self.host = host
    self.port = port
    self.bodyLimit = bodyLimit
    self.clock = clock
  }

  /// Returns when requests are taken.
  ///
  /// - Parameter listen: host and port, for instance `127.0.0.1:0`; port 0 takes any that is free.
  /// - Throws: ``Shortfall`` where the address cannot be listened on.
  static func start(listen: String, bodyLimit: Int, clock: SystemClock) async throws -> WebhookServer {
    guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]) else {
      throw cannotListen(listen, "host:port")
    }
    let host = String(listen[..<colon]).trimmingCharacters(in: ["[", "]"])
    let server = WebhookServer(host: host, port: port, bodyLimit: bodyLimit, clock: clock)
    let (started, starting) = AsyncStream.makeStream(of: Result<Int, Shortfall>.self)
    let task = Task { await server.run(listen, starting) }
    server.task.withLock { $0 = task }
    for await result in started {
      let port = try result.get()
      server.boundPort.withLock { $0 = port }
      return server
    }
    throw cannotListen(listen, "-")
  }

  private static func cannotListen(_ address: String, _ detail: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("It is not possible to listen on \(address) (\(detail))."))
  }

  private func run(_ listen: String, _ starting: AsyncStream<Result<Int, Shortfall>>.Continuation) async {
    var quiet = Logger(label: "webhook")
    quiet.logLevel = .critical
    let application = Application(
      responder: WebhookResponder(server: self),
      server: .http1(configuration: .init(additionalChannelHandlers: [ContinueHandler(), ClosingHandler()])),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "grindvakt"),
      onServerRunning: { channel in
        starting.yield(.success(channel.localAddress?.port ?? 0))
      },
      logger: quiet)
    let services = ServiceGroup(configuration: .init(services: [.init(service: application)], logger: quiet))
    group.withLock { $0 = services }
    do {
      try await services.run()
    } catch {
      starting.yield(.failure(Self.cannotListen(listen, "\(error)")))
    }
    starting.finish()
  }

  /// Begins to take what is posted to a path of its own, and gives the address.
  func open(_ path: String, _ receiver: @escaping Receiver) -> String {
    receivers.withLock { $0[path] = receiver }
    return address(of: path)
  }

  /// Begins to answer whatever is asked for at a path of its own or below it, and gives the address.
  func openPage(_ path: String, _ maker: @escaping PageMaker) -> String {
    pages.withLock { $0[path] = maker }
    return address(of: path)
  }

  /// The address of a path here.
  func address(of path: String) -> String {
    let shownHost = host.contains(":") ? "[\(host)]" : host
    return "http://\(shownHost):\(boundPort.withLock { $0 })/\(path)"
  }

  func closePage(_ path: String) { _ = pages.withLock { $0.removeValue(forKey: path) } }

  func close(_ path: String) { _ = receivers.withLock { $0.removeValue(forKey: path) } }

  /// Lets what is being posted end, but no longer than a while.
  func stop() async {
    let task = task.withLock { $0 }
    await group.withLock { $0 }?.triggerGracefulShutdown()
    let impatience = Task {
      try await Task.sleep(for: .seconds(2))
      task?.cancel()
    }
    await task?.value
    impatience.cancel()
  }

  fileprivate func answer(_ request: Request) async -> Response {
    let first = request.uri.path.split(separator: "/").first.map(String.init) ?? ""
    guard let page = pages.withLock({ $0[first] })?() else { return Response(status: await respond(to: request)) }
    return Response(
      status: page.status, headers: [.contentType: page.type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.body)))
  }

  private func respond(to request: Request) async -> HTTPResponse.Status {
    let path = String(request.uri.path.drop { $0 == "/" })
    guard let receiver = receivers.withLock({ $0[path] }) else { return .notFound }
    guard request.method == .post || request.method == .put else { return .methodNotAllowed }
    do {
      let body = try await request.body.collect(upTo: bodyLimit)
      let bytes = try ContentDecoder.decode(
        Array(body.readableBytesView), request.headers[.contentEncoding], limit: bodyLimit)
      return receiver(.body(AnswerBody(bytes, mediaType: request.headers[.contentType])), clock.now())
    } catch let problem as ContentDecoder.Problem {
      return receiver(.unread(problem.failure.shortfall), clock.now())
    } catch is NIOTooManyBytesError {
      return receiver(.unread(ExchangeFailure.tooLong(bodyLimit).shortfall), clock.now())
    } catch {
      return .badRequest
    }
  }
}

private struct WebhookResponder: HTTPResponder {
  typealias Context = BasicRequestContext
  let server: WebhookServer

  func respond(to request: Request, context: Context) async throws -> Response {
    await server.answer(request)
  }
}

/// Answers `100 Continue` to who asks before sending a body (RFC 9110, section 10.1.1), and would wait for it.
final class ContinueHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundOut = HTTPResponsePart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let head) = unwrapInboundIn(data), let expectation = head.headerFields[.expect],
      expectation.lowercased() == "100-continue"
    {
      context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
    }
    context.fireChannelRead(data)
  }
}

/// Lets the server close a connection where the client expects it to (RFC 9112, section 9.3): in HTTP/1.0 unless
/// `keep-alive` is asked for, and after `close` in any spelling, among others. Whoever reads until the end of a
/// connection, as libxml2 does when it fetches an entity, would wait for ever.
final class ClosingHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  /// Stands before the codec that drops the version.
  private final class Reader: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard case .head(var head) = unwrapInboundIn(data) else {
        context.fireChannelRead(data)
        return
      }
      let wishes = Set(head.headers[canonicalForm: "connection"].map { $0.lowercased() })
      let closes = wishes.contains("close") || (head.version == .http1_0 && !wishes.contains("keep-alive"))
      // The server looks for this word alone.
      if closes { head.headers.replaceOrAdd(name: "connection", value: "close") }
      context.fireChannelRead(wrapInboundOut(.head(head)))
    }
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    guard let decoder = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
    try? pipeline.addHandler(Reader(), position: .after(decoder))
  }
}
