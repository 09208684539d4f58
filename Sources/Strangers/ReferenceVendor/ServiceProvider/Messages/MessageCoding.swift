import CXMLSec
import CZlib

/// Base64 (RFC 4648 section 4) by OpenSSL.
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> String {
    guard let count = Int32(exactly: bytes.count) else { return "" }
    var output = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    let written = EVP_EncodeBlock(&output, bytes, count)
    return String(decoding: output.prefix(max(0, Int(written))), as: UTF8.self)
  }

  /// White space is skipped, as XML allows; `nil` when it is no base64.
  static func decode(_ text: String) -> [UInt8]? {
    let bytes = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let count = Int32(exactly: bytes.count), count > 0, count % 4 == 0 else { return nil }
    let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2, bytes.dropLast(padding).allSatisfy(isDigit) else { return nil }
    var output = [UInt8](repeating: 0, count: bytes.count / 4 * 3)
    let written = Int(EVP_DecodeBlock(&output, bytes, count))
    guard written >= padding else { return nil }
    return Array(output.prefix(written - padding))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

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
