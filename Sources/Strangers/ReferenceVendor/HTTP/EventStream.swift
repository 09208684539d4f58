import HTTPTypes
import Hummingbird
import NIOCore

/// Server-sent events, as the HTML standard writes them (section 9.2).
enum EventStream {
  /// An answer that goes on until the client leaves, the stream is closed or the server stops.
  static func response(to request: Request, _ stream: OpenStream, whenDone: @escaping @Sendable () async -> Void)
    -> Response
  {
    let body = ResponseBody { writer in
      do {
        try await request.body.consumeWithInboundCloseHandler { _ in
          for await message in stream.events { try await writer.write(ByteBuffer(bytes: bytes(of: message))) }
        } onInboundClosed: {
          stream.channel.finish()
        }
      } catch {
        await whenDone()
        throw error
      }
      await whenDone()
      try await writer.finish(nil)
    }
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
  }

  /// One event. JSON on one line has no line breaks, so one `data` line holds it.
  static func bytes(of message: StreamMessage) -> [UInt8] {
    switch message {
    case .event(let event):
      Array("id: \(event.sequence)\nevent: \(event.topic.rawValue)\ndata: ".utf8) + event.data + Array("\n\n".utf8)
    case .clock(let data): Array("event: clock\ndata: ".utf8) + data + Array("\n\n".utf8)
    }
  }
}
