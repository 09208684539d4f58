/// The streams of all members of staff: when each was open, and until when it was seen without a gap.
struct StaffWatch {
  /// A time in which a stream was broken.
  struct Gap {
    let from: Int64
    /// `Int64.max` where it never reconnected.
    let until: Int64
    /// Whether events of that time may be missing for good.
    let mayMiss: Bool
  }

  private struct Watched {
    var opened: Int64?
    var observedUntil: Int64?
    var gaps: [Gap] = []
  }

  private var staff: [Watched]

  /// - Parameter changes: ordered by time.
  init(_ changes: [StreamChange], count: Int) {
    staff = Array(repeating: Watched(), count: count)
    var broken: [Int: StreamChange] = [:]
    for change in changes where staff.indices.contains(change.staff) {
      switch change.kind {
      case .opened:
        if staff[change.staff].opened == nil { staff[change.staff].opened = change.at }
        if let since = broken.removeValue(forKey: change.staff) { close(since, at: change.at) }
      case .observedUntil:
        staff[change.staff].observedUntil = max(staff[change.staff].observedUntil ?? change.at, change.at)
      case .broken, .brokenWithLoss, .left:
        if broken[change.staff] == nil { broken[change.staff] = change }
      }
    }
    for (_, since) in broken { close(since, at: .max) }
  }

  private mutating func close(_ since: StreamChange, at end: Int64) {
    staff[since.staff].gaps.append(Gap(from: since.at, until: end, mayMiss: since.kind != .broken))
  }

  /// Whether everything that came for somebody from one moment to another has been seen.
  func sawAll(_ member: Int, from: Int64, until: Int64) -> Bool {
    let watched = staff[member]
    guard let opened = watched.opened, let seen = watched.observedUntil, opened <= from, seen >= until else {
      return false
    }
    return !watched.gaps.contains { $0.mayMiss && $0.until >= from && $0.from <= seen }
  }

  /// The times in which a stream was broken and then reconnected: outages for that member of staff.
  func outages(_ member: Int) -> [Outage] {
    staff[member].gaps.filter { $0.until != .max }.map { Outage(from: $0.from, until: $0.until) }
  }

  /// Whether a stream was broken at some time between two moments, so that events may come again.
  func wasBroken(_ member: Int, from: Int64, until: Int64) -> Bool {
    staff[member].gaps.contains { $0.from <= until && $0.until >= from }
  }

  /// The times in which a stream was broken, but for its end after everything had been seen.
  func gaps(ofInterest member: Int) -> [Gap] {
    let watched = staff[member]
    return watched.gaps.filter { $0.from < watched.observedUntil ?? .max }
  }

  var unobservedCount: Int { staff.count { $0.opened == nil || $0.observedUntil == nil } }
}

/// The times in which streams of staff were broken while they were watched.
package struct StreamBreaks: Hashable, Sendable, Codable {
  /// How many of the first are listed.
  package static let limit = 200

  package var count: Int
  /// Members of staff whose stream broke at least once.
  package var staff: Int
  /// The first by time.
  package var listed: [Break]

  /// Microseconds of real time from the begin of what is measured.
  package struct Break: Hashable, Sendable, Codable {
    /// The member of staff, by columns.
    package var staff: [String: String]
    package var from: Int64
    /// Nil where the stream never reconnected.
    package var until: Int64?
    /// Whether events of that time may be missing for good.
    package var mayMiss: Bool
  }
}

extension StaffWatch {
  /// All that were broken before everything had been seen, in order of time.
  func breaks(_ plan: LoadPlan) -> StreamBreaks {
    var all: [(member: Int, gap: Gap)] = []
    for member in 0..<plan.staffCount {
      for gap in gaps(ofInterest: member) { all.append((member, gap)) }
    }
    all.sort { ($0.gap.from, $0.member, $0.gap.until) < ($1.gap.from, $1.member, $1.gap.until) }
    return StreamBreaks(
      count: all.count, staff: Set(all.map(\.member)).count,
      listed: all.prefix(StreamBreaks.limit).map { member, gap in
        StreamBreaks.Break(
          staff: plan.staff.texts(ofRow: member), from: gap.from, until: gap.until == .max ? nil : gap.until,
          mayMiss: gap.mayMiss)
      })
  }
}

/// The times in which our own readers did not run: an event seen late may have come that much earlier.
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

  /// The earliest moment at which an event may have come that was seen at a moment.
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
