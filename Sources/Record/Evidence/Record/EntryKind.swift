/// The kind of an entry, in kebab case. Kinds that this version does not know are kept as they are.
package struct EntryKind: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
  /// The name in the record: `run-started`.
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  private static let common: [EntryKind] = [
    CaseStarted.kind, StepFinished.kind, CaseFinished.kind, ConnectionChecked.kind, WaitStarted.kind,
    LoadProgressed.kind, InspectionAnswered.kind, EventRecorded.kind,
  ]

  /// The same name, shared by all entries of the kind where a record has many of them.
  var shared: EntryKind { Self.common.first { $0 == self } ?? self }
}

/// The typed body of one kind of entry.
package protocol EntryBody: Codable, Sendable, Hashable {
  /// The kind that this is the body of.
  static var kind: EntryKind { get }
}
