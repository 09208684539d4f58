/// A text, or what comes out where escapes in it are resolved, with the place in the first text that each byte came
/// from.
struct TextLayer {
  let bytes: [UInt8]
  /// Where each byte begins in the first text, and where it ends; nil where this is the first text.
  private let places: (begins: [Int32], ends: [Int32])?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    places = nil
  }

  init(bytes: [UInt8], begins: [Int32], ends: [Int32]) {
    self.bytes = bytes
    places = (begins, ends)
  }

  /// Whether it is what an encoding or escapes were resolved to.
  var isFirst: Bool { places == nil }

  private func begin(of index: Int) -> Int32 { places.map { $0.begins[index] } ?? Int32(truncatingIfNeeded: index) }

  private func end(of index: Int) -> Int32 { places.map { $0.ends[index] } ?? Int32(truncatingIfNeeded: index + 1) }

  /// The place in the first text that some bytes came from; at least one.
  func origin(of place: Range<Int>) -> Range<Int32> {
    let first = begin(of: place.lowerBound)
    return first..<max(first, end(of: place.upperBound - 1))
  }

  /// The text with escapes resolved once, of whatever kind: `%41` (RFC 3986), `\n`, `\/`, `\u0041` (RFC 8259), `\x41`,
  /// `&amp;`, `&#65;`, `&#x41;` (XML). Nil where there is none.
  func unescaped() -> TextLayer? {
    guard bytes.contains(where: { $0 == 0x25 || $0 == 0x5C || $0 == 0x26 }) else { return nil }
    var output: [UInt8] = []
    var (begins, ends): ([Int32], [Int32]) = ([], [])
    output.reserveCapacity(bytes.count)
    begins.reserveCapacity(bytes.count)
    ends.reserveCapacity(bytes.count)
    var isChanged = false
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let escape = Escape.read(bytes, index)
        let count = escape?.count ?? 1
        if escape != nil { isChanged = true }
        for byte in escape?.decoded ?? [bytes[index]] {
          output.append(byte)
          begins.append(begin(of: index))
          ends.append(end(of: index + count - 1))
        }
        index += count
      }
    }
    return isChanged ? TextLayer(bytes: output, begins: begins, ends: ends) : nil
  }
}

/// One escape of percent-encoding, JSON or XML.
private enum Escape {
  /// How long it is and what it stands for; nil where none begins there.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (count: Int, decoded: [UInt8])? {
    switch bytes[index] {
    case UInt8(ascii: "%"):
      guard let value = hexadecimal(bytes, index + 1, 2) else { return nil }
      return (3, [UInt8(truncatingIfNeeded: value)])
    case UInt8(ascii: "\\"): return backslash(bytes, index)
    case UInt8(ascii: "&"): return entity(bytes, index)
    default: return nil
    }
  }

  private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt32? {
    guard start + count <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in start..<start + count {
      guard let digit = EncodedRun.hexadecimalDigit(bytes[index]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func backslash(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (count: Int, decoded: [UInt8])? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return (2, [0x0A])
    case UInt8(ascii: "r"): return (2, [0x0D])
    case UInt8(ascii: "t"): return (2, [0x09])
    case UInt8(ascii: "b"): return (2, [0x08])
    case UInt8(ascii: "f"): return (2, [0x0C])
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
      return (2, [bytes[index + 1]])
    case UInt8(ascii: "x"):
      guard let value = hexadecimal(bytes, index + 2, 2) else { return nil }
      return (4, [UInt8(truncatingIfNeeded: value)])
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(bytes, index + 2, 4) else { return nil }
      if (0xD800..<0xDC00).contains(unit), index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
        bytes[index + 7] == UInt8(ascii: "u"), let low = hexadecimal(bytes, index + 8, 4),
        (0xDC00..<0xE000).contains(low)
      {
        return scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)).map { (12, $0) }
      }
      return scalar(unit).map { (6, $0) }
    default: return nil
    }
  }

  private static func scalar(_ value: UInt32) -> [UInt8]? { Unicode.Scalar(value).map { Array(String($0).utf8) } }

  private static let named: [(name: StaticString, character: UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
  ]

  private static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (count: Int, decoded: [UInt8])? {
    guard index + 3 < bytes.count else { return nil }
    guard bytes[index + 1] == UInt8(ascii: "#") else {
      for (name, character) in named where bytes.count - index >= name.utf8CodeUnitCount {
        let isThere = (0..<name.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == name.utf8Start[$0] }
        if isThere { return (name.utf8CodeUnitCount, [character]) }
      }
      return nil
    }
    let isHexadecimal = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
    var end = index + (isHexadecimal ? 3 : 2)
    let start = end
    var value: UInt32 = 0
    while end < bytes.count, end - start < 8, let digit = EncodedRun.hexadecimalDigit(bytes[end]),
      isHexadecimal || digit < 10
    {
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      end += 1
    }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    return scalar(value).map { (end + 1 - index, $0) }
  }
}
