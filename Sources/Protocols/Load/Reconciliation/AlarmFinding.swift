import SuiteLanguage

/// One alarm, or one time that an alarm was seen, that is not as it must be.
///
/// Times are microseconds of real time from the begin of what is measured.
package struct AlarmFinding: Hashable, Sendable, Codable {
  /// As in ``Reconciliation/counts``.
  package var kind: String
  /// Whether it is uncertain: then it is counted in ``Reconciliation/unclear`` instead.
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

/// The first findings by time, in whichever order they are added.
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

extension Reconciler {
  mutating func add(_ measure: LoadMeasure, sighting: SightingRecord, alarm: Int? = nil) {
    add(measure.key, alarm: alarm, staff: [Int(sighting.staff)], sighting: sighting)
  }

  mutating func add(
    _ measure: LoadMeasure, alarm: Int, staff: [Int], sighting: SightingRecord? = nil, isUnclear: Bool = false
  ) {
    add(measure.key, alarm: alarm, staff: staff, sighting: sighting, isUnclear: isUnclear)
  }

  mutating func add(
    _ kind: String, alarm: Int?, staff: [Int], sighting: SightingRecord? = nil, seen: Int64? = nil,
    isUnclear: Bool = false
  ) {
    if isUnclear {
      result.unclear[kind, default: 0] += 1
    } else {
      result.counts[kind, default: 0] += 1
    }
    let dispatch = alarm.map { alarms[$0] }
    if !isUnclear {
      let second = plan.second(of: dispatch?.at ?? sighting?.at ?? 0, interval: interval)
      course[second, default: [:]][kind, default: 0] += 1
    }
    lists[kind, default: FindingList()].add(
      FindingList.Entry(
        at: dispatch?.at ?? sighting?.at ?? 0, number: dispatch?.number ?? .max, staff: UInt32(staff.min() ?? 0),
        sequence: UInt64(bitPattern: sighting?.at ?? seen ?? 0) ^ (sighting?.incident ?? 0), alarm: alarm,
        sighting: sighting, seen: sighting?.at ?? seen, concerned: staff.sorted(), isUnclear: isUnclear))
  }

  /// - Parameter samples: the events that were kept.
  func finished(samples: [SightingSample]) -> Reconciliation {
    var texts: [SightingRecord: String] = [:]
    for sample in samples where texts[sample.record] == nil { texts[sample.record] = sample.text }
    var result = result
    result.course = seconds
    result.listed = Dictionary(
      lists.map { kind, list in (kind, list.first.map { finding(kind, $0, texts) }) },
      uniquingKeysWith: { first, _ in first })
    return result
  }

  private var seconds: [AlarmSecond] {
    var sent: [Int: Int] = [:]
    for alarm in alarms where alarm.outcome.isAttempt {
      sent[plan.second(of: alarm.at, interval: interval), default: 0] += 1
    }
    return Set(sent.keys).union(course.keys).sorted().map { second in
      AlarmSecond(second: second, alarms: sent[second] ?? 0, counts: course[second] ?? [:])
    }
  }

  private func finding(_ kind: String, _ entry: FindingList.Entry, _ texts: [SightingRecord: String]) -> AlarmFinding {
    let dispatch = entry.alarm.map { alarms[$0] }
    var device = dispatch.map { plan.device(ofAlarm: $0.number) }
    if device == nil, let seen = entry.sighting?.device, seen != SightingRecord.none32 { device = Int(seen) }
    return AlarmFinding(
      kind: kind, isUnclear: entry.isUnclear,
      operation: dispatch.map { plan.calls[ArrivalNumber.call($0.number)].operation },
      arrival: dispatch.map { "\(ArrivalNumber.call($0.number))/\(ArrivalNumber.index($0.number))" },
      device: device.map { $0 + 1 }, deviceValues: device.map { plan.devices.texts(ofRow: $0) } ?? [:],
      scheduled: dispatch?.at, sent: dispatch?.sent, answered: dispatch.flatMap { $0.outcome == .done ? $0.end : nil },
      outcome: dispatch?.outcome, seen: entry.seen,
      staff: entry.concerned.prefix(AlarmFinding.staffLimit).map { plan.staff.texts(ofRow: $0) },
      staffCount: entry.concerned.count, event: entry.sighting.flatMap { texts[$0] })
  }
}
