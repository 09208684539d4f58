/// Writes the bytes of a short text of digits and signs in one go: dates and amounts stand on every line of a ledger.
struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Parameter length: the most bytes that the text may have; what is written beyond is lost.
  static func text(atMost length: Int, _ write: (inout DigitWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: length) { bytes in
      var writer = DigitWriter(bytes)
      write(&writer)
      return writer.count
    }
  }

  mutating func byte(_ byte: UInt8) {
    guard count < bytes.count else { return }
    bytes[count] = byte
    count += 1
  }

  mutating func text(_ text: String) {
    for byte in text.utf8 { self.byte(byte) }
  }

  /// The last digits of a number that is not negative, with zeros in front.
  mutating func digits(_ number: Int, places: Int) {
    var divisor = 1
    for _ in 1..<places { divisor *= 10 }
    while divisor > 0 {
      byte(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// All digits of a number, in groups of three.
  mutating func grouped(_ number: UInt64, with sign: String) {
    var (divisor, places): (UInt64, Int) = (1, 1)
    while number / divisor >= 10 { (divisor, places) = (divisor * 10, places + 1) }
    while places > 0 {
      byte(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      (divisor, places) = (divisor / 10, places - 1)
      if places > 0, places.isMultiple(of: 3) { text(sign) }
    }
  }
}
