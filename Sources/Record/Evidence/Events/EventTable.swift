/// All kinds of events.
package enum EventTable {
  package static let all: [EventDefinition] =
    ContractEvents.all + FieldEvents.all + GateEvents.all + CorrectionEvents.all

  private static let byName: [String: EventDefinition] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func definition(_ name: String) -> EventDefinition? { byName[name] }
}
