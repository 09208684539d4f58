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
  private let pool: ConnectionPool
  private let worker: LoadWorker
  private let channel: any Channel
  /// Nil where requests have to go through the handlers of the channel.
  private var socket: DirectSocket?
  private var context: ChannelHandlerContext?
  private var reader = AnswerReader()
  private var flight: Flight?
  private var body: [UInt8] = []
  private var bodyLength = 0
  private var isOpen = false
  private var isDead = false

  init(_ attempt: OpeningAttempt, channel: any Channel) {
    self.attempt = attempt
    pool = attempt.pool
    worker = attempt.pool.worker
    self.channel = channel
  }

  var room: Int { flight == nil && isOpen && !isDead ? 1 : 0 }
  var underWay: Int { flight == nil ? 0 : 1 }

  // MARK: Sending

  func send(_ flight: Flight) {
    let step = flight.step
    let bytes: ByteBuffer
    do throws(LoadFailure) {
      bytes = try worker.request(flight)
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
    reader.begin(.init(isToHead: step.isToHead, keepsHeaders: step.check.needsHeaders))
    write(bytes, context)
  }

  private func write(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
    var bytes = bytes
    if let socket {
      bytes.moveReaderIndex(forwardBy: socket.write(bytes))
      if bytes.readableBytes == 0 { return }
      // What comes later has to wait behind the rest, and the channel knows when that has gone.
      self.socket = nil
    }
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
  }

  // MARK: Reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard let flight else {
      // Nobody has asked anything.
      return close(.badContent("it sent bytes that nobody had asked for"))
    }
    let buffer = unwrapInboundIn(data)
    let now = worker.clock.now()
    if flight.firstByte == nil { flight.firstByte = now }
    let step = flight.step
    let limit = step.check.bodyLimit
    let keeps = step.check.needsBody
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
      if reader.isDone { answered(at: now, isWhole: used == buffer.readableBytes) }
    } catch {
      close(error.isTooLong ? .tooLong : .badContent(error.problem))
    }
  }

  /// The bytes that were read at once are over; whoever listens further on need not know.
  func channelReadComplete(context: ChannelHandlerContext) {}

  private func answered(at now: Int64, isWhole: Bool) {
    guard let flight else { return }
    self.flight = nil
    flight.status = reader.status
    // Bytes behind the answer are nobody's, and so the next answer would be.
    if !reader.keepsAlive || !isWhole { die() } else { pool.isFree(self) }
    worker.answered(flight, reader.status, reader.headers, body, at: now)
    if !isDead { pool.hasRoom(self) }
    worker.hasRead(at: now)
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
    if !pool.origin.isSecure { socket = DirectSocket(of: channel) }
    attempt.succeed(self)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if reader.end(), let flight, reader.hasHead {
      self.flight = flight
      isDead = true
      answered(at: worker.clock.now(), isWhole: true)
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
    socket = nil
    pool.closed(self)
    context?.close(promise: nil)
  }

  private func ended(_ failure: LoadFailure, _ error: any Error) {
    isDead = true
    socket = nil
    attempt.fail(error)
    if let flight {
      self.flight = nil
      flight.status = reader.hasHead ? reader.status : nil
      worker.finish(flight, failure)
    }
    pool.closed(self)
  }
}
