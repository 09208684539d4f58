/// What is decided at gates, and what decisions stand on.
package enum GateEvents {
  package static let all: [EventDefinition] = []
}
