package import Evidence
package import Quantities

/// A requirement was seen in use to be met or not met.
package struct ObservedRequirement: Hashable, Sendable {
  package let requirement: String
  /// What is not understood is not met.
  package let isMet: Bool
  package let on: CalendarDate
  package let `where`: String?
  package let unit: String?
  package let device: String?
  package let version: String?
  package let note: String?
  package let entry: EntryReference?

  init?(_ event: Event<RequirementObserved>, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let requirement = event.requirement, let on = event.on else {
      findings.append(FieldFinding(unreadable: event, RequirementObserved.requirement, RequirementObserved.on))
      return nil
    }
    guard on <= last else { return nil }
    (self.requirement, isMet, self.on) = (requirement, event.outcome == .met, on)
    (self.where, unit, device) = (event.where, event.unit, event.device)
    (version, note, entry) = (event.version, event.note, event.entry)
  }
}

/// A version of the system was taken into use.
package struct FieldVersion: Hashable, Sendable {
  package let version: String
  package let from: Instant
  /// Nil where all of the system is meant.
  package let unit: String?
  package let entry: EntryReference?
}

/// How long the old system is contracted beside the new one.
package struct ParallelOperation: Hashable, Sendable {
  package let system: String
  /// The day that it was agreed.
  package let on: CalendarDate
  /// The last day that it runs.
  package let until: CalendarDate
  package let entry: EntryReference?
}

/// How things were before the new system.
package struct ZeroMeasurement: Hashable, Sendable {
  package let measure: String
  package let on: CalendarDate
  package let value: Rational
  /// What it is counted in, as it was written; nil where the record does not say.
  package let unit: String?
  package let answers: Int?
  package let entry: EntryReference?
}
