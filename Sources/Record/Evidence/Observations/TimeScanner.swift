import Quantities

/// Reads digits of a time without making texts of them: there may be millions.
struct TimeScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number(_ digits: Int) -> Int? {
    guard bytes.count - index >= digits else { return nil }
    var value = 0
    for place in index..<(index + digits) {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    index += digits
    return value
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Decimals after `.` or `,` in microseconds; finer ones are cut off.
  mutating func fraction() -> Int64? {
    guard skip(UInt8(ascii: ".")) || skip(UInt8(ascii: ",")) else { return 0 }
    var value: Int64 = 0
    var count = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      if count < 6 { value = value * 10 + Int64(bytes[index] - 0x30) }
      count += 1
      index += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }

  /// `Z`, `+01:00` or `+0100`, in seconds ahead of UTC.
  mutating func offset() -> Int? {
    if skip(UInt8(ascii: "Z")) || skip(UInt8(ascii: "z")) { return 0 }
    let isWest = skip(UInt8(ascii: "-"))
    guard isWest || skip(UInt8(ascii: "+")), let hours = number(2) else { return nil }
    _ = skip(UInt8(ascii: ":"))
    guard let minutes = number(2), hours <= 14, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isWest ? -60 : 60)
  }

  /// All digits up to the end or a decimal sign.
  mutating func wholeNumber() -> Int64? {
    var value: Int64 = 0
    var count = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      count += 1
      guard count <= 16 else { return nil }
      value = value * 10 + Int64(bytes[index] - 0x30)
      index += 1
    }
    return count > 0 ? value : nil
  }
}
