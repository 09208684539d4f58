import Quantities
import TestSupport
import Testing

import Execution

@Suite struct ClockComparisonTests {
  private func at(_ microseconds: Int64) -> Instant {
    Instant(microsecondsSince1970: 1_700_000_000_000_000 + microseconds)
  }

  @Test func `the difference of two clocks is known to half of the time that the question took`() {
    // Ours shows 5 ms more; the answer was given after 300 of 1000 microseconds.
    let comparison = LoadParty.ClockComparison(asked: at(0), theirs: at(300 - 5_000), answered: at(1_000))
    #expect(comparison.offset.microseconds == 5_200)
    #expect(comparison.error.microseconds == 500)
  }

  @Test func `whenever the answer was given, the true difference lies within the error`() {
    var random = SeededRandom(seed: 17)
    for _ in 0..<10_000 {
      let difference = Int64.random(in: -10_000_000...10_000_000, using: &random)
      let took = Int64.random(in: 0...2_000_000, using: &random)
      let given = Int64.random(in: 0...took, using: &random)
      let comparison = LoadParty.ClockComparison(asked: at(0), theirs: at(given - difference), answered: at(took))
      #expect(abs(comparison.offset.microseconds - difference) <= comparison.error.microseconds + 1)
    }
  }
}
