import NIOCore
import NIOHPACK
import NIOHTTP2
import SuiteLanguage

/// A connection that carries many requests at once in HTTP/2 (RFC 9113), each on a stream of its own.
final class MultiplexedConnection: ChannelInboundHandler, LoadConnection {
  typealias InboundIn = HTTP2Frame

  var index = -1
  var isOffered = false
  private let attempt: OpeningAttempt
  private let channel: any Channel
  private let multiplexer: NIOHTTP2Handler.StreamMultiplexer
  private var exchanges: [ObjectIdentifier: StreamExchange] = [:]
  /// What the system allows; what it most often allows until it has said so.
  private var mostStreams = 100
  private var isEnding = false
  private var isDead = false

  init(_ attempt: OpeningAttempt, channel: any Channel, multiplexer: NIOHTTP2Handler.StreamMultiplexer) {
    self.attempt = attempt
    self.channel = channel
    self.multiplexer = multiplexer
  }

  private var pool: ConnectionPool { attempt.pool }
  private var worker: LoadWorker { attempt.pool.worker }

  var room: Int { isEnding || isDead ? 0 : max(0, mostStreams - exchanges.count) }
  var underWay: Int { exchanges.count }

  // MARK: Sending

  func send(_ flight: Flight) {
    let step = flight.step
    let request: OutgoingRequest
    let head: HPACKHeaders
    do throws(LoadFailure) {
      request = try worker.outgoing(flight)
      head = try HTTP2Head.of(request, to: step.template.origin)
    } catch {
      return worker.finish(flight, error)
    }
    let now = worker.clock.now()
    if flight.sent == nil { flight.sent = now }
    flight.isSent = true
    flight.firstByte = nil
    flight.status = nil
    flight.deadline = now + step.limit
    let exchange = StreamExchange(self, flight, step, head, request.body)
    exchanges[ObjectIdentifier(exchange)] = exchange
    let bound = NIOLoopBound(exchange, eventLoop: channel.eventLoop)
    multiplexer.createStreamChannel { stream in
      stream.eventLoop.makeCompletedFuture {
        let exchange = bound.value
        // It may have been given up while its stream was being made.
        guard !exchange.isOver else { throw ChannelError.ioOnClosedChannel }
        exchange.stream = stream
        try stream.pipeline.syncOperations.addHandler(exchange)
      }
    }.whenFailure { _ in bound.value.end(.closed) }
  }

  var clock: LoadClock { worker.clock }

  /// An exchange has its whole answer, or never will.
  func ended(
    _ exchange: StreamExchange, _ flight: Flight, _ failure: LoadFailure?, _ headers: [HeaderField], _ body: [UInt8]
  ) {
    guard exchanges.removeValue(forKey: ObjectIdentifier(exchange)) != nil else { return }
    if let failure {
      worker.finish(flight, failure)
    } else {
      worker.answered(flight, flight.status ?? 0, headers, body, at: clock.now())
    }
    if isEnding, exchanges.isEmpty { close(.closed) }
    if !isDead { pool.hasRoom(self) }
    worker.hasRead(at: clock.now())
  }

  // MARK: The connection

  func handlerAdded(context: ChannelHandlerContext) {
    pool.opener.carriesMany = true
    attempt.succeed(self)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data).payload {
    case .settings(.settings(let settings)):
      for setting in settings where setting.parameter == .maxConcurrentStreams { mostStreams = setting.value }
      if !isDead { pool.hasRoom(self) }
    case .goAway:
      // What is under way may end; nothing new begins here.
      isEnding = true
      if exchanges.isEmpty { close(.closed) }
    default: break
    }
  }

  func channelInactive(context: ChannelHandlerContext) { dead(.closed) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    dead(.closed)
    context.close(promise: nil)
  }

  func expire(at now: Int64) {
    for exchange in Array(exchanges.values) where exchange.deadline <= now { exchange.end(.timedOut) }
  }

  func close(_ failure: LoadFailure) {
    dead(failure)
    channel.close(promise: nil)
  }

  private func dead(_ failure: LoadFailure) {
    isDead = true
    for exchange in Array(exchanges.values) { exchange.end(failure) }
    pool.closed(self)
  }
}

/// A request and its answer on a stream of their own.
final class StreamExchange: ChannelInboundHandler {
  typealias InboundIn = HTTP2Frame.FramePayload
  typealias OutboundOut = HTTP2Frame.FramePayload

  var stream: (any Channel)?
  private let connection: MultiplexedConnection
  private let flight: Flight
  private let step: PreparedCall.Step
  private let head: HPACKHeaders
  private let requestBody: [UInt8]
  private var headers: [HeaderField] = []
  private var body: [UInt8] = []
  private var bodyLength = 0
  private(set) var isOver = false

  init(
    _ connection: MultiplexedConnection, _ flight: Flight, _ step: PreparedCall.Step, _ head: HPACKHeaders,
    _ body: [UInt8]
  ) {
    self.connection = connection
    self.flight = flight
    self.step = step
    self.head = head
    requestBody = body
  }

  var deadline: Int64 { flight.deadline }

  func channelActive(context: ChannelHandlerContext) {
    context.write(
      wrapOutboundOut(.headers(.init(headers: head, endStream: requestBody.isEmpty))), promise: nil)
    if !requestBody.isEmpty {
      let bytes = ByteBuffer(bytes: requestBody)
      context.write(wrapOutboundOut(.data(.init(data: .byteBuffer(bytes), endStream: true))), promise: nil)
    }
    context.flush()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    if flight.firstByte == nil { flight.firstByte = connection.clock.now() }
    switch unwrapInboundIn(data) {
    case .headers(let frame):
      if flight.status == nil || (100..<200).contains(flight.status ?? 0) {
        guard let status = frame.headers.first(name: ":status").flatMap({ Int($0) }) else {
          return end(.badContent("it has no status"))
        }
        flight.status = status
        let tellsOfBody =
          frame.headers.contains(name: "content-encoding") || frame.headers.contains(name: "content-type")
        if step.check.needsHeaders || (300..<400).contains(status) || step.check.needsBody && tellsOfBody
          || frame.headers.contains(name: "set-cookie")
        {
          headers = frame.headers.filter { !$0.name.hasPrefix(":") }.map { HeaderField($0.name, $0.value) }
        }
      }
      if frame.endStream { finish() }
    case .data(let frame):
      guard case .byteBuffer(let bytes) = frame.data else { return }
      bodyLength += bytes.readableBytes
      guard bodyLength <= step.check.bodyLimit else { return end(.tooLong) }
      if step.check.needsBody { body += bytes.readableBytesView }
      if frame.endStream { finish() }
    default: return
    }
  }

  private func finish() {
    guard !isOver else { return }
    isOver = true
    connection.ended(self, flight, nil, headers, body)
  }

  /// Ends without its answer.
  func end(_ failure: LoadFailure) {
    guard !isOver else { return }
    isOver = true
    stream?.close(promise: nil)
    connection.ended(self, flight, failure, headers, body)
  }

  func channelInactive(context: ChannelHandlerContext) { end(.closed) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end(.closed)
    context.close(promise: nil)
  }
}

/// The head of a request as HTTP/2 has it (RFC 9113, section 8.3).
enum HTTP2Head {
  /// Fields that mean something to a connection of HTTP/1.1 only (section 8.2.2).
  private static let left = [
    "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade", "host", "content-length",
  ]

  static func of(_ request: OutgoingRequest, to origin: Origin) throws(LoadFailure) -> HPACKHeaders {
    guard let target = RequestTarget.of(request.url) else { throw .request("'\(request.url)' is no address") }
    let host = request.headers.first { $0.name.lowercased() == "host" }?.value
    var headers = HPACKHeaders([
      (":method", request.method), (":scheme", origin.isSecure ? "https" : "http"),
      (":authority", host ?? origin.authority), (":path", target),
    ])
    for field in request.headers {
      let name = field.name.lowercased()
      guard HeaderRule.isName(field.name), HeaderRule.isValue(field.value) else {
        throw .request("the header '\(field.name)' has characters that are not allowed there")
      }
      if !left.contains(name) { headers.add(name: name, value: field.value) }
    }
    if !request.body.isEmpty || HeaderRule.tellsEmptiness(request.method) {
      headers.add(name: "content-length", value: String(request.body.count))
    }
    return headers
  }
}
