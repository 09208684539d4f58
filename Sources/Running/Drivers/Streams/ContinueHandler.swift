import HTTPTypes
import NIOCore
import NIOHTTPTypes

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
