import CZlib

/// Raw DEFLATE (RFC 1951), as the redirect binding has it (SAML 2.0 Bindings 3.4.4.1).
enum Deflate {
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard grindvakt_raw_deflate_init(&stream) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    return run(&stream, over: bytes, limit: deflateBound(&stream, UInt(bytes.count)) + 64) { deflate(&$0, Z_FINISH) }
  }

  /// `nil` when the bytes are broken, or come to more than the limit.
  static func decompress(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard grindvakt_raw_inflate_init(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    return run(&stream, over: bytes, limit: UInt(limit)) { inflate(&$0, Z_FINISH) }
  }

  private static func run(
    _ stream: inout z_stream, over bytes: [UInt8], limit: UInt, _ step: (inout z_stream) -> Int32
  ) -> [UInt8]? {
    guard let count = UInt32(exactly: bytes.count), let room = UInt32(exactly: limit), !bytes.isEmpty else {
      return nil
    }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(room))
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = count
        stream.next_out = target.baseAddress
        stream.avail_out = room
        return step(&stream)
      }
    }
    guard result == Z_STREAM_END else { return nil }
    return Array(output.prefix(Int(room - stream.avail_out)))
  }
}
