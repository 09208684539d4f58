/// Eight bytes of a file looked at together: most of a file is plain ASCII, which is passed over in such steps.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private let word: UInt64

  /// Nil where fewer than eight are left.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + 8 <= bytes.count, let base = bytes.baseAddress else { return nil }
    word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Below 0x80, each.
  var areASCII: Bool { word & Self.highBits == 0 }

  /// From 0x20 to 0x7E, each. Carries between the bytes can only come from one that is out of the range itself.
  var arePrintableASCII: Bool {
    let tooLarge = word | (word &+ Self.ones)
    let tooSmall = (word &- 0x20 &* Self.ones) & ~word
    return (tooLarge | tooSmall) & Self.highBits == 0
  }
}
