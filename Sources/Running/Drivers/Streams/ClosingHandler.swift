import HTTPTypes
import NIOCore
import NIOHTTP1

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
