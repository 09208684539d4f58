import CZlib
import Foundation

/// Base64 (RFC 4648, 4), by Foundation. White space is skipped; anything else that does not belong makes a text invalid.
package enum Base64 {
  package static func encode(_ bytes: some Collection<UInt8>) -> String { Data(bytes).base64EncodedString() }

  /// The bytes of a text; nil for a foreign character, a wrong length, or something after the padding.
  package static func decode(_ text: String) -> [UInt8]? {
    let digits = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    // Foundation is content with padding that is too long, or stands in the middle.
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard digits.count % 4 == 0, padding <= 2, !digits.dropLast(padding).contains(UInt8(ascii: "=")) else { return nil }
    return Data(base64Encoded: Data(digits)).map { Array($0) }
  }
}

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

/// Percent-encoding of queries (RFC 3986, 2).
enum QueryText {
  static func encode(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }

  /// Nil for a broken escape or what is no UTF-8. `plusIsSpace` as forms write it.
  static func decode(_ text: Substring, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst(), let low = rest.popFirst(),
          let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16),
          high != UInt8(ascii: "+"), high != UInt8(ascii: "-")
        else { return nil }
        bytes.append(value)
      case UInt8(ascii: "+"): bytes.append(plusIsSpace ? UInt8(ascii: " ") : byte)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
