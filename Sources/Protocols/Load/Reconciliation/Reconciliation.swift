package import SuiteLanguage

/// Alarms sent, compared with alarms seen.
package struct Reconciliation: Hashable, Sendable, Codable {
  /// Alarms that were sent to the vendor's system.
  package var alarms = 0
  /// Those of them without the expected answer. They must be seen all the same.
  package var unanswered = 0
  /// Alarms of the plan that the generator failed to send.
  package var unsent = 0
  /// How many times alarms had to be seen: once by each recipient.
  package var wanted = 0
  /// How many of those times they were seen.
  package var met = 0
  /// Events that came.
  package var sightings = 0
  /// Alarms seen again after a retry whose first answer was lost, or after a broken stream: not counted as duplicates.
  package var repeated = 0
  /// By the keys of ``LoadMeasure``: `lost`, `wrong-reason`, ... Alarms are counted, each once; duplicated, misrouted and
  /// unexpected ones as often as they were seen too often. Every key that could have been counted is there.
  package var counts: [String: Int] = [:]
  /// The same for alarms of which it is not certain.
  package var unclear: [String: Int] = [:]
  /// The first of each kind by time.
  package var listed: [String: [AlarmFinding]] = [:]
  /// Members of staff whose stream was not seen to its end.
  package var unobservedStaff = 0
  /// Streams that broke; nil in results of versions that did not tell.
  package var breaks: StreamBreaks?
  /// All alarms and what was found over time; nil in results of versions that did not tell.
  package var course: [AlarmSecond]?
  /// By call: from the scheduled time of an alarm until somebody who must see it did; without warming up.
  package var shown: [Int: LatencyRecord] = [:]
  /// By call: how many times more that should have been.
  package var neverShown: [Int: UInt64] = [:]
  /// Entries of the journal that do not belong to this plan.
  package var foreign = 0

  init() {}
}

/// Alarms by the second in which they were due; ``LoadResult/interval`` seconds each.
package struct AlarmSecond: Hashable, Sendable, Codable {
  /// From the begin of what is measured; negative while warming up.
  package var second: Int
  /// Sent to the vendor's system.
  package var alarms: Int
  /// By the keys of ``Reconciliation/counts``; what never happened in it is missing. What belongs to no alarm counts where
  /// it was seen.
  package var counts: [String: Int]
}

extension LoadPlan {
  /// The begin of the interval that a moment belongs to, in seconds; moments outside belong to the first or last one.
  func second(of moment: Int64, interval: Int) -> Int {
    let inside = min(max(moment, begin), end)
    let second = (Double(inside) / 1_000_000).rounded(.down)
    return Int((second / Double(interval)).rounded(.down)) * interval
  }
}
