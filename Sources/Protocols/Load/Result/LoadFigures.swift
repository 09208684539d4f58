package import SuiteLanguage

/// The figures of a load that its judgement needs, and no more: small enough for an entry of the record.
package struct LoadFigures: Hashable, Sendable, Codable {
  package var plan: String
  package var shards: [LoadResult.Shard]
  package var calls: [Call]
  package var alarms: Int
  package var unanswered: Int
  package var wanted: Int
  package var met: Int
  package var sightings: Int
  package var repeated: Int
  /// As in ``Reconciliation``.
  package var counts: [String: Int]
  package var unclear: [String: Int]
  package var foreign: Int
  package var staff: Int
  package var unobservedStaff: Int
  /// The greatest lag of the generator, in microseconds.
  package var greatestLag: Int64?
  /// The longest time in which readers of streams did not run, in microseconds.
  package var longestStall: Int64
  /// Processor time of all shards.
  package var cpuMicroseconds: Int64

  package struct Call: Hashable, Sendable, Codable {
    package var operation: String
    package var isAlarm: Bool
    package var arrivals: CallResult.Arrivals
    /// Point -> microseconds; a point that falls among those that never ended is missing.
    package var latency: [String: Int64]
    /// How many times alarms of this call had to be seen, and how many times they were.
    package var shownWanted: Int
    package var shownSeen: Int
    package var shown: [String: Int64]
  }
}

extension LoadResult {
  /// The figures that the judgement needs.
  package var figures: LoadFigures {
    LoadFigures(
      plan: plan, shards: shards, calls: calls.indices.map(figures), alarms: reconciliation.alarms,
      unanswered: reconciliation.unanswered, wanted: reconciliation.wanted, met: reconciliation.met,
      sightings: reconciliation.sightings, repeated: reconciliation.repeated, counts: reconciliation.counts,
      unclear: reconciliation.unclear, foreign: reconciliation.foreign, staff: staff,
      unobservedStaff: reconciliation.unobservedStaff, greatestLag: generator.map(\.lag).max(),
      longestStall: stalls.map(\.length).max() ?? 0, cpuMicroseconds: generator.reduce(0) { $0 &+ $1.cpuMicroseconds })
  }

  private func figures(_ call: Int) -> LoadFigures.Call {
    let result = calls[call]
    let shown = reconciliation.shown[call] ?? LatencyRecord()
    let never = reconciliation.neverShown[call] ?? 0
    return LoadFigures.Call(
      operation: result.operation, isAlarm: result.isAlarm, arrivals: result.measured,
      latency: result.end.points(besides: UInt64(result.measured.endless)),
      shownWanted: Int(clamping: shown.count + never), shownSeen: Int(clamping: shown.count),
      shown: shown.points(besides: never))
  }

  /// The judgement of the demands.
  package func judged(against demands: LoadDemands) -> LoadJudgement { figures.judged(against: demands) }
}

extension LatencyRecord {
  fileprivate func points(besides endless: UInt64) -> [String: Int64] {
    let counts = bucketCounts
    var points: [String: Int64] = [:]
    for point in LoadMeasure.Point.allCases {
      points[point.rawValue] = counts.value(thousandths: point.thousandths, besides: endless)
    }
    return points
  }
}
