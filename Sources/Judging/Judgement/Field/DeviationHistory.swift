package import Catalogue
package import Evidence
package import Quantities

/// All deviations, in the order in which they were reported.
package struct DeviationHistory: Hashable, Sendable {
  package private(set) var all: [FieldDeviation] = []

  package var isEmpty: Bool { all.isEmpty }

  /// Those that were reported in a stretch of days, both included.
  package func reported(
    from: CalendarDate? = nil, through: CalendarDate? = nil, classes: Set<FaultClass>? = nil,
    units: Set<String>? = nil
  ) -> [FieldDeviation] {
    let lower = from.map { firstIndex(on: $0) } ?? 0
    let upper = through.map { firstIndex(on: $0.adding(days: 1)) } ?? all.count
    guard lower < upper else { return [] }
    return all[lower..<upper].filter { Self.matches($0, classes, units) }
  }

  /// Those that were reported by an instant and not yet fixed.
  package func open(
    at instant: Instant, classes: Set<FaultClass>? = nil, units: Set<String>? = nil
  ) -> [FieldDeviation] {
    all.filter { $0.isOpen(at: instant) && Self.matches($0, classes, units) }
  }

  private static func matches(
    _ deviation: FieldDeviation, _ classes: Set<FaultClass>?, _ units: Set<String>?
  ) -> Bool {
    if let classes, !classes.contains(deviation.faultClass) { return false }
    // Where nobody said which unit it was, it may have been any of them.
    if let units, let unit = deviation.unit, !units.contains(unit) { return false }
    return true
  }

  /// The first deviation that was reported on the day or later.
  private func firstIndex(on day: CalendarDate) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].reportedOn < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  init(
    reported: EventsOfKind<DeviationReported>, fixed: EventsOfKind<DeviationFixed>, asOf instant: Instant,
    _ findings: inout [FieldFinding]
  ) {
    var places: [String: Int] = [:]
    places.reserveCapacity(reported.count)
    all.reserveCapacity(reported.count)
    var clock = SwedishDayClock()
    for event in reported {
      guard let id = event.id, let at = event.at?.beginning else {
        findings.append(FieldFinding(unreadable: event, DeviationReported.id, DeviationReported.at))
        continue
      }
      guard at <= instant else { continue }
      let faultClass = event.faultClass.flatMap(FaultClass.init(rawValue:))
      if faultClass == nil {
        findings.append(FieldFinding(.unreadableFaultClass(deviation: id), entry: event.entry))
      }
      if let place = places[id] {
        findings.append(FieldFinding(.repeated(kind: DeviationReported.name, id: id), entry: event.entry))
        all[place].faultClass = min(all[place].faultClass, faultClass ?? .a)
        continue
      }
      places[id] = all.count
      all.append(
        FieldDeviation(
          id: id, reported: at, reportedOn: clock.day(of: at), faultClass: faultClass ?? .a,
          requirement: event.requirement, what: event.what ?? "", unit: event.unit,
          device: event.device, harm: event.harm, noticedBy: event.noticedBy,
          version: event.version, entry: event.entry))
    }
    for event in fixed { fix(event, places, asOf: instant, &findings) }
    all.sort { ($0.reported, $0.entry?.seq ?? 0) < ($1.reported, $1.entry?.seq ?? 0) }
  }

  private mutating func fix(
    _ event: Event<DeviationFixed>, _ places: [String: Int], asOf instant: Instant, _ findings: inout [FieldFinding]
  ) {
    guard let id = event.id, let at = event.at?.last else {
      findings.append(FieldFinding(unreadable: event, DeviationFixed.id, DeviationFixed.at))
      return
    }
    guard let place = places[id] else {
      findings.append(FieldFinding(.unknown(kind: DeviationFixed.name, id: id), entry: event.entry))
      return
    }
    guard at >= all[place].reported else {
      findings.append(FieldFinding(.fixedBeforeReported(deviation: id), entry: event.entry))
      return
    }
    guard at <= instant else { return }
    guard all[place].fixed == nil else {
      findings.append(FieldFinding(.repeated(kind: DeviationFixed.name, id: id), entry: event.entry))
      return
    }
    all[place].fixed = at
    all[place].fixedInVersion = event.version
    all[place].fixEntry = event.entry
  }
}

extension EventTime {
  /// The instant, or the last one of a day.
  fileprivate var last: Instant {
    switch self {
    case .day(let day): Stockholm.lastInstant(of: day)
    case .instant(let instant): instant
    }
  }
}

/// Something that somebody saw not to be as it should (avvikelse).
package struct FieldDeviation: Hashable, Sendable {
  package let id: String
  package let reported: Instant
  /// The Swedish day of the report.
  package let reportedOn: CalendarDate
  /// A where the class that is written cannot be read; the graver one where it was reported twice.
  package internal(set) var faultClass: FaultClass
  package let requirement: String?
  package let what: String
  package let unit: String?
  package let device: String?
  /// `none`, `possible` or `actual`; nil where the record does not say.
  package let harm: String?
  /// `staff`, `user`, `relative`, `vendor`, `monitoring` or `test`; nil where the record does not say.
  package let noticedBy: String?
  /// The version that it was seen on.
  package let version: String?
  package let entry: EntryReference?
  /// When it was fixed; nil while it is open.
  package internal(set) var fixed: Instant?
  /// The version that fixes it.
  package internal(set) var fixedInVersion: String?
  package internal(set) var fixEntry: EntryReference?

  package func isOpen(at instant: Instant) -> Bool {
    reported <= instant && !(fixed.map { $0 <= instant } ?? false)
  }
}
