import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads what clauses speak of: documents, parts, fees, prices, services and reports.
struct ContractPartsReader {
  let scope: ContractScope
  private var sink: DiagnosticSink { scope.sink }

  func documents(_ node: YAMLNode?) -> [ContractDocument] {
    scope.list(node, wanted: Text("a list of documents"), named: Text("a document")) { reader in
      let id = scope.names.declare(.document, reader.required("id"))
      let title = reader.required("title")?.localizedText("title", into: sink)
      guard let id, let title else { return nil }
      return ContractDocument(id: id, title: title)
    }
  }

  func parts(_ node: YAMLNode?) -> [ContractPart] {
    scope.list(node, wanted: Text("a list of parts"), named: Text("a part")) { reader in
      let id = scope.names.declare(.part, reader.required("id"))
      let title = reader.required("title")?.localizedText("title", into: sink)
      let price = scope.money(reader.required("price"))
      guard let id, let title, let price else { return nil }
      return ContractPart(id: id, title: title, price: price)
    }
  }

  func fees(_ node: YAMLNode?) -> [MonthlyFee] {
    scope.list(node, wanted: Text("a list of fees"), named: Text("a monthly fee")) { reader in
      let id = scope.names.declare(.fee, reader.required("id"))
      let amount = scope.money(reader.required("amount"))
      guard let id, let amount else { return nil }
      return MonthlyFee(id: id, amount: amount)
    }
  }

  func unitPrices(_ node: YAMLNode?) -> [UnitPrice] {
    scope.list(node, wanted: Text("a list of unit prices"), named: Text("a unit price")) { reader in
      let id = scope.names.declare(.unitPrice, reader.required("id"))
      let amount = scope.money(reader.required("amount"))
      guard let id, let amount else { return nil }
      return UnitPrice(id: id, amount: amount)
    }
  }

  func services(_ node: YAMLNode?) -> [ContractService] {
    scope.list(node, wanted: Text("a list of services"), named: Text("a service")) { reader in
      let id = scope.names.declare(.service, reader.required("id"))
      let title = reader.required("title")?.localizedText("title", into: sink)
      let units = reader.required("units", hint: Text("write how many users or devices it serves, from 1 on"))?
        .integer(sink, in: 1...100_000_000, wanted: Text("how many units it serves"))
      guard let id, let title, let units else { return nil }
      return ContractService(id: id, title: title, units: units)
    }
  }

  func reports(_ node: YAMLNode?) -> [RecurringReport] {
    scope.list(node, wanted: Text("a list of reports"), named: Text("a report")) { reader in
      let id = scope.names.declare(.report, reader.required("id"))
      let title = reader.required("title")?.localizedText("title", into: sink)
      let every = reader.required("every")?.word(of: RecurringReport.Period.self, sink)
      let dueNode = reader.required(
        "due-within", hint: Text("write how long after the period it is due, for instance 10 days"))
      let due = scope.term(dueNode)
      guard let id, let title, let every, let dueNode, let due else { return nil }
      guard due.unit != .hours else {
        sink.error(
          "wrong-type", Text("a report is due on a day, so the time is not counted in hours"), at: dueNode.span,
          hints: [Text("write days, business days, weeks or months")])
        return nil
      }
      return RecurringReport(id: id, title: title, every: every, dueWithin: due)
    }
  }

  func groups(_ node: YAMLNode?) -> [ClauseGroup] {
    scope.list(node, wanted: Text("a list of groups"), named: Text("a group")) { reader in
      let id = scope.names.declare(.group, reader.required("id"))
      let title = reader.required("title")?.localizedText("title", into: sink)
      let stacking = reader.required(
        "stacking", hint: Text("write what is owed of several: cumulative, highest-in-total or highest-per-month"))?
        .word(of: ClauseGroup.Stacking.self, sink)
      let caps = PenaltyCapReader(scope: scope, user: .other(Text("a group")), hasPeriods: false)
        .list(reader.optional("caps"))
      guard let id, let title, let stacking, let caps else { return nil }
      return ClauseGroup(id: id, title: title, stacking: stacking, caps: caps)
    }
  }
}
