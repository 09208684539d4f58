package import Evidence
package import Quantities

/// The figures that logs gave, by day. The newest figures of a day replace older ones, for they count the rows of all
/// logs that the record had by then.
package struct TelemetryHistory: Hashable, Sendable {
  package struct Told: Hashable, Sendable {
    package let day: TelemetryDay
    package let entry: EntryReference?
  }

  private var byMeasure: [TelemetryMeasure: [Told]] = [:]

  /// The days of a measure that had ended by then, by day and unit.
  package func days(_ measure: TelemetryMeasure) -> [Told] { byMeasure[measure] ?? [] }

  /// Hours for which devices were heard, in a stretch of days, both included: what times between failures count on.
  package func deviceHours(
    from: CalendarDate? = nil, through: CalendarDate? = nil, units: Set<String>? = nil
  ) -> Int {
    days(.heartbeats).reduce(0) { sum, told in
      if let from, told.day.on < from { return sum }
      if let through, told.day.on > through { return sum }
      if let units, !(told.day.unit.map(units.contains) ?? false) { return sum }
      return sum + told.day.deviceHours
    }
  }

  /// Days on which devices were heard at all, over all devices.
  package func deviceDays(
    from: CalendarDate? = nil, through: CalendarDate? = nil, units: Set<String>? = nil
  ) -> Int {
    days(.heartbeats).reduce(0) { sum, told in
      if let from, told.day.on < from { return sum }
      if let through, told.day.on > through { return sum }
      if let units, !(told.day.unit.map(units.contains) ?? false) { return sum }
      return sum + told.day.devices
    }
  }

  /// - Parameter withdrawn: numbers of entries that were taken back. Figures that count their rows do not hold.
  init(
    _ events: EventsOfKind<TelemetryImported>, withdrawn: Set<Int64>, asOf instant: Instant,
    _ findings: inout [FieldFinding]
  ) {
    var newest: [TelemetryMeasure: [CalendarDate: [Told]]] = [:]
    for event in events {
      guard let measure = event.measure, let figures = event.figures else {
        findings.append(FieldFinding(unreadable: event, TelemetryImported.measure, TelemetryImported.figures))
        continue
      }
      guard !(event.with ?? []).contains(where: { Int64($0).map(withdrawn.contains) ?? true }) else {
        findings.append(FieldFinding(.figuresOfWithdrawnLog, entry: event.entry))
        continue
      }
      var told: [CalendarDate: [Told]] = [:]
      // The figures of a day are known when it is over.
      for day in figures.days where Stockholm.lastInstant(of: day.on) <= instant {
        told[day.on, default: []].append(Told(day: day, entry: event.entry))
      }
      newest[measure, default: [:]].merge(told) { _, newer in newer }
    }
    byMeasure = newest.mapValues { days in
      days.values.joined().sorted { ($0.day.on, $0.day.unit ?? "") < ($1.day.on, $1.day.unit ?? "") }
    }
  }
}
