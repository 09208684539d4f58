/// Examples of events, made from the table, so that they cannot say anything else than it does.
package enum EventExample {
  /// A value that the field takes.
  package static func value(of field: EventField) -> String {
    switch field.type {
    case .text: "'\(field.example ?? "...")'"
    case .name: field.example ?? field.name + "-1"
    case .names: "it-system,alarm-chain"
    case .choice(let choices): choices.first ?? "..."
    case .day: "2023-03-01"
    case .instant: "2023-03-01T12:00:00+01:00"
    case .dayOrInstant: "2023-03-01"
    case .month: "2023-04"
    case .period: "2023-04"
    case .money: "'25 000 kr'"
    case .percentage: "'15 %'"
    case .integer: "12"
    case .number: "12.5"
    case .duration: "'30 min'"
    case .length: "'50 m'"
    }
  }

  /// A command that records an event of the kind, with the fields that it needs.
  package static func command(_ definition: EventDefinition) -> String {
    let fields = definition.fields.filter(\.isRequired).map { "\($0.name)=\(value(of: $0))" }
    return (["grindvakt record event RECORD_DIR", definition.name] + fields).joined(separator: " ")
  }
}
