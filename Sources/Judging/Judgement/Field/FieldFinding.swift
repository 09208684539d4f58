package import Evidence

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

  package init(_ reason: Reason, entry: EntryReference? = nil) {
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
