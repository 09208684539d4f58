import Digests
import Glibc
import JSONValues
import Quantities

/// Walks over a line in the one form in which grindvakt writes lines (RFC 8785), for those who read it the short way.
///
/// It takes nothing that the reader of JSON would refuse. Where a line is written in any other way its functions give nil
/// or false, and the line is read as JSON.
struct LineScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func skip(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard bytes.count - index >= length, let start = bytes.baseAddress,
      memcmp(start + index, text.utf8Start, length) == 0
    else { return false }
    index += length
    return true
  }

  /// What stands between two quotation marks, without anything that is escaped or must be.
  mutating func slice() -> (bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool)? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    var end = start
    var all: UInt8 = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") else { return nil }
      all |= bytes[end]
      end += 1
    }
    guard end < bytes.count else { return nil }
    index = end + 1
    return (UnsafeBufferPointer(rebasing: bytes[start..<end]), all < 0x80)
  }

  mutating func text(_ texts: inout RecentTexts) -> String? {
    slice().flatMap { texts.text($0.bytes, isASCII: $0.isASCII) }
  }

  mutating func instant() -> Instant? { slice().flatMap { Instant(canonical: $0.bytes) } }

  mutating func digest() -> SHA256Digest? {
    let end = index + 2 * SHA256Digest.byteCount
    guard end <= bytes.count else { return nil }
    let digest = SHA256Digest(hexDigits: UnsafeBufferPointer(rebasing: bytes[index..<end]))
    index = end
    return digest
  }

  /// Digits without a zero in front, up to the largest number of an entry.
  mutating func seq() -> Int64? {
    let start = index
    guard let value = natural(), bytes[start] != 0x30, value <= RecordLine.largestSeq else { return nil }
    return value
  }

  /// A whole number of at most seventeen digits, not negative, as it is written where it is no larger than 2^53.
  mutating func natural() -> Int64? {
    var value: Int64 = 0
    let start = index
    while index < bytes.count, index - start < 17, (0x30...0x39).contains(bytes[index]) {
      value = value * 10 + Int64(bytes[index] - 0x30)
      index += 1
    }
    let digits = index - start
    guard digits > 0, digits == 1 || bytes[start] != 0x30, value <= RecordLine.largestSeq else { return nil }
    return value
  }

  /// Any value of the body but null, read as JSON.
  mutating func value() -> JSONValue? {
    let start = index
    guard !skip("null"), skipValue() else { return nil }
    let slice = UnsafeBufferPointer(rebasing: bytes[start..<index])
    // It may stand in a point of a series, which stands in the body, which stands in the line.
    let limits = JSONValue.Limits(depth: RecordLine.deepestNesting - 4, bytes: LineReader.longestLine)
    return try? JSONValue.parse(slice, limits: limits)
  }

  /// Goes behind a value: to the comma or brace that follows it. What it holds is not looked at.
  private mutating func skipValue() -> Bool {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return true }
      case UInt8(ascii: "\""): if !skipText() { return false }
      default: break
      }
      index += 1
    }
    return false
  }

  /// From a quotation mark to the one that ends the text.
  private mutating func skipText() -> Bool {
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < bytes.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes stand somewhere in it.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = baseAddress, let wanted = bytes.baseAddress, let first = bytes.first else {
      return bytes.isEmpty
    }
    var index = 0
    while count - index >= bytes.count,
      let found = memchr(start + index, Int32(first), count - index - bytes.count + 1)
    {
      index = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
      if memcmp(found, wanted, bytes.count) == 0 { return true }
      index += 1
    }
    return false
  }
}
