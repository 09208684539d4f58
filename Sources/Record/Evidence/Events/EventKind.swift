package import Quantities

/// A kind of event that people record: its words, its fields, and how it is checked.
///
/// ```swift
/// package enum OutageEnded: EventKind {
///   package static let service = Field<String>("service", .name, Text("which service of the contract"), names: .service)
///   package static let at = Field<EventTime>("at", .instant, Text("when it was up again"))
///
///   package static let definition = EventDefinition(
///     "outage-ended", title: Text("Outage ended"), Text("a service is up again"), knownFrom: at, identity: [service, at],
///     [service, at])
/// }
/// ```
/// Readers have the fields with their types: `for event in log.events(OutageEnded.self) { event.at }`. A field that is
/// missing or cannot be read is nil: what follows from that is for the reader to say. See ``EventTable``.
public protocol EventKind: Sendable {
  static var definition: EventDefinition { get }
}

extension EventKind {
  /// The name on the record.
  package static var name: String { definition.name }
}

/// An event of a kind, as it is recorded.
///
/// A record has a million of them: what reads a field is public, and not of the package alone, so that the compiler can
/// put it into the loops of the rooms that read.
@dynamicMemberLookup
public struct Event<Kind: EventKind>: Hashable, Sendable {
  @usableFromInline package let recorded: RecordedEvent

  /// - Parameter recorded: an event of that kind.
  @inlinable package init(_ recorded: RecordedEvent) { self.recorded = recorded }

  /// Since when people knew of it.
  package var known: Instant { recorded.known }
  /// Its entry; nil for an assumption.
  package var entry: EntryReference? { recorded.entry }

  /// The value of a field; nil where it is missing or cannot be read.
  @inlinable public subscript<Value>(dynamicMember field: KeyPath<Kind.Type, Field<Value>>) -> Value? {
    recorded.fields.value(of: Kind.self[keyPath: field])
  }

  /// The value of a field; nil where it is missing or cannot be read.
  @inlinable public subscript<Value>(field: Field<Value>) -> Value? { recorded.fields.value(of: field) }

  /// The text of a field as it is written; nil where it is not given.
  package func written(_ field: KeyPath<Kind.Type, Field<some EventValue>>) -> String? {
    recorded.fields[Kind.self[keyPath: field].declared.name]
  }

  /// Whether a field is given, readable or not.
  @inlinable public func has<Value>(_ field: KeyPath<Kind.Type, Field<Value>>) -> Bool {
    recorded.fields.contains(Kind.self[keyPath: field])
  }
}
