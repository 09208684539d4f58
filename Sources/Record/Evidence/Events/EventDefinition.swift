package import Texts

/// A kind of event that people record, and the fields that it has.
///
/// One table serves the command line (`record event KIND key=value`), files (`record import`) and readers of the record:
/// what is not declared here cannot be written.
public struct EventDefinition: Hashable, Sendable {
  /// In kebab case: `outage`, `deviation-reported`.
  package let name: String
  /// What people call it.
  package let title: Text
  /// What happened, in a few words.
  package let summary: Text
  package let fields: [EventField]
  /// The field with the time from which people knew of it, unless the event says otherwise: `on`, `from`.
  package let knownFrom: String
  /// The fields by which two events are the same one. An event that is already on the record is not written again.
  package let identity: [String]
  /// Whether people may know of it before it happens, as of maintenance that was announced.
  package let isForetold: Bool
  /// Pairs of fields of which the first may not be later than the second.
  package let order: [FieldOrder]
  /// When it may happen, for what happens to a contract; nil for all else.
  package let contract: ContractTime?
  /// Whether only an import of a file makes it.
  package let isMadeByImport: Bool

  /// - Parameters:
  ///   - isForetold: whether people may know of it before it happens.
  ///   - order: pairs of fields of which the first may not be later than the second.
  ///   - contract: for what happens to a contract.
  ///   - isMadeByImport: whether only an import of a file makes it.
  package init(
    _ name: String, title: Text, _ summary: Text, knownFrom: any DeclaredField, identity: [any DeclaredField],
    isForetold: Bool = false, order: [FieldOrder] = [], contract: ContractTime? = nil, isMadeByImport: Bool = false,
    _ fields: [any DeclaredField]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.fields = fields.map { $0.declared }
    self.knownFrom = knownFrom.name
    self.identity = identity.map { $0.name }
    self.isForetold = isForetold
    self.order = order
    self.contract = contract
    self.isMadeByImport = isMadeByImport
  }

  private init(unknown name: String) {
    self.name = name
    title = Text(verbatim: name)
    summary = Text(verbatim: "")
    (fields, knownFrom, identity, isForetold, order, contract, isMadeByImport) = ([], "", [], false, [], nil, false)
  }

  /// A kind that the table does not have.
  package static func unknown(_ name: String) -> EventDefinition { EventDefinition(unknown: name) }

  package func field(_ name: String) -> EventField? { fields.first { $0.name == name } }

  /// The field that names such a thing.
  package func field(naming thing: NamedThing) -> EventField? { fields.first { $0.names == thing } }
}

/// When something can happen to a contract.
package enum ContractTime: Hashable, Sendable {
  /// While there is one.
  case whileInForce
  /// Also when it has ended: money and its grounds.
  case afterwardsToo
}

/// Two fields with times, of which the first may not be later than the second.
package struct FieldOrder: Hashable, Sendable {
  package let earlier: String
  package let later: String

  package init(_ earlier: any DeclaredField, _ later: any DeclaredField) {
    self.earlier = earlier.name
    self.later = later.name
  }
}
