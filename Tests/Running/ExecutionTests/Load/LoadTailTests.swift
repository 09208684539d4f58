import Testing

import Execution

@Suite struct LoadTailTests {
  @Test(arguments: [(30_000_000, 300_000_000), (1, 5), (29, 29), (0, 0), (30_000_001, 30_000_001)] as [(Int64, Int64)])
  func `the steps add up to the whole time, and no step is longer than a thirtieth of its part`(
    within: Int64, recovered: Int64
  ) {
    let steps = LoadTail(within: within, recovered: recovered).steps
    #expect(steps.reduce(0, +) == recovered)
    #expect(steps.allSatisfy { $0 > 0 })
    var passed: Int64 = 0
    for step in steps {
      let part = passed < within ? within : recovered - within
      #expect(step <= part / LoadTail.parts + 1)
      passed += step
    }
    // One step ends where what comes is late.
    var ends: [Int64] = [0]
    for step in steps { ends.append((ends.last ?? 0) + step) }
    #expect(ends.contains(within))
  }
}
