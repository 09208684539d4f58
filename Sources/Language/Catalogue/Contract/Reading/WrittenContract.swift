package import Diagnostics

/// A file that begins with `contract:`, as far as it could be read, with its places and with what is to be resolved in
/// other files.
package struct WrittenContract: Sendable {
  /// Nil where something that a contract cannot do without is missing or wrong; it has been reported.
  package var contract: Contract?
  /// The buyer's number of the contract.
  package var name: SourceName
  /// Where each thing of the contract is declared.
  package var places: [ContractName: SourceSpan]
  /// Requirements of the catalogue that milestones name, in the order of the file.
  package var requirementUses: [SourceName]
  /// Gates that withheld payments wait for, in the order of the file.
  package var gateUses: [SourceName]
}

/// What can be declared in a contract and named elsewhere in it.
package enum ContractThing: String, Hashable, Sendable, CaseIterable {
  case document, part, fee, unitPrice, service, milestone, report, group, clause, withholding

  /// The word in messages.
  var word: String {
    switch self {
    case .unitPrice: "unit price"
    case .document, .part, .fee, .service, .milestone, .report, .group, .clause, .withholding: rawValue
    }
  }

  /// The key of the file that declares them.
  var key: String {
    switch self {
    case .unitPrice: "unit-prices"
    case .clause: "penalties"
    case .document, .part, .fee, .service, .milestone, .report, .group, .withholding: rawValue + "s"
    }
  }
}

/// A thing of a contract by its kind and identifier.
package struct ContractName: Hashable, Sendable {
  package var thing: ContractThing
  package var id: String

  package init(_ thing: ContractThing, _ id: String) {
    self.thing = thing
    self.id = id
  }
}
