/// 32 bytes of SHA-256 or HMAC-SHA-256 (FIPS 180-4, FIPS 198-1); its text is 64 lower-case hexadecimal digits.
package struct SHA256Digest: Sendable, Hashable {
  /// How many bytes a digest has.
  package static let byteCount = 32

  // Four plain words: a vector type would be aligned to 32 bytes, which the frames of asynchronous functions are not.
  private var first: UInt64
  private var second: UInt64
  private var third: UInt64
  private var fourth: UInt64

  /// 32 zero bytes, which no known text has as its digest: stands for "nothing before this".
  package static let zero = SHA256Digest(0, 0, 0, 0)

  private init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// Nil unless there are exactly 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == SHA256Digest.byteCount else { return nil }
    var digest = SHA256Digest.zero
    for byte in bytes { digest.shift(byte) }
    self = digest
  }

  /// Nil unless there are exactly 64 lower-case hexadecimal digits.
  package init?(hex: some StringProtocol) { self.init(hexDigits: hex.utf8) }

  /// Nil unless there are exactly 64 lower-case hexadecimal digits.
  package init?(hexDigits digits: some Collection<UInt8>) {
    guard digits.count == 2 * SHA256Digest.byteCount else { return nil }
    var digest = SHA256Digest.zero
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if let first = high {
        digest.shift(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self = digest
  }

  /// Nil unless there are exactly 64 lower-case hexadecimal digits. For many of them, one after the other.
  package init?(hexDigits digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 2 * SHA256Digest.byteCount, let first = SHA256Digest.word(digits, 0),
      let second = SHA256Digest.word(digits, 16), let third = SHA256Digest.word(digits, 32),
      let fourth = SHA256Digest.word(digits, 48)
    else { return nil }
    self.init(first, second, third, fourth)
  }

  /// The number that 16 hexadecimal digits make.
  private static func word(_ digits: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    var word: UInt64 = 0
    // Digits and letters come as they like, so that it is quicker to choose a value than a way.
    var all: UInt8 = 0
    for place in start..<start + 16 {
      let (decimal, letter) = (digits[place] &- 0x30, digits[place] &- 0x61)
      let value = decimal < 10 ? decimal : letter < 6 ? letter &+ 10 : 0xFF
      all |= value
      word = word << 4 | UInt64(value & 15)
    }
    return all < 16 ? word : nil
  }

  /// Takes a byte in at the end; the first one falls out.
  private mutating func shift(_ byte: UInt8) {
    first = first << 8 | second >> 56
    second = second << 8 | third >> 56
    third = third << 8 | fourth >> 56
    fourth = fourth << 8 | UInt64(byte)
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  /// The 64 lower-case hexadecimal digits.
  package var hex: String { bytes.hex }
}

extension SHA256Digest: CustomStringConvertible {
  package var description: String { hex }
}

extension SHA256Digest: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let digest = SHA256Digest(hex: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not 64 lower-case hexadecimal digits")
    }
    self = digest
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
