/// How protocols spell a text.
enum SecretSpellings {
  typealias Spelling = [SecretPatterns.ByteSet]

  static func all(of secret: String) -> Set<Spelling> {
    let bytes = Array(secret.utf8)
    var spellings: Set<Spelling> = [exactly(bytes)]
    for kept in [unreserved, unreserved + "!'()*", unreserved + "!'()*;/?:@&=+$,#[]"] {
      for spaceIsPlus in [false, true] {
        spellings.insert(percentEncoded(bytes, keeping: Set(kept.utf8), spaceIsPlus: spaceIsPlus))
      }
    }
    for escapesSlash in [false, true] {
      for isASCII in [false, true] {
        spellings.insert(jsonEscaped(secret, escapesSlash: escapesSlash, isASCII: isASCII))
      }
    }
    for quoteIsNamed in [false, true] { spellings.insert(xmlEscaped(bytes, quoteIsNamed: quoteIsNamed)) }
    for alphabet in [base64Alphabet, base64URLAlphabet] {
      for offset in 0..<3 {
        if let spelling = base64(bytes, offset: offset, alphabet: Array(alphabet.utf8)) { spellings.insert(spelling) }
      }
    }
    return spellings
  }

  private static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
  private static let base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  private static let base64URLAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  private static func exactly(_ bytes: some Sequence<UInt8>) -> Spelling {
    bytes.map { SecretPatterns.ByteSet([$0]) }
  }

  /// Hexadecimal digits in either case.
  private static func hexadecimal(_ digits: String) -> Spelling {
    digits.map { SecretPatterns.ByteSet(Array($0.lowercased().utf8) + Array($0.uppercased().utf8)) }
  }

  /// RFC 3986; forms write a space as a plus sign.
  private static func percentEncoded(_ bytes: [UInt8], keeping: Set<UInt8>, spaceIsPlus: Bool) -> Spelling {
    bytes.flatMap { byte -> Spelling in
      if keeping.contains(byte) { return exactly([byte]) }
      if spaceIsPlus, byte == 0x20 { return exactly("+".utf8) }
      return exactly("%".utf8) + hexadecimal((byte < 16 ? "0" : "") + String(byte, radix: 16))
    }
  }

  /// The predefined entities of XML; HTML has a number for the apostrophe.
  private static func xmlEscaped(_ bytes: [UInt8], quoteIsNamed: Bool) -> Spelling {
    bytes.flatMap { byte -> Spelling in
      switch byte {
      case UInt8(ascii: "&"): exactly("&amp;".utf8)
      case UInt8(ascii: "<"): exactly("&lt;".utf8)
      case UInt8(ascii: ">"): exactly("&gt;".utf8)
      case UInt8(ascii: "\""): exactly("&quot;".utf8)
      case UInt8(ascii: "'"): exactly((quoteIsNamed ? "&apos;" : "&#39;").utf8)
      default: exactly([byte])
      }
    }
  }

  /// RFC 8259; some writers escape the slash and everything beyond ASCII.
  private static func jsonEscaped(_ text: String, escapesSlash: Bool, isASCII: Bool) -> Spelling {
    text.unicodeScalars.flatMap { scalar -> Spelling in
      switch scalar {
      case "\"": return exactly("\\\"".utf8)
      case "\\": return exactly("\\\\".utf8)
      case "/" where escapesSlash: return exactly("\\/".utf8)
      case "\n": return exactly("\\n".utf8)
      case "\r": return exactly("\\r".utf8)
      case "\t": return exactly("\\t".utf8)
      case "\u{8}": return exactly("\\b".utf8)
      case "\u{C}": return exactly("\\f".utf8)
      default:
        guard scalar.value < 0x20 || (isASCII && !scalar.isASCII) else {
          return exactly(String(scalar).utf8)
        }
        return String(scalar).utf16.flatMap { unit -> Spelling in
          let digits = String(unit, radix: 16)
          return exactly("\\u".utf8) + hexadecimal(String(repeating: "0", count: 4 - digits.count) + digits)
        }
      }
    }
  }

  /// RFC 4648, with so many unknown bytes before the text in its group of three, and anything after it. Characters at
  /// the ends that hold bits of neighbours too stand for all values that those may have.
  ///
  /// Nil where the text determines fewer than three whole characters, which would be found everywhere.
  private static func base64(_ bytes: [UInt8], offset: Int, alphabet: [UInt8]) -> Spelling? {
    let firstBit = offset * 8
    let endBit = firstBit + bytes.count * 8
    var spelling: Spelling = []
    var whole = 0
    for character in (firstBit / 6)...((endBit - 1) / 6) {
      var candidates: [UInt8] = Array(0..<64)
      var known = 0
      for bit in 0..<6 {
        let position = character * 6 + bit
        guard position >= firstBit, position < endBit else { continue }
        known += 1
        let inText = position - firstBit
        let value = bytes[inText / 8] >> UInt8(7 - inText % 8) & 1
        candidates = candidates.filter { $0 >> UInt8(5 - bit) & 1 == value }
      }
      if known == 6 { whole += 1 }
      spelling.append(SecretPatterns.ByteSet(candidates.map { alphabet[Int($0)] }))
    }
    return whole >= 3 ? spelling : nil
  }
}
