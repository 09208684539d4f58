import CZlib

/// DEFLATE without a header (RFC 1951), as the redirect binding packs messages (SAML 2.0 Bindings 3.4.4.1).
enum Deflate {
  static func compress(_ bytes: [UInt8]) throws(SAMLError) -> [UInt8] {
    var stream = z_stream()
    guard grindvakt_raw_deflate_init(&stream) == Z_OK else { throw .text("zlib is not ready") }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let isDone = run(&stream, bytes, into: &output) { deflate($0, Z_FINISH) == Z_STREAM_END }
    guard isDone else { throw .text("the message cannot be packed") }
    return Array(output.prefix(Int(stream.total_out)))
  }

  /// Nil where it is no DEFLATE, ends too early, or unfolds to more than `limit` bytes.
  static func expand(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard grindvakt_raw_inflate_init(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: limit)
    let isDone = run(&stream, bytes, into: &output) { inflate($0, Z_FINISH) == Z_STREAM_END }
    guard isDone, stream.avail_in == 0 else { return nil }
    return Array(output.prefix(Int(stream.total_out)))
  }

  private static func run(
    _ stream: inout z_stream, _ input: [UInt8], into output: inout [UInt8],
    _ work: (UnsafeMutablePointer<z_stream>) -> Bool
  ) -> Bool {
    var input = input
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(clamping: source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(clamping: target.count)
        return withUnsafeMutablePointer(to: &stream, work)
      }
    }
  }
}
