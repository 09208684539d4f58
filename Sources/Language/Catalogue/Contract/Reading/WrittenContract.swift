package import Diagnostics
import Texts

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

  /// The word in codes of findings.
  var word: String {
    switch self {
    case .unitPrice: "unit price"
    case .document, .part, .fee, .service, .milestone, .report, .group, .clause, .withholding: rawValue
    }
  }

  /// The kind with its article, for use in a sentence.
  var title: Text {
    switch self {
    case .document: Text("a document")
    case .part: Text("a part")
    case .fee: Text("a fee")
    case .unitPrice: Text("a unit price")
    case .service: Text("a service")
    case .milestone: Text("a milestone")
    case .report: Text("a report")
    case .group: Text("a group")
    case .clause: Text("a clause")
    case .withholding: Text("a withholding")
    }
  }

  /// That the contract has no such thing of this name.
  func unknown(_ name: String) -> Text {
    switch self {
    case .document: Text("the contract has no document '\(name)'")
    case .part: Text("the contract has no part '\(name)'")
    case .fee: Text("the contract has no fee '\(name)'")
    case .unitPrice: Text("the contract has no unit price '\(name)'")
    case .service: Text("the contract has no service '\(name)'")
    case .milestone: Text("the contract has no milestone '\(name)'")
    case .report: Text("the contract has no report '\(name)'")
    case .group: Text("the contract has no group '\(name)'")
    case .clause: Text("the contract has no clause '\(name)'")
    case .withholding: Text("the contract has no withholding '\(name)'")
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
