import Catalogue
package import Digests
package import Evidence
package import Planning
package import Quantities
package import Texts

/// All that gates are judged by, as of an instant: what the catalogue demands and what was known then.
package struct GateBench: Sendable {
  package let catalogue: CompiledCatalogue
  package let asOf: Instant
  package let testimony: Testimony
  package let assessment: Assessment
  package let events: EventLog
  package let field: FieldData
  /// All entries that may count, also those that were written later.
  package let record: RecordView
  /// The digest of all that is judged by, computed once for all instants; nil where the cryptographic library fails. See
  /// ``Planning/CompiledCatalogue/judgingDigest()``.
  package let judgedBy: SHA256Digest?

  /// - Parameters:
  ///   - record: all entries of the record. Events count from when they were known, all else from when it was written.
  /// - Throws: where an entry of a known kind lacks something.
  package init(catalogue: CompiledCatalogue, record: [RecordEntry], asOf: Instant) throws(RecordError) {
    try self.init(catalogue: catalogue, record: RecordView(record, asOf: asOf))
  }

  /// - Throws: where an entry of a known kind lacks something.
  package init(catalogue: CompiledCatalogue, record: RecordView) throws(RecordError) {
    try self.init(catalogue: catalogue, record: record, judgedBy: try? catalogue.judgingDigest())
  }

  private init(
    catalogue: CompiledCatalogue, record: RecordView, judgedBy: SHA256Digest?
  ) throws(RecordError) {
    self.catalogue = catalogue
    self.judgedBy = judgedBy
    self.record = record
    asOf = record.asOf
    events = try record.events()
    testimony = try record.testimony(of: catalogue, events)
    assessment = try Assessor.assess(catalogue: catalogue, record: record, testimony: testimony, events: events)
    field = FieldData(events: events, asOf: asOf)
  }

  /// The same judged with other gates than those of the catalogue. Nobody pins what that is judged by.
  func with(gates: [Gate]) -> GateBench { GateBench(self, gates: gates) }

  private init(_ other: GateBench, gates: [Gate]) {
    var catalogue = other.catalogue
    catalogue.gates = gates
    self.catalogue = catalogue
    judgedBy = nil
    record = other.record
    (asOf, testimony, assessment) = (other.asOf, other.testimony, other.assessment)
    (events, field) = (other.events, other.field)
  }

  /// What was known at another instant.
  package func at(_ instant: Instant) throws(RecordError) -> GateBench {
    try GateBench(catalogue: catalogue, record: record.at(instant), judgedBy: judgedBy)
  }

  /// By what was written by the instant alone.
  package func withoutLaterEntries() throws(RecordError) -> GateBench {
    try GateBench(catalogue: catalogue, record: record.withoutLaterEntries, judgedBy: judgedBy)
  }

  /// One run against a simulated system makes the whole record one to practise with.
  package var isSimulated: Bool { testimony.runs.contains { $0.start.simulated } }

  /// The Swedish day of the instant.
  package var today: CalendarDate { field.today }

  /// When the roll-out that a gate decides on began: as it is recorded, or else with the first decision to go.
  func start(of gate: String) -> (on: CalendarDate, evidence: [EntryNumber])? {
    var beginnings = events.events(RollOutStarted.self).filter { $0.gate == gate }.map { ($0.on, $0.numbers) }
    if beginnings.isEmpty {
      beginnings = events.events(GateDecided.self).filter { $0.gate == gate && $0.outcome != .noGo }
        .map { ($0.on, $0.numbers) }
    }
    return beginnings.compactMap { time, numbers in time.map { (Stockholm.date(at: $0.beginning), numbers) } }
      .min { $0.0 < $1.0 }.map { (on: $0.0, evidence: $0.1) }
  }

  /// What is planned for a gate now: the newest plan.
  func plan(of gate: String) -> Event<RollOutPlanned>? { events.rolloutPlan(of: gate) }

  /// What a gate is called; its identifier where that is all that is known.
  package func title(ofGate id: String) -> Text {
    catalogue.gates.first { $0.id == id }.map { $0.title.text } ?? Text(verbatim: id)
  }

  /// `cannotTell`, where an event of one of these kinds cannot be read; nil where all can be.
  ///
  /// - Parameter kinds: the first one is what should be recorded.
  func unreadable(_ kinds: any EventKind.Type...) -> GateFinding? {
    for finding in field.findings {
      guard case .unreadable(let name, _) = finding.reason, let kind = kinds.first(where: { $0.name == name }) else {
        continue
      }
      return .unreadable(kind, record: kinds[0])
    }
    return nil
  }
}

extension Event {
  /// Its entry, as a list.
  var numbers: [EntryNumber] { entry.map { [$0.seq] } ?? [] }
}

extension [EntryReference] {
  var numbers: [EntryNumber] { map(\.seq) }
}

extension EntryReference? {
  var numbers: [EntryNumber] { map { [$0.seq] } ?? [] }
}

/// Whether a system was used at all, and how much: a system that is not used has no reported faults.
extension GateBench {
  /// Signs of use in a stretch of days, both included: alarms, test presses and devices that were heard.
  ///
  /// - Parameter units: only of these pilot units. What has no known unit counts too while nothing is installed
  ///   outside of the pilot.
  func use(from: CalendarDate, through: CalendarDate, units: Set<String>? = nil) -> Int {
    let units = field.installations.firstDay == nil ? nil : units
    return field.naturalAlarms.total(from: from, through: through, units: units).sent
      + field.testPresses.total(from: from, through: through, units: units).sent
      + field.telemetry.deviceDays(from: from, through: through, units: units)
  }

  /// The first week of a stretch of days without a sign of use; the last one may be shorter.
  func weekWithoutUse(
    from: CalendarDate, through: CalendarDate, units: Set<String>? = nil
  ) -> (from: CalendarDate, to: CalendarDate)? {
    var first = from
    while first <= through {
      let last = min(first.adding(days: 6), through)
      // What is left of a week at the end says little on its own.
      if last.days(since: first) == 6 || first == from, use(from: first, through: last, units: units) == 0 {
        return (first, last)
      }
      first = first.adding(days: 7)
    }
    return nil
  }

  /// Devices, or else users, of the pilot units on a day; units that tell neither count as none.
  func pilotSize(on day: CalendarDate) -> Int {
    field.pilotUnits(on: day).reduce(0) { $0 + ($1.devices ?? $1.users ?? 0) }
  }
}

/// How old evidence may be.
enum GateAge {
  /// The earliest day from which something is not older than the period on the day.
  static func oldest(_ period: CalendarPeriod, on day: CalendarDate) -> CalendarDate {
    var oldest = day.adding(months: -period.months).adding(days: -period.days)
    // Months have different lengths: what is too old when counted forward is too old.
    while oldest < day, period.end(from: oldest) < day { oldest = oldest.adding(days: 1) }
    return oldest
  }
}
