/// Counts of numbers: a hash table without deletions, since it is written for every request.
struct TallyTable: Sendable {
  private var keys: [UInt64] = []
  private var counts: [UInt64] = []
  private(set) var count = 0
  /// No key is this.
  private static let empty = UInt64.max

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    // Fibonacci hashing: the upper bits of the product are well mixed.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
  }

  mutating func add(_ key: UInt64, _ amount: UInt64 = 1) {
    if (count + 1) * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var slot = TallyTable.slot(key, mask)
    while true {
      let found = keys[slot]
      if found == key {
        counts[slot] &+= amount
        return
      }
      if found == TallyTable.empty {
        keys[slot] = key
        counts[slot] = amount
        count += 1
        return
      }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    let size = max(64, keys.count * 2)
    keys = Array(repeating: TallyTable.empty, count: size)
    counts = Array(repeating: 0, count: size)
    count = 0
    for (key, amount) in zip(oldKeys, oldCounts) where key != TallyTable.empty { add(key, amount) }
  }

  mutating func merge(_ other: TallyTable) { other.forEach { add($0, $1) } }

  func forEach(_ body: (UInt64, UInt64) -> Void) {
    for (key, amount) in zip(keys, counts) where key != TallyTable.empty { body(key, amount) }
  }

  /// Ordered by key.
  var sorted: [(key: UInt64, count: UInt64)] {
    var entries: [(key: UInt64, count: UInt64)] = []
    entries.reserveCapacity(count)
    forEach { entries.append(($0, $1)) }
    return entries.sorted { $0.key < $1.key }
  }
}
