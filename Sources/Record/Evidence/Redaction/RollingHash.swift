/// A hash that moves along a text in constant time a byte (Karp and Rabin), modulo the prime 2^61 - 1.
///
/// The base is drawn once a process, so that nobody can write a text whose hash is that of another. Two texts of ten
/// million bytes meet by chance once in ten thousand million times.
enum RollingHash {
  private static let prime: UInt64 = 1 << 61 - 1
  private static let base = UInt64.random(in: 1 << 32..<prime)

  static func multiply(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return reduce((low & prime) &+ (low >> 61 | high << 3))
  }

  private static func reduce(_ value: UInt64) -> UInt64 {
    let folded = (value & prime) &+ (value >> 61)
    return folded >= prime ? folded &- prime : folded
  }

  /// The hash with one more byte at the end.
  static func append(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    reduce(multiply(hash, base) &+ UInt64(byte) &+ 1)
  }

  /// The hash without the byte that was appended so many bytes ago.
  static func remove(_ byte: UInt8, weighing power: UInt64, from hash: UInt64) -> UInt64 {
    reduce(hash &+ prime &- multiply(UInt64(byte) &+ 1, power))
  }

  /// What a byte weighs that so many others follow.
  static func power(_ count: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<count { power = multiply(power, base) }
    return power
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { append($1, to: $0) }
  }
}
