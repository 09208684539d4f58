/// When our own readers were not there, to tell how early something may have come that was seen late.
struct ReadingStalls {
  /// Apart from each other, in order of time.
  private var stalls: [ReadingStall] = []

  init(_ all: [ReadingStall]) {
    for stall in all.sorted(by: { $0.from < $1.from }) where stall.length > 0 {
      if let last = stalls.last, stall.from <= last.until {
        stalls[stalls.count - 1].until = max(last.until, stall.until)
      } else {
        stalls.append(stall)
      }
    }
  }

  /// The earliest moment at which something may have come that was seen at a moment.
  func earliest(of at: Int64) -> Int64 {
    var low = 0
    var high = stalls.count
    while low < high {
      let middle = (low + high) / 2
      if stalls[middle].until < at { low = middle + 1 } else { high = middle }
    }
    return low < stalls.count ? min(at, stalls[low].from) : at
  }
}
