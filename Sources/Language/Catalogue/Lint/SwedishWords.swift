/// A Swedish text taken apart into words in lower case, each with its place.
///
/// A word has letters and digits; a full stop, colon, slash or hyphen belongs to it when it stands between two of them
/// (`m.m`, `API:er`, `och/eller`), so that a compound is one word.
struct SwedishWords {
  enum Separator {
    case blanks, comma, other
  }

  private struct Token {
    let range: Range<Int>
    let separator: Separator
  }

  /// The text in lower case, byte for byte as long as before.
  private let bytes: [UInt8]
  private var tokens: [Token] = []

  init(_ text: String) {
    bytes = Self.lowercased(text)
    var index = 0
    var separator = Separator.blanks
    while index < bytes.count {
      guard Self.isLetter(bytes[index]) else {
        switch bytes[index] {
        case 0x20, 0x0A: break
        case UInt8(ascii: ",") where separator == .blanks: separator = .comma
        default: separator = .other
        }
        index += 1
        continue
      }
      let start = index
      while index < bytes.count,
        Self.isLetter(bytes[index])
          || (Self.isJoint(bytes[index]) && index + 1 < bytes.count && Self.isLetter(bytes[index + 1]))
      {
        index += 1
      }
      tokens.append(Token(range: start..<index, separator: separator))
      separator = .blanks
    }
  }

  var count: Int { tokens.count }

  /// UTF-8 offsets in the text.
  func range(_ index: Int) -> Range<Int> { tokens[index].range }

  /// What lies between this word and the one before.
  func separator(_ index: Int) -> Separator { tokens[index].separator }

  func text(_ index: Int) -> String { String(decoding: bytes[tokens[index].range], as: UTF8.self) }

  /// Whether it is this word, which is in lower case.
  func isWord(_ word: String, at index: Int) -> Bool { bytes[tokens[index].range].elementsEqual(word.utf8) }

  /// The first two bytes of a word, to tell quickly that it is not one of a few.
  func beginning(_ index: Int) -> UInt16 {
    let range = tokens[index].range
    let second = range.count > 1 ? bytes[range.lowerBound + 1] : 0
    return UInt16(bytes[range.lowerBound]) << 8 | UInt16(second)
  }

  /// ASCII letters and digits, and every byte of a character beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }

  /// ASCII and å, ä, ö, which is what Swedish needs.
  private static func lowercased(_ text: String) -> [UInt8] {
    var previous: UInt8 = 0
    return text.utf8.map { byte -> UInt8 in
      defer { previous = byte }
      if (0x41...0x5A).contains(byte) { return byte | 0x20 }
      // Å, Ä and Ö are C3 85, C3 84 and C3 96; the small letters lie 0x20 above.
      if previous == 0xC3, byte == 0x85 || byte == 0x84 || byte == 0x96 { return byte + 0x20 }
      return byte
    }
  }
}
