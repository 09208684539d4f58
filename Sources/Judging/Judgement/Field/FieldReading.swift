package import Evidence
import Quantities

/// Reads the kinds of events that are plain facts.
enum FieldReading {
  static func stops(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [InstallationStop] {
    events.events(InstallationStopped.self).compactMap { event in
      guard let from = event.from else {
        findings.append(FieldFinding(unreadable: event, InstallationStopped.from))
        return nil
      }
      guard from <= last else { return nil }
      let to = event.to.flatMap { $0 <= last ? $0 : nil }
      return InstallationStop(from: from, to: to, why: event.why ?? "", entry: event.entry)
    }
  }

  static func deliveries(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [DeviceDelivery] {
    events.events(DevicesDelivered.self).compactMap { event in
      guard let on = event.on, let what = event.what, let count = event.count, count >= 0 else {
        findings.append(
          FieldFinding(unreadable: event, DevicesDelivered.on, DevicesDelivered.what, DevicesDelivered.count))
        return nil
      }
      guard on <= last else { return nil }
      return DeviceDelivery(on: on, what: what, count: count, entry: event.entry)
    }
  }

  static func versions(
    _ events: EventLog, asOf instant: Instant, _ findings: inout [FieldFinding]
  ) -> [FieldVersion] {
    let versions: [FieldVersion] = events.events(VersionInUse.self).compactMap { event in
      guard let version = event.version, let from = event.from?.beginning else {
        findings.append(FieldFinding(unreadable: event, VersionInUse.version, VersionInUse.from))
        return nil
      }
      guard from <= instant else { return nil }
      return FieldVersion(version: version, from: from, unit: event.unit, entry: event.entry)
    }
    return versions.sorted { $0.from < $1.from }
  }

  static func parallelOperation(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [ParallelOperation] {
    events.events(OldSystemContracted.self).compactMap { event in
      guard let system = event.system, let on = event.on, let until = event.until else {
        findings.append(
          FieldFinding(unreadable: event, OldSystemContracted.system, OldSystemContracted.on, OldSystemContracted.until)
        )
        return nil
      }
      guard on <= last else { return nil }
      return ParallelOperation(system: system, on: on, until: until, entry: event.entry)
    }
  }

  static func zeroMeasurements(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [ZeroMeasurement] {
    events.events(BaselineMeasured.self).compactMap { event in
      guard let measure = event.measure, let on = event.on, let value = event.value else {
        findings.append(
          FieldFinding(unreadable: event, BaselineMeasured.measure, BaselineMeasured.on, BaselineMeasured.value))
        return nil
      }
      guard on <= last else { return nil }
      return ZeroMeasurement(
        measure: measure, on: on, value: value, unit: event.in, answers: event.answers, entry: event.entry)
    }
  }
}

/// Something on the record that field evidence cannot be computed from, or only in the worse of two ways.
package struct FieldFinding: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// An event whose field cannot be read; it does not count.
    case unreadable(kind: String, field: String)
    /// The fault class of a deviation cannot be read; it counts as A.
    case unreadableFaultClass(deviation: String)
    /// Two events with one identifier; the first one counts, of deviations with the graver class.
    case repeated(kind: String, id: String)
    /// An event is about a deviation or a promise that no other event knows.
    case unknown(kind: String, id: String)
    /// A deviation was fixed before it was reported; it counts as open.
    case fixedBeforeReported(deviation: String)
    /// More alarms are lost than sent; all of them count as lost.
    case moreLostThanSent(kind: String)
    /// Logs, day totals and single alarms tell of the same day. One of them counts, with the most losses of them.
    case severalSources(kind: String, day: String)
    /// Figures of a log count rows of another log that was taken back; they do not count.
    case figuresOfWithdrawnLog
    /// More units were taken down than installed.
    case moreRemovedThanInstalled
    /// A promise names a week and not whether its beginning or its end is meant, or no time at all.
    case promiseWithoutDay(promise: String)
  }

  package let reason: Reason
  /// The entry that it is about; nil where there are several.
  package let entry: EntryReference?

  init(_ reason: Reason, entry: EntryReference? = nil) {
    self.reason = reason
    self.entry = entry
  }

  /// One of these fields of an event cannot be read.
  init<Kind>(unreadable event: Event<Kind>, _ fields: any DeclaredField...) {
    let names = fields.map { $0.name }
    let listed = [names.dropLast().joined(separator: ", "), names.last ?? ""].filter { !$0.isEmpty }
    self.init(.unreadable(kind: Kind.name, field: listed.joined(separator: " or ")), entry: event.entry)
  }
}
