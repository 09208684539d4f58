import Quantities

/// Reads the kinds of events that are plain facts.
enum FieldReading {
  static func stops(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [InstallationStop] {
    events.events("installation-stop").compactMap { event in
      guard let from = event.day("from") else { return unreadable(event, "from", &findings) }
      guard from <= last else { return nil }
      let to = event.day("to").flatMap { $0 <= last ? $0 : nil }
      return InstallationStop(from: from, to: to, why: event.text("why") ?? "", entry: event.entry)
    }
  }

  static func deliveries(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [DeviceDelivery] {
    events.events("delivery").compactMap { event in
      guard let on = event.day("on"), let what = event.text("what"), let count = event.integer("count"), count >= 0
      else { return unreadable(event, "on, what or count", &findings) }
      guard on <= last else { return nil }
      return DeviceDelivery(on: on, what: what, count: count, entry: event.entry)
    }
  }

  static func versions(
    _ events: EventLog, asOf instant: Instant, _ findings: inout [FieldFinding]
  ) -> [FieldVersion] {
    let versions: [FieldVersion] = events.events("system-version").compactMap { event in
      guard let version = event.text("version"), let from = event.text("from").flatMap(FieldTime.beginning) else {
        return unreadable(event, "version or from", &findings)
      }
      guard from <= instant else { return nil }
      return FieldVersion(version: version, from: from, unit: event.text("unit"), entry: event.entry)
    }
    return versions.sorted { $0.from < $1.from }
  }

  static func parallelOperation(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [ParallelOperation] {
    events.events("parallel-operation").compactMap { event in
      guard let system = event.text("system"), let on = event.day("on"), let until = event.day("until") else {
        return unreadable(event, "system, on or until", &findings)
      }
      guard on <= last else { return nil }
      return ParallelOperation(system: system, on: on, until: until, entry: event.entry)
    }
  }

  static func zeroMeasurements(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [ZeroMeasurement] {
    events.events("zero-measurement").compactMap { event in
      guard let measure = event.text("measure"), let on = event.day("on"), let value = event.number("value") else {
        return unreadable(event, "measure, on or value", &findings)
      }
      guard on <= last else { return nil }
      return ZeroMeasurement(
        measure: measure, on: on, value: value, answers: event.integer("answers"), entry: event.entry)
    }
  }

  private static func unreadable<Value>(
    _ event: RecordedEvent, _ field: String, _ findings: inout [FieldFinding]
  ) -> Value? {
    findings.append(FieldFinding(.unreadable(kind: event.kind, field: field), entry: event.entry))
    return nil
  }
}
