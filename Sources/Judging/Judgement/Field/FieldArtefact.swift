package import Evidence
package import Quantities

/// A document that a decision needs: a risk analysis, a protocol.
package struct FieldArtefact: Hashable, Sendable {
  package let kind: String
  package let perspective: String?
  /// What it is for.
  package let scope: EventScope
  /// The day that it was finished; its age counts from here.
  package let on: CalendarDate
  package let title: String?
  /// The roles that wrote it.
  package let authors: [String]
  /// Nil while nobody has approved it.
  package let approvedBy: String?
  package let approvedOn: CalendarDate?
  /// The digest of the file, in hexadecimal; nil where no file was named.
  package let sha256: String?
  package let entry: EntryReference?

  /// Whole days since it was finished.
  package func age(on day: CalendarDate) -> Int { day.days(since: on) }

  init?(_ event: Event<ArtefactFinished>, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    guard let kind = event.kind, let on = event.on else {
      findings.append(FieldFinding(unreadable: event, ArtefactFinished.kind, ArtefactFinished.on))
      return nil
    }
    guard on <= last else { return nil }
    self.kind = kind
    self.on = on
    perspective = event.perspective
    scope = event.scope
    title = event.title
    authors = event.authors ?? []
    sha256 = event.sha256
    entry = event.entry
    // An approval on a later day, or on a day that cannot be read, is none yet.
    let approval = event.has(\.approvedOn) ? event.approvedOn : on
    if let by = event.approvedBy, let approval, approval <= last {
      approvedBy = by
      approvedOn = approval
    } else {
      approvedBy = nil
      approvedOn = nil
    }
  }
}

extension [FieldArtefact] {
  /// Those of a kind, and of a perspective where one is given, the newest first; of one day, in the order of the record.
  package func of(kind: String, perspective: String? = nil) -> [FieldArtefact] {
    enumerated()
      .filter { $0.element.kind == kind && (perspective == nil || $0.element.perspective == perspective) }
      .sorted { ($1.element.on, $1.offset) < ($0.element.on, $0.offset) }
      .map(\.element)
  }
}
