import Glibc
import NIOCore

/// The socket of a channel, to write small requests to at once. A write through the pipeline of a channel costs as much
/// again as the one of the kernel, and has nothing to add where no handler changes the bytes.
///
/// Only on the event loop of the channel, only as long as the channel is open, and only while nothing that was written
/// to the channel waits.
struct DirectSocket {
  private let handle: NIOBSDSocket.Handle

  /// Nil where the channel is none of a socket.
  ///
  /// - Parameter channel: without TLS.
  init?(of channel: any Channel) {
    let pipeline = channel.pipeline.syncOperations
    guard let handle = try? pipeline.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self, { $0 }) else {
      return nil
    }
    self.handle = handle
  }

  /// Writes as much as the kernel takes at once, and returns how many bytes. Whatever went wrong, the channel
  /// meets it again with the rest, and says so.
  func write(_ bytes: ByteBuffer) -> Int {
    bytes.withUnsafeReadableBytes { max(0, send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))) }
  }
}
