import NIOCore
import NIOHTTP1

/// Puts header fields that go over several lines on one, before the head of an answer is parsed: who reads must take
/// them (RFC 9112, section 5.2), and NIO's parser does not.
///
/// Stands between the socket and the parser of a client that sends one request at a time. The body passes as it is.
final class HeaderUnfolder: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = HTTPClientRequestPart

  /// A longer head is left to the parser, which refuses it.
  private static let longestHead = 131_072

  private var isInHead = true
  private var head: [UInt8] = []

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .head = unwrapOutboundIn(data) { isInHead = true }
    context.write(data, promise: promise)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard isInHead else { return context.fireChannelRead(data) }
    head += unwrapInboundIn(data).readableBytesView
    while isInHead, !head.isEmpty {
      guard let end = HeaderUnfolder.endOfHead(head) else {
        if head.count > HeaderUnfolder.longestHead {
          isInHead = false
          break
        }
        return
      }
      // What comes before the answer proper has a head of its own (RFC 9110, section 15.2).
      isInHead = HeaderUnfolder.isInterim(head)
      // Who is handed something may close the connection at once.
      let whole = HeaderUnfolder.unfolded(head[..<end])
      head.removeFirst(end)
      pass(whole, context)
    }
    guard !isInHead, !head.isEmpty else { return }
    let rest = head
    head = []
    pass(rest, context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    // What was read of a head that did not end.
    let rest = head
    head = []
    if !rest.isEmpty { pass(rest, context) }
    context.fireChannelInactive()
  }

  private func pass(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    context.fireChannelRead(wrapInboundOut(ByteBuffer(bytes: bytes)))
  }

  /// Behind the first empty line.
  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while let found = bytes[index...].firstIndex(of: 0x0A) {
      let next = found + 1
      if next < bytes.count, bytes[next] == 0x0A { return next + 1 }
      if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
      index = next
    }
    return nil
  }

  /// `HTTP/1.1 1..`, but for a change of the protocol.
  private static func isInterim(_ head: [UInt8]) -> Bool {
    head.count > 12 && head.starts(with: Array("HTTP/1.".utf8)) && head[9] == UInt8(ascii: "1")
      && Array(head[9...11]) != Array("101".utf8)
  }

  /// Each line break before blanks, with the blanks around it, becomes one.
  static func unfolded(_ head: ArraySlice<UInt8>) -> [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    // A line that belongs to none before it is left to the parser.
    guard let first = head.firstIndex(of: 0x0A), first + 1 < head.endIndex, !isBlank(head[first + 1]) else {
      return Array(head)
    }
    var result = Array(head[...first])
    var rest = head[(first + 1)...]
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[...end]
      rest = rest[(end + 1)...]
      if let next = line.first, isBlank(next), result.count > first + 1 {
        while let last = result.last, isBlank(last) || last == 0x0D || last == 0x0A { result.removeLast() }
        result.append(0x20)
        result += line.drop(while: isBlank)
      } else {
        result += line
      }
    }
    return result + rest
  }
}
