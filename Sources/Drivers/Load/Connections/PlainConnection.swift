import NIOCore
import SuiteLanguage

/// A connection that carries one request at a time in HTTP/1.1, and reads its bytes itself: a decoder in front of it
/// would cost half as much again.
final class PlainConnection: ChannelInboundHandler, LoadConnection {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  var index = -1
  var isOffered = false
  private let attempt: OpeningAttempt
  private let channel: any Channel
  private var context: ChannelHandlerContext?
  private var reader = AnswerReader()
  private var flight: Flight?
  private var body: [UInt8] = []
  private var bodyLength = 0
  private var isOpen = false
  private var isDead = false

  init(_ attempt: OpeningAttempt, channel: any Channel) {
    self.attempt = attempt
    self.channel = channel
  }

  private var pool: ConnectionPool { attempt.pool }
  private var worker: LoadWorker { attempt.pool.worker }

  var room: Int { flight == nil && isOpen && !isDead ? 1 : 0 }
  var underWay: Int { flight == nil ? 0 : 1 }

  // MARK: Sending

  func send(_ flight: Flight) {
    var flight = flight
    let step = worker.step(of: flight)
    let bytes: ByteBuffer
    do throws(LoadFailure) {
      bytes = try worker.request(&flight)
    } catch {
      // The connection is as good as before.
      worker.finish(flight, error)
      return
    }
    guard let context else { return worker.finish(flight, .closed) }
    let now = worker.clock.now()
    if flight.sent == nil { flight.sent = now }
    flight.isSent = true
    flight.firstByte = nil
    flight.status = nil
    flight.deadline = now + step.limit
    self.flight = flight
    bodyLength = 0
    body.removeAll(keepingCapacity: body.capacity <= 4096)
    reader.begin(.init(isToHead: step.template.bound.method == "HEAD", keepsHeaders: step.check.needsHeaders))
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
  }

  // MARK: Reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard flight != nil else {
      // Nobody has asked anything.
      return close(.badContent("it sent bytes that nobody had asked for"))
    }
    let buffer = unwrapInboundIn(data)
    if flight?.firstByte == nil { flight?.firstByte = worker.clock.now() }
    let check = flight.map { worker.step(of: $0).check }
    let limit = check?.bodyLimit ?? 0
    let keeps = check?.needsBody ?? false
    do throws(AnswerReader.Malformed) {
      let used = try buffer.withUnsafeReadableBytes { bytes throws(AnswerReader.Malformed) in
        try reader.consume(bytes) { piece in
          bodyLength += piece.count
          guard bodyLength <= limit else { return false }
          if keeps { body.append(contentsOf: piece) }
          return true
        }
      }
      if bodyLength > limit { return close(.tooLong) }
      if reader.isDone { answered(isWhole: used == buffer.readableBytes) }
    } catch {
      close(.badContent(error.problem))
    }
  }

  private func answered(isWhole: Bool) {
    guard var flight else { return }
    self.flight = nil
    flight.status = reader.status
    // Bytes behind the answer are nobody's, and so the next answer would be.
    if !reader.keepsAlive || !isWhole { die() } else { pool.isFree(self) }
    worker.answered(flight, reader.status, reader.headers, body)
    if !isDead { pool.hasRoom(self) }
  }

  // MARK: The connection

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive { opened() }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    opened()
    context.fireChannelActive()
  }

  private func opened() {
    guard !isOpen, !isDead else { return }
    isOpen = true
    attempt.succeed(self)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if reader.end(), let flight, reader.hasHead {
      self.flight = flight
      isDead = true
      answered(isWhole: true)
    }
    ended(.closed, ChannelError.eof)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    ended(.closed, error)
    context.close(promise: nil)
  }

  func expire(at now: Int64) {
    if let flight, flight.deadline <= now { close(.timedOut) }
  }

  func close(_ failure: LoadFailure) {
    ended(failure, ChannelError.eof)
    context?.close(promise: nil)
  }

  /// Takes no more requests.
  private func die() {
    isDead = true
    pool.closed(self)
    context?.close(promise: nil)
  }

  private func ended(_ failure: LoadFailure, _ error: any Error) {
    isDead = true
    attempt.fail(error)
    if var flight {
      self.flight = nil
      flight.status = reader.hasHead ? reader.status : nil
      worker.finish(flight, failure)
    }
    pool.closed(self)
  }
}
