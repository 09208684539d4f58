import Texts

/// A kind of home that something is for.
package enum Housing: String, EventChoice {
  case ordinaryHome = "ordinary-home"
  case careHome = "care-home"
  case shortTermUnit = "short-term"
  case socialServicesHome = "social-services-home"
}

/// An event that can say what it is for. What does not say it counts for nothing in particular: a risk analysis of care
/// homes says nothing of people's own homes.
package protocol ScopedEvent: EventKind {}

extension ScopedEvent {
  package static var scopeGate: Field<String> { ScopeFields.gate }
  package static var housing: Field<[String]> { ScopeFields.housing }
  package static var subProject: Field<String> { ScopeFields.subProject }

  /// The fields of the scope, to stand among the others.
  static var scopeFields: [any DeclaredField] { [scopeGate, housing, subProject] }
}

private enum ScopeFields {
  static let gate = Field<String>(
    optional: "gate", .name, Text("the gate of the catalogue that it is for"), names: .gate)
  static let housing = Field<[String]>(
    optional: "housing", .choices(Housing.words), Text("the kinds of home that it is for"))
  static let subProject = Field<String>(optional: "sub-project", .name, Text("the sub-project that it is for"))
}

/// What an event is for; all empty where it does not say.
package struct EventScope: Hashable, Sendable {
  package var gate: String?
  package var housing: Set<Housing>
  package var subProject: String?

  package init(gate: String? = nil, housing: Set<Housing> = [], subProject: String? = nil) {
    self.gate = gate
    self.housing = housing
    self.subProject = subProject
  }

  package var isEmpty: Bool { gate == nil && housing.isEmpty && subProject == nil }
}

extension Event where Kind: ScopedEvent {
  /// What it is for, as far as it can be read.
  package var scope: EventScope {
    EventScope(
      gate: recorded.fields.value(of: Kind.scopeGate),
      housing: Set((recorded.fields.value(of: Kind.housing) ?? []).compactMap(Housing.init)),
      subProject: recorded.fields.value(of: Kind.subProject))
  }
}
