package import Diagnostics
package import LocatedYAML
import Quantities
import Texts

/// Reads a file that begins with `contract:`.
package enum ContractReader {
  /// Everything that is wrong is reported. The key `gates` is left to those who read gates.
  ///
  /// - Parameter kinds: what penalties may be for.
  /// - Returns: nil where the file has no number of a contract; without ``WrittenContract/contract`` where something in
  ///   it is wrong, since a contract that is understood in part gives wrong amounts.
  package static func read(_ root: YAMLNode, kinds: CatalogueKinds, into sink: DiagnosticSink) -> WrittenContract? {
    let errors = sink.errorCount
    let names = ContractNames(into: sink)
    let scope = ContractScope(kinds: kinds, sink: sink, names: names)
    var requirementUses: [SourceName] = []
    var gateUses: [SourceName] = []
    let read = root.mapping(Text("a contract"), sink) { file -> (name: SourceName, contract: Contract?)? in
      let nameNode = file.required("contract")
      let name = nameNode?.word(sink, wanted: Text("the number of a contract"))
      let title = file.optional("title")?.localizedText("title", into: sink)
      let assumptions = file.optional("assumptions")?.items(sink, wanted: Text("a list of assumptions")) { node in
        node.localizedText("assumptions", into: sink).map { Assumption($0) }
      }
      let terms = ContractTermsReader(scope: scope).read(&file)
      let parts = ContractPartsReader(scope: scope)
      let documents = parts.documents(file.optional("documents"))
      let contractParts = parts.parts(file.optional("parts"))
      let fees = parts.fees(file.optional("fees"))
      let unitPrices = parts.unitPrices(file.optional("unit-prices"))
      let services = parts.services(file.optional("services"))
      let milestones = scope.list(
        file.optional("milestones"), wanted: Text("a list of milestones"), named: Text("a milestone")
      ) { MilestoneReader(scope).read(&$0, requirementUses: &requirementUses) }
      let reports = parts.reports(file.optional("reports"))
      let groups = parts.groups(file.optional("groups"))
      let byID = Dictionary(milestones.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
      let clauses = scope.list(
        file.optional("penalties"), wanted: Text("a list of penalty clauses"), named: Text("a penalty clause")
      ) { PenaltyClauseReader(scope, milestones: byID).read(&$0) }
      let caps = PenaltyCapReader(scope: scope, user: .other(Text("the contract")), hasPeriods: false)
        .list(file.optional("caps"))
      let rights = ContractRightsReader(scope: scope, milestones: byID)
      let withholdings = rights.withholdings(file.optional("withholdings"), gateUses: &gateUses)
      let termination = rights.termination(file.optional("termination"))
      _ = file.optional("gates")
      names.reportUnknown()
      let checker = ContractChecker(scope: scope)
      checker.checkCycles(milestones: milestones)
      checker.checkCycles(clauses: clauses)
      checker.check(groups: groups, clauses: clauses)
      checker.check(parts: contractParts, sum: terms?.sum)
      checker.check(termination: termination, clauses: clauses, groups: groups, contractCaps: caps)
      guard let nameNode, let name else { return nil }
      let place = SourceName(name, at: nameNode.span)
      guard sink.errorCount == errors, let terms, let caps else { return (place, nil) }
      return (
        place,
        Contract(
          id: name, title: title, assumptions: assumptions ?? [], begins: terms.begins, sum: terms.sum,
          rounding: terms.rounding, dueOnHoliday: terms.dueOnHoliday, relief: terms.relief, documents: documents,
          parts: contractParts, fees: fees, unitPrices: unitPrices, services: services,
          milestones: milestones.compactMap(\.milestone), reports: reports, clauses: clauses.compactMap(\.clause),
          groups: groups, caps: caps, withholdings: withholdings, termination: termination.map(\.rule))
      )
    }
    guard let read else { return nil }
    return WrittenContract(
      contract: sink.errorCount == errors ? read.contract : nil, name: read.name, places: names.places,
      requirementUses: requirementUses, gateUses: gateUses)
  }
}
