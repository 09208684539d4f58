/// Random numbers that are the same for the same seed on every machine and with every compiler.
///
/// xoshiro256** of D. Blackman and S. Vigna (2018), its state filled by SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
/// Whole numbers in a range are drawn here and not by the standard library, whose way of doing so may change.
package struct RandomStream: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  package init(seed: UInt64) {
    var mixer = seed
    func next() -> UInt64 {
      mixer &+= 0x9E37_79B9_7F4A_7C15
      var mixed = mixer
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (next(), next(), next(), next())
  }

  package mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// A number from 0 to below 1, a multiple of 2^-53.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// An index below the count, each with the same probability: draws that would favour some are thrown away. 0 for a count
  /// of 0.
  package mutating func index(below count: Int) -> Int {
    guard count > 1 else { return 0 }
    let range = UInt64(count)
    let unfair = (UInt64.max % range + 1) % range
    while true {
      let drawn = next()
      if drawn <= UInt64.max - unfair { return Int(drawn % range) }
    }
  }
}
