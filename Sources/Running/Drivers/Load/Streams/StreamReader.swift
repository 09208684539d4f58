import JSONValues
import NIOCore
import NIOSSL
import NIOTLS

/// One reader: its place in the stream, and the connection that it has at the moment.
final class StreamReader {
  let index: Int
  /// What the stream showed last of the target's clock.
  var mark: JSONValue?
  /// Why it is not open; nil while it is.
  private(set) var failure: Shortfall?
  private let hub: StreamHub
  private var parser: ServerSentEventParser
  private var connection: StreamConnection?
  /// Where the vendor redirects to; nil where it does not.
  private var target: OutgoingRequest?
  private var redirects = 0

  init(_ index: Int, hub: StreamHub) {
    self.index = index
    self.hub = hub
    parser = ServerSentEventParser(limit: hub.plan.limit)
    failure = StreamHub.untold
  }

  func connect() {
    guard !hub.isClosed else { return }
    let connection = StreamConnection(self, isSecure: hub.plan.way.origin.isSecure)
    self.connection = connection
    let future = ConnectionOpener.connect(hub.plan.way, on: hub.loop) { channel in
      try channel.pipeline.syncOperations.addHandler(connection)
    }
    future.assumeIsolated().whenComplete { result in
      switch result {
      case .success(let channel):
        // A connection that says nothing for hours is ordinary here; the system reports when its other end is gone.
        channel.setOption(.socketOption(.so_keepalive), value: 1).whenFailure { _ in }
        // The head of the answer has a time limit; events have none.
        self.hub.loop.assumeIsolated().scheduleTask(in: self.hub.plan.way.timeLimit) { connection.expireHead() }
      case .failure(let error): connection.end(ExchangeFailure.unreachable(StreamReader.describe(error)).shortfall)
      }
    }
  }

  private static func describe(_ error: any Error) -> String {
    if case .unreachable(let detail) = LoadFailure(opening: error) { detail } else { "\(error)" }
  }

  func close() { connection?.close() }

  /// The request, with where the stream was left.
  var request: OutgoingRequest {
    let id = parser.lastEventID
    parser = ServerSentEventParser(
      limit: hub.plan.limit, lastEventID: id, retryMilliseconds: parser.retryMilliseconds)
    var request = target ?? hub.plan.requests[index]
    if !id.isEmpty { request.headers.append(HeaderField("Last-Event-ID", id)) }
    return request
  }

  var mostRedirects: Int { hub.plan.redirects }
  var origin: Origin { hub.plan.way.origin }

  /// Asks where the answer leads to instead, within the same origin. False where that would be once too often.
  func redirected(_ connection: StreamConnection, to next: OutgoingRequest) -> Bool {
    guard self.connection === connection, redirects < hub.plan.redirects else { return false }
    redirects += 1
    target = next
    self.connection = nil
    connect()
    return true
  }

  func opened() {
    failure = nil
    redirects = 0
    hub.opened(index)
  }

  func take(_ bytes: UnsafeRawBufferPointer) throws(Shortfall) {
    let events: [ServerSentEvent]
    do throws(ServerSentEventParser.TooLong) {
      events = try parser.consume(bytes)
    } catch {
      throw ExchangeFailure.tooLong(hub.plan.limit).shortfall
    }
    guard !events.isEmpty else { return }
    let now = hub.plan.clock.now()
    for event in events { hub.take(event, reader: index, at: now) }
  }

  func ended(_ connection: StreamConnection, _ why: Shortfall, wasOpen: Bool) {
    guard self.connection === connection else { return }
    self.connection = nil
    failure = why
    // What it delivered before says nothing about the time after; a system that was restarted counts its marks from the
    // start.
    mark = nil
    hub.broken(index, why, wasOpen: wasOpen, mayMiss: parser.lastEventID.isEmpty)
    guard !hub.isClosed else { return }
    // What the stream asks for, as far as it is sensible.
    let pause = min(max(parser.retryMilliseconds ?? 500, 10), 5000)
    hub.loop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(pause))) { self.connect() }
  }
}

/// A connection that carries a stream of events in HTTP/1.1.
final class StreamConnection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let reader: StreamReader
  private let isSecure: Bool
  private var answer = AnswerReader()
  private var context: ChannelHandlerContext?
  private var isAsked = false
  private var asked: OutgoingRequest?
  private var decoder: ContentDecoder?
  private var isOpen = false
  private var hasEnded = false

  init(_ reader: StreamReader, isSecure: Bool) {
    self.reader = reader
    self.isSecure = isSecure
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive, !isSecure { ask(context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    if !isSecure { ask(context) }
    context.fireChannelActive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if let event = event as? TLSUserEvent, case .handshakeCompleted = event { ask(context) }
    context.fireUserInboundEventTriggered(event)
  }

  private func ask(_ context: ChannelHandlerContext) {
    guard !isAsked, !hasEnded else { return }
    isAsked = true
    var buffer = ByteBuffer()
    do throws(LoadFailure) {
      let request = reader.request
      asked = request
      try HTTPWireWriter.write(request, to: reader.origin, into: &buffer)
    } catch {
      return end(error.shortfall)
    }
    answer.begin(.init(keepsHeaders: true))
    context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasEnded else { return }
    var problem: Shortfall?
    do {
      // What lies in the body is looked at when the reader of the answer is done with this piece.
      var body: [UInt8] = []
      _ = try unwrapInboundIn(data).withUnsafeReadableBytes { bytes throws(AnswerReader.Malformed) in
        try answer.consume(bytes) { piece in
          body.append(contentsOf: piece)
          return true
        }
      }
      try openIfHead()
      guard !hasEnded else { return }
      if let decoder { body = try decoder.take(body) }
      if !body.isEmpty {
        try body.withUnsafeBytes { bytes in Result { () throws(Shortfall) in try reader.take(bytes) } }.get()
      }
    } catch let malformed as AnswerReader.Malformed {
      problem = ExchangeFailure.badContent(malformed.problem).shortfall
    } catch let shortfall as Shortfall {
      problem = shortfall
    } catch let packing as ContentDecoder.Problem {
      problem = packing.failure.shortfall
    } catch {
      problem = ExchangeFailure.closed.shortfall
    }
    if let problem { return end(problem) }
    if answer.isDone { end(ExchangeFailure.closed.shortfall) }
  }

  /// Once the head of the answer is there, it says whether this is a stream.
  private func openIfHead() throws(Shortfall) {
    guard !isOpen, answer.hasHead else { return }
    let response = IncomingResponse(
      version: "HTTP/1.1", status: answer.status, reason: "", headers: answer.headers, body: [])
    do throws(ExchangeFailure) {
      if let asked, let next = try RedirectRule.next(after: response, to: asked) {
        guard reader.redirected(self, to: next) else { throw .tooManyRedirects(reader.mostRedirects) }
        hasEnded = true
        context?.close(promise: nil)
        return
      }
    } catch {
      throw error.shortfall
    }
    try ServerSentEventListener.check(response)
    do throws(ContentDecoder.Problem) {
      decoder = try ContentDecoder(response.header("Content-Encoding"), limit: .max)
    } catch {
      throw error.failure.shortfall
    }
    isOpen = true
    reader.opened()
  }

  func expireHead() {
    if !isOpen, !hasEnded { end(ExchangeFailure.unreachable("no answer in time").shortfall) }
  }

  func channelInactive(context: ChannelHandlerContext) { end(ExchangeFailure.closed.shortfall) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let isTLS = error is NIOSSLError || error is NIOSSLExtraError || error is BoringSSLError
    end(
      isTLS && !isAsked
        ? ExchangeFailure.untrusted(TLSErrorText.problem(of: error)).shortfall
        : ExchangeFailure.closed.shortfall)
  }

  func close() { end(ExchangeFailure.closed.shortfall) }

  func end(_ why: Shortfall) {
    guard !hasEnded else { return }
    hasEnded = true
    context?.close(promise: nil)
    reader.ended(self, why, wasOpen: isOpen)
  }
}
