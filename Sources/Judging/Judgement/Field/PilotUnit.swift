package import Evidence
package import Quantities

/// A home or a group that takes part in the pilot.
package struct PilotUnit: Hashable, Sendable {
  package let id: String
  /// `care-home`, `short-term`, `ordinary-homes`, `mobile` or `other`.
  package let kind: String
  package let from: CalendarDate
  /// The last day; nil while it takes part.
  package let to: CalendarDate?
  /// Nil where nobody said.
  package let users: Int?
  package let devices: Int?
  package let version: String?
  package let entry: EntryReference?

  package func takesPart(on day: CalendarDate) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }

  /// How many days it took part from its first day through `day`.
  package func days(through day: CalendarDate) -> Int {
    max(0, min(to ?? day, day).days(since: from) + 1)
  }

  init?(_ event: Event<PilotUnitAdded>, asOf day: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let id = event.id, let kind = event.kind, let from = event.from else {
      findings.append(
        FieldFinding(unreadable: event, PilotUnitAdded.id, PilotUnitAdded.kind, PilotUnitAdded.from))
      return nil
    }
    // A last day that lies ahead was not known to be one.
    let to = event.to.flatMap { $0 <= day ? $0 : nil }
    self.init(
      id: id, kind: kind, from: from, to: to, users: event.users, devices: event.devices,
      version: event.version, entry: event.entry)
  }

  package init(
    id: String, kind: String, from: CalendarDate, to: CalendarDate? = nil, users: Int? = nil, devices: Int? = nil,
    version: String? = nil, entry: EntryReference? = nil
  ) {
    (self.id, self.kind, self.from, self.to) = (id, kind, from, to)
    (self.users, self.devices, self.version, self.entry) = (users, devices, version, entry)
  }
}
