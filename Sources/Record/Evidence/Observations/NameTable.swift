/// Names by number, so that millions of rows can tell of thousands of devices in a few bytes each.
struct NameTable {
  /// More names than this are no devices of one municipality; memory stays bounded.
  static let limit = 2_000_000
  static let longestName = 200

  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Numbers of names plus one, by hash; zero where a slot is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { ends.count - 1 }

  enum Found {
    case number(UInt32)
    /// The name is new, and no name.
    case refused
    /// The table is full.
    case full
  }

  /// The number of a name, from 0.
  ///
  /// - Parameter isName: asked where the name is new, so that each is looked at once.
  mutating func number(
    of name: UnsafeBufferPointer<UInt8>, isName check: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Found {
    if count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(name)) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if isName(name, number) { return .number(number) }
      slot = (slot + 1) & mask
    }
    guard check(name) else { return .refused }
    guard count < Self.limit else { return .full }
    let number = UInt32(count)
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    slots[slot] = number + 1
    return .number(number)
  }

  /// The name with that number.
  subscript(number: UInt32) -> String {
    String(decoding: bytes[ends[Int(number)]..<ends[Int(number) + 1]], as: UTF8.self)
  }

  private func isName(_ name: UnsafeBufferPointer<UInt8>, _ number: UInt32) -> Bool {
    let (start, end) = (ends[Int(number)], ends[Int(number) + 1])
    guard end - start == name.count else { return false }
    for index in 0..<name.count where bytes[start + index] != name[index] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<count {
      let hash = bytes[ends[number]..<ends[number + 1]].withUnsafeBufferPointer(Self.hash)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number) + 1
    }
    slots = larger
  }

  /// FNV-1a, with its high bits folded in.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
