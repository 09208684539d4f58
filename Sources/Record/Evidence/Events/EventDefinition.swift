/// A kind of event that people tell the record of, and the fields that it has.
///
/// One table serves the command line (`record event KIND key=value`), files (`record import`) and readers of the record:
/// what is not declared here cannot be written.
package struct EventDefinition: Hashable, Sendable {
  /// In kebab case: `outage`, `deviation-reported`.
  package let name: String
  /// What it tells, in a few words of English.
  package let summary: String
  package let fields: [EventField]
  /// The field with the time from which people knew of it, unless the event says otherwise: `on`, `from`.
  package let knownFrom: String
  /// The fields by which two events are the same one. An event that is already on the record is not written again.
  package let identity: [String]
  /// Whether people may know of it before it happens, as of maintenance that was announced.
  package let isForetold: Bool
  /// Pairs of fields of which the first may not be later than the second.
  package let order: [FieldOrder]

  /// - Parameters:
  ///   - isForetold: unless given, what has days from and to may be known beforehand.
  ///   - order: beyond `from` and `to`, which always are in order.
  package init(
    _ name: String, _ summary: String, knownFrom: String, identity: [String], isForetold: Bool? = nil,
    order: [FieldOrder] = [], _ fields: [EventField]
  ) {
    self.name = name
    self.summary = summary
    self.fields = fields
    self.knownFrom = knownFrom
    self.identity = identity
    let first = fields.first { $0.name == knownFrom }
    self.isForetold = isForetold ?? (knownFrom == "from" && first?.type != .instant)
    let names = Set(fields.map(\.name))
    self.order = (names.isSuperset(of: ["from", "to"]) ? [FieldOrder("from", "to")] : []) + order
  }

  /// A kind that the table does not have.
  package static func unknown(_ name: String) -> EventDefinition {
    EventDefinition(name, "", knownFrom: "", identity: [], [])
  }

  package func field(_ name: String) -> EventField? { fields.first { $0.name == name } }
}

/// Two fields with times, of which the first may not be later than the second.
package struct FieldOrder: Hashable, Sendable {
  package let earlier: String
  package let later: String

  package init(_ earlier: String, _ later: String) {
    self.earlier = earlier
    self.later = later
  }
}

/// A field of an event.
package struct EventField: Hashable, Sendable {
  package let name: String
  package let type: EventFieldType
  package let isRequired: Bool
  /// What it holds, in a few words of English.
  package let help: String

  package static func required(_ name: String, _ type: EventFieldType, _ help: String) -> EventField {
    EventField(name: name, type: type, isRequired: true, help: help)
  }

  package static func optional(_ name: String, _ type: EventFieldType, _ help: String) -> EventField {
    EventField(name: name, type: type, isRequired: false, help: help)
  }
}

/// What a field holds. On the record every value is its canonical text.
package enum EventFieldType: Hashable, Sendable {
  /// Any text.
  case text
  /// A name without blanks, such as the identifier of a milestone.
  case name
  /// Names with commas between them.
  case names
  case choice([String])
  /// `2023-03-01`
  case day
  /// `2023-03-01T12:00:00+01:00`; an offset is required, since an hour of the night comes twice in autumn. The
  /// canonical text is in UTC.
  case instant
  /// A day or an instant. As a beginning a day means its first instant, as an end its last.
  case dayOrInstant
  /// `2023-04`
  case month
  /// `2023-04`, `2023-W33` or `2023-Q2`
  case period
  /// Not negative.
  case money
  case percentage
  /// Not negative.
  case integer
  case number
  /// Not negative.
  case duration
  /// Not negative.
  case length
}
