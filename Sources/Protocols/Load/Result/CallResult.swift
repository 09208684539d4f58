/// The result of one call of the mix.
package struct CallResult: Hashable, Sendable, Codable {
  package var operation: String
  package var isAlarm: Bool
  /// What is measured.
  package var measured: Arrivals
  /// The arrivals before, while warming up.
  package var warmUp: Arrivals
  /// From the scheduled moment until the generator began: its own lag.
  package var begun: LatencyRecord
  /// Until the request was written.
  package var sent: LatencyRecord
  /// Until the answer began; of answered requests.
  package var firstByte: LatencyRecord
  /// Until the expected answer was complete. The others never ended: see ``Arrivals/endless``.
  package var end: LatencyRecord
  /// By time, ``LoadResult/interval`` seconds each; those without an arrival are left out.
  package var series: [Point]

  /// Arrivals by outcome.
  package struct Arrivals: Hashable, Sendable, Codable {
    /// As the plan says.
    package var planned = 0
    /// By ``ArrivalReport/Outcome``.
    package var done = 0
    package var wrongAnswer = 0
    package var refused = 0
    package var failed = 0
    package var timedOut = 0
    package var notSent = 0
    package var cancelled = 0
    /// Answers that are longer than is read; nil where there were none, as in results of earlier versions.
    package var unread: Int?
    /// Attempts that the generator began later than its criterion allows.
    package var late = 0
    /// Attempts after the first of an arrival.
    package var retries = 0

    init() {}

    /// Sent to the vendor's system.
    package var attempted: Int { done + wrongAnswer + refused + failed + timedOut + (unread ?? 0) }
    /// Those of ``attempted`` without the expected answer.
    package var errors: Int { attempted - done - (unread ?? 0) }
    /// Those of ``planned`` without the expected answer, for any reason.
    package var endless: Int { max(0, planned - done) }
    /// Sent to the vendor's system in time.
    package var held: Int { attempted - late }
  }

  package struct Point: Hashable, Sendable, Codable {
    /// Seconds from the begin of what is measured; negative while warming up.
    package var second: Int
    package var arrivals: Arrivals
    /// Microseconds, of those with the expected answer; nil where there were none.
    package var p50: Int64?
    package var p95: Int64?
    package var p99: Int64?
    package var max: Int64?
    /// The greatest lag of the generator, to the precision of the histograms.
    package var lag: Int64?
  }
}

extension CallResult.Arrivals {
  mutating func add(_ counts: SecondCounts) {
    done += Int(clamping: counts.count(.done))
    wrongAnswer += Int(clamping: counts.count(.wrongAnswer))
    refused += Int(clamping: counts.count(.refused))
    failed += Int(clamping: counts.count(.failed))
    timedOut += Int(clamping: counts.count(.timedOut))
    notSent += Int(clamping: counts.count(.notSent))
    cancelled += Int(clamping: counts.count(.cancelled))
    if counts.count(.unread) > 0 { unread = (unread ?? 0) + Int(clamping: counts.count(.unread)) }
    late += Int(clamping: counts.late)
    retries += Int(clamping: counts.retries)
  }
}

/// Adds up counts and latencies of each call of a plan.
struct CallSummary {

  static func results(_ plan: LoadPlan, _ journal: LoadJournal, interval: Int) -> [CallResult] {
    let tallies = journal.tallies.sorted
    return plan.calls.indices.map { call in
      CallSummary(plan: plan, call: call, interval: interval).result(
        journal, tallies[range(of: call, in: tallies)])
    }
  }

  /// Counts of calls or seconds that the plan does not have.
  static func foreign(_ plan: LoadPlan, _ journal: LoadJournal) -> Int {
    journal.seconds.keys.count { key in
      let key = SecondKey(packed: key)
      guard plan.calls.indices.contains(key.call) else { return true }
      let schedule = plan.calls[key.call].schedule
      return Int64(key.second + 1) * 1_000_000 <= schedule.from || Int64(key.second) * 1_000_000 >= schedule.until
    }
  }

  private typealias Tallies = [(key: UInt64, count: UInt64)]

  /// Keys are ordered by call first.
  private static func range(of call: Int, in tallies: Tallies) -> Range<Int> {
    let shift = UInt64(24 + 2 + LatencyBuckets.bits)
    func place(_ call: Int) -> Int {
      var (low, high) = (0, tallies.count)
      while low < high {
        let middle = (low + high) / 2
        if tallies[middle].key >> shift < UInt64(call) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return place(call)..<place(call + 1)
  }

  let plan: LoadPlan
  let call: Int
  let interval: Int

  private func point(_ second: Int) -> Int {
    // Rounded down also below zero, so that warming up has points of its own.
    let first = Int((Double(second) / Double(interval)).rounded(.down))
    return first * interval
  }

  private func result(_ journal: LoadJournal, _ tallies: ArraySlice<(key: UInt64, count: UInt64)>) -> CallResult {
    var result = CallResult(
      operation: plan.calls[call].operation, isAlarm: plan.calls[call].isAlarm, measured: .init(), warmUp: .init(),
      begun: LatencyRecord(), sent: LatencyRecord(), firstByte: LatencyRecord(), end: LatencyRecord(), series: [])
    var points: [Int: CallResult.Point] = [:]
    func add(_ second: Int, _ body: (inout CallResult.Arrivals) -> Void) {
      let at = point(second)
      body(&points[at, default: CallResult.Point(second: at, arrivals: .init())].arrivals)
      if second < 0 { body(&result.warmUp) } else { body(&result.measured) }
    }
    for (second, count) in planned() { add(second) { $0.planned += count } }
    for (key, counts) in journal.seconds {
      let key = SecondKey(packed: key)
      if key.call == call { add(key.second) { $0.add(counts) } }
    }
    // Ordered by second, so that one record at a time is enough for the series.
    var current: (at: Int, end: BucketCounts)?
    func close() {
      guard let at = current?.at, var end = current?.end, end.total > 0 else { return }
      end.order()
      points[at, default: CallResult.Point(second: at, arrivals: .init())].fill(from: end)
    }
    for (packed, count) in tallies {
      guard let key = TallyKey(packed: packed) else { continue }
      let second = SecondKey(packed: key.second).second
      if second >= 0 { result.record(key, count) }
      let at = point(second)
      if current?.at != at {
        close()
        current = (at, BucketCounts())
      }
      if key.measure == .end { current?.end.add(key.bucket, count) }
      if key.measure == .begun {
        let lag = LatencyBuckets.greatest(of: key.bucket)
        points[at, default: CallResult.Point(second: at, arrivals: .init())].take(lag: lag)
      }
    }
    close()
    result.series = points.values.sorted { $0.second < $1.second }
    return result
  }

  /// The arrivals of the plan by second, counted from the plan alone, so that arrivals that a generator skipped are seen.
  private func planned() -> [(second: Int, count: Int)] {
    var counts: [(second: Int, count: Int)] = []
    var times = plan.calls[call].schedule.times()
    while let time = times.next() {
      let second = SecondKey(call: call, at: time).second
      if counts.last?.second == second {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((second, 1))
      }
    }
    return counts
  }
}

extension CallResult {
  fileprivate mutating func record(_ key: TallyKey, _ count: UInt64) {
    switch key.measure {
    case .begun: begun.record(bucket: key.bucket, count: count)
    case .sent: sent.record(bucket: key.bucket, count: count)
    case .firstByte: firstByte.record(bucket: key.bucket, count: count)
    case .end: end.record(bucket: key.bucket, count: count)
    }
  }
}

extension CallResult.Point {
  fileprivate mutating func fill(from end: BucketCounts) {
    p50 = end.value(thousandths: 500)
    p95 = end.value(thousandths: 950)
    p99 = end.value(thousandths: 990)
    max = end.value(thousandths: 1000)
  }

  fileprivate mutating func take(lag: Int64) { self.lag = Swift.max(self.lag ?? lag, lag) }
}
