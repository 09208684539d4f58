import NIOCore
import NIOHTTP2
import NIOSSL
import NIOTLS

/// Waits until TLS is agreed on, and then puts HTTP/2 or HTTP/1.1 behind it, whichever both sides speak.
final class ProtocolChooser: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let attempt: OpeningAttempt

  init(_ attempt: OpeningAttempt) { self.attempt = attempt }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard let event = event as? TLSUserEvent, case .handshakeCompleted(let agreed) = event else {
      return context.fireUserInboundEventTriggered(event)
    }
    do {
      let pipeline = context.channel.pipeline.syncOperations
      if agreed == "h2" {
        let multiplexer = try pipeline.configureHTTP2Pipeline(
          mode: .client, connectionConfiguration: .init(), streamConfiguration: .init(), streamDelegate: nil
        ) { $0.close() }
        try pipeline.addHandler(
          MultiplexedConnection(attempt, channel: context.channel, multiplexer: multiplexer))
      } else {
        attempt.pool.opener.carriesMany = false
        try pipeline.addHandler(PlainConnection(attempt, channel: context.channel))
      }
      context.fireUserInboundEventTriggered(event)
      pipeline.removeHandler(self, promise: nil)
    } catch {
      attempt.fail(error)
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    attempt.fail(ChannelError.eof)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    attempt.fail(error)
    context.close(promise: nil)
  }
}
