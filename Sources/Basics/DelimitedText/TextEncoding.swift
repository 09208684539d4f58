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
