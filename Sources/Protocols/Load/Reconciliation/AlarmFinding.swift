/// One alarm, or one time that an alarm was seen, that is not as it must be.
///
/// Times are microseconds of real time from the begin of what is measured.
package struct AlarmFinding: Hashable, Sendable, Codable {
  /// As in ``Reconciliation/counts``.
  package var kind: String
  /// Whether it cannot be told for certain: then it is counted in ``Reconciliation/unclear`` instead.
  package var isUnclear: Bool
  /// The operation that raised it; nil where it is not known.
  package var operation: String?
  /// `call/index`, as in ``LoadPlan/unique(_:)`` without its beginning.
  package var arrival: String?
  /// The row of the device, from 1, and its values by column.
  package var device: Int?
  package var deviceValues: [String: String]
  package var scheduled: Int64?
  package var sent: Int64?
  package var answered: Int64?
  package var outcome: ArrivalReport.Outcome?
  /// When it was seen.
  package var seen: Int64?
  /// Whom it concerns, by columns; the first ``staffLimit`` of ``staffCount``.
  package var staff: [[String: String]]
  package var staffCount: Int
  /// The event as it came, where it was kept.
  package var event: String?

  package static let staffLimit = 20
}

/// The first of many by time, whatever the order in which they are found.
struct FindingList {
  static let limit = 200

  struct Entry: Comparable {
    var at: Int64
    var number: UInt64
    var staff: UInt32
    var sequence: UInt64
    var alarm: Int?
    var sighting: SightingRecord?
    var seen: Int64?
    var concerned: [Int]
    var isUnclear: Bool

    static func < (left: Entry, right: Entry) -> Bool {
      (left.at, left.number, left.staff, left.sequence) < (right.at, right.number, right.staff, right.sequence)
    }
  }

  private var entries: [Entry] = []

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    if entries.count > 4 * FindingList.limit { entries = first }
  }

  var first: [Entry] { Array(entries.sorted().prefix(FindingList.limit)) }
}
