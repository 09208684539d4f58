/// Whether bytes are UTF-8 (RFC 3629).
enum UTF8Check {
  /// The first byte that does not belong to well-formed UTF-8, or nil.
  static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var seen: UInt8 = 0
    for byte in bytes { seen |= byte }
    guard seen >= 0x80 else { return nil }
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      guard let length = length(first), index + length <= bytes.count, isSecond(bytes[index + 1], after: first) else {
        return index
      }
      for further in (index + 2)..<max(index + 2, index + length) where bytes[further] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }

  private static func length(_ first: UInt8) -> Int? {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// Neither overlong forms nor surrogates nor anything above U+10FFFF.
  private static func isSecond(_ second: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: (0xA0...0xBF).contains(second)
    case 0xED: (0x80...0x9F).contains(second)
    case 0xF0: (0x90...0xBF).contains(second)
    case 0xF4: (0x80...0x8F).contains(second)
    default: (0x80...0xBF).contains(second)
    }
  }
}
