import Glibc
import NIOCore
import Quantities

/// A connection of a client and the one that goes on to the system, on one event loop.
final class ProxyPair {
  private let proxy: FaultProxy
  private let client: any Channel
  private var upstream: (any Channel)?
  private var toUpstream: ProxyPipe?
  private var toClient: ProxyPipe?
  private var bytesToClient = 0
  private var isOver = false

  init(_ proxy: FaultProxy, client: any Channel) {
    self.proxy = proxy
    self.client = client
  }

  var fault: FaultProxy.Fault? { proxy.fault }

  func attachClient() throws {
    try client.pipeline.syncOperations.addHandler(ProxyEnd { [weak self] in self?.toUpstream })
  }

  func attachUpstream(_ upstream: any Channel) throws {
    self.upstream = upstream
    try upstream.pipeline.syncOperations.addHandler(ProxyEnd { [weak self] in self?.toClient })
  }

  /// Both ends are connected.
  func begin() {
    guard !isOver, let upstream else { return }
    toUpstream = ProxyPipe(self, from: client, to: upstream, isToClient: false)
    toClient = ProxyPipe(self, from: upstream, to: client, isToClient: true)
    client.closeFuture.assumeIsolated().whenComplete { _ in self.toUpstream?.end() }
    upstream.closeFuture.assumeIsolated().whenComplete { _ in self.toClient?.end() }
  }

  /// How many of so many bytes may still go to the client; fewer than all means that the connection is reset then.
  func allowance(_ count: Int) -> Int {
    guard let limit = fault?.resetAfterBytes else { return count }
    let allowed = max(0, min(count, limit - bytesToClient))
    bytesToClient += allowed
    return allowed
  }

  func pump() {
    toUpstream?.pump()
    toClient?.pump()
  }

  /// One direction has passed on everything.
  func ended() {
    guard !isOver else { return }
    isOver = true
    client.close(promise: nil)
    upstream?.close(promise: nil)
    forget()
  }

  /// Ends both connections at once, with a reset instead of an orderly end.
  func reset() {
    guard !isOver else { return }
    isOver = true
    for channel in [client, upstream] {
      guard let channel else { continue }
      guard let socket = channel as? any SocketOptionProvider else {
        channel.close(promise: nil)
        continue
      }
      socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
    }
    toUpstream?.drop()
    toClient?.drop()
    forget()
  }

  private func forget() {
    toUpstream = nil
    toClient = nil
    proxy.forget(self)
  }
}

/// Hands what comes to the pipe of its direction.
final class ProxyEnd: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let pipe: () -> ProxyPipe?

  init(_ pipe: @escaping () -> ProxyPipe?) { self.pipe = pipe }

  func channelActive(context: ChannelHandlerContext) {
    // From here on the pipe asks for more whenever it has room.
    context.read()
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { pipe()?.take(unwrapInboundIn(data)) }

  /// A peer that goes away is what the proxy is for.
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// One direction of a pair: pieces that wait until they are due.
final class ProxyPipe {
  private let pair: ProxyPair
  private let source: any Channel
  private let sink: any Channel
  private let isToClient: Bool
  private var pieces: CircularBuffer<(bytes: ByteBuffer, due: NIODeadline)> = []
  private var waiting = 0
  private var lastDue = NIODeadline.uptimeNanoseconds(0)
  private var isWoken = false
  private var hasEnded = false
  private var isReading = true

  /// Bytes that may wait before the sender has to.
  private static let most = 1 << 20
  /// The longest piece where the way is narrow, so that bytes trickle.
  private static let slice = 4096

  init(_ pair: ProxyPair, from source: any Channel, to sink: any Channel, isToClient: Bool) {
    self.pair = pair
    self.source = source
    self.sink = sink
    self.isToClient = isToClient
  }

  func take(_ bytes: ByteBuffer) {
    var bytes = bytes
    let fault = pair.fault
    waiting += bytes.readableBytes
    var due = NIODeadline.now()
    if let fault {
      let jitter = fault.jitter.microseconds > 0 ? Int64.random(in: 0...fault.jitter.microseconds) : 0
      due = due + .microseconds(max(0, fault.latency.microseconds) + jitter)
    }
    while bytes.readableBytes > 0 {
      guard let rate = fault?.bytesPerSecond else {
        append(bytes, max(due, lastDue))
        break
      }
      guard let piece = bytes.readSlice(length: min(ProxyPipe.slice, bytes.readableBytes)) else { break }
      let time = TimeAmount.nanoseconds(Int64(piece.readableBytes) * 1_000_000_000 / Int64(max(1, rate)))
      append(piece, max(due, lastDue) + time)
    }
    pump()
    isReading = waiting < ProxyPipe.most
    if isReading { source.read() }
  }

  private func append(_ bytes: ByteBuffer, _ due: NIODeadline) {
    lastDue = due
    pieces.append((bytes, due))
  }

  /// Passes on what is due.
  func pump() {
    guard pair.fault?.isStalled != true else { return }
    let now = NIODeadline.now()
    var hasWritten = false
    while let first = pieces.first, first.due <= now {
      pieces.removeFirst()
      let count = first.bytes.readableBytes
      waiting -= count
      let allowed = isToClient ? pair.allowance(count) : count
      if let part = first.bytes.getSlice(at: first.bytes.readerIndex, length: allowed), allowed > 0 {
        sink.write(part, promise: nil)
        hasWritten = true
      }
      if allowed < count {
        sink.flush()
        return pair.reset()
      }
    }
    if hasWritten { sink.flush() }
    if !isReading, waiting < ProxyPipe.most, !hasEnded {
      isReading = true
      source.read()
    }
    if pieces.isEmpty {
      if hasEnded { pair.ended() }
    } else {
      wake()
    }
  }

  private func wake() {
    guard !isWoken, let due = pieces.first?.due else { return }
    isWoken = true
    source.eventLoop.assumeIsolated().scheduleTask(deadline: due) {
      self.isWoken = false
      self.pump()
    }
  }

  /// Its source has closed: what it sent before goes on, and then the other end closes too.
  func end() {
    hasEnded = true
    pump()
  }

  func drop() {
    pieces.removeAll()
    hasEnded = true
  }
}
