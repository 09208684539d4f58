/// How the letters of a file are written as bytes.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  /// What Excel writes on a Swedish Windows, as a superset of ISO 8859-1.
  case windows1252 = "windows-1252"

  /// The bytes as UTF-8.
  ///
  /// Every byte of Windows-1252 is read; the five that have no letter become U+FFFD (WHATWG Encoding, index windows-1252,
  /// takes them for control characters, which no table has).
  func utf8(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: return bytes
    case .windows1252:
      guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 8)
      for byte in bytes {
        if byte < 0x80 { result.append(byte) } else { result += String(Character(Self.letter(byte))).utf8 }
      }
      return result
    }
  }

  private static func letter(_ byte: UInt8) -> Unicode.Scalar {
    guard byte < 0xA0 else { return Unicode.Scalar(byte) }
    return upper[Int(byte) - 0x80]
  }

  /// The letters of 80 to 9F (hexadecimal).
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}", "\u{FFFD}",
    "‘",
    "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}

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
