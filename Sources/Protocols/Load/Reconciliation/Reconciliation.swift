package import SuiteLanguage

/// What was sent, held against what was seen.
package struct Reconciliation: Hashable, Sendable, Codable {
  /// Alarms that were put to the vendor's system.
  package var alarms = 0
  /// Of them those that were never answered as wanted. They must be seen all the same.
  package var unanswered = 0
  /// Alarms of the plan that were never put to it, through the generator's own fault.
  package var unsent = 0
  /// How many times alarms had to be seen: once by each who must see them.
  package var wanted = 0
  /// How many of those times were.
  package var met = 0
  /// Events that came.
  package var sightings = 0
  /// Alarms seen once more after a retry whose first answer was never seen, or after a broken stream: not held against
  /// the vendor.
  package var repeated = 0
  /// By the keys of ``LoadMeasure``: `lost`, `wrong-reason`, ... Alarms are counted, each once; duplicated, misrouted and
  /// unexpected ones as often as they were seen too often. Every key that could have been counted is there.
  package var counts: [String: Int] = [:]
  /// The same for what may be so, and nobody can tell.
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

  package init() {}
}
