import NIOCore

/// Requests that are the same at each arrival of a device, in bounded memory.
struct RequestCache {
  private var known: [[[ByteBuffer?]]]
  private var bytes = 0

  /// Bytes that are kept. What does not fit is made again each time.
  private static let most = 64 << 20

  init(_ calls: [PreparedCall]) {
    known = calls.map { call in
      call.steps.map { $0.isFixed ? Array(repeating: nil, count: call.devices ?? 0) : [] }
    }
  }

  func request(_ call: Int, _ step: Int, _ device: Int) -> ByteBuffer? { known[call][step][device] }

  mutating func keep(_ buffer: ByteBuffer, _ call: Int, _ step: Int, _ device: Int) {
    guard bytes + buffer.capacity <= RequestCache.most else { return }
    bytes += buffer.capacity
    known[call][step][device] = buffer
  }
}
