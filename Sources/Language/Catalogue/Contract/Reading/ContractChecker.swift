import Diagnostics
import Quantities
import Texts

/// Checks what only shows between the parts of a contract.
struct ContractChecker {
  let scope: ContractScope
  private var sink: DiagnosticSink { scope.sink }

  /// Milestones that wait for each other are never due.
  func checkCycles(milestones: [WrittenMilestone]) {
    let next = Dictionary(
      milestones.map { ($0.name.text, (name: $0.name, next: $0.after)) }, uniquingKeysWith: { first, _ in first })
    reportCycles(
      milestones.map(\.name.text), next, code: "circular-milestones",
      message: { Text("the milestone '\($0)' is due after itself") }, related: Text("due after"),
      hint: Text("give one of them a date"))
  }

  /// Clauses that are deducted from each other have no amount.
  func checkCycles(clauses: [WrittenClause]) {
    let next = Dictionary(
      clauses.map { ($0.name.text, (name: $0.name, next: $0.creditedAgainst)) }, uniquingKeysWith: { first, _ in first }
    )
    reportCycles(
      clauses.map(\.name.text), next, code: "circular-credit",
      message: { Text("the penalty of the clause '\($0)' is deducted from itself") }, related: Text("deducted from"),
      hint: Text("say for one of them only that the other is deducted"))
  }

  /// Follows the one arrow from each name; a ring is reported once, at its first name in the file.
  private func reportCycles(
    _ order: [String], _ next: [String: (name: SourceName, next: SourceName?)], code: String,
    message: (String) -> Text, related: Text, hint: Text
  ) {
    var known: Set<String> = []
    for start in order where !known.contains(start) {
      var path: [String] = []
      var name: String? = start
      while let current = name, !known.contains(current) {
        known.insert(current)
        path.append(current)
        name = next[current]?.next?.text
      }
      guard let end = name, let ring = path.firstIndex(of: end).map({ path[$0...] }),
        let first = order.first(where: { ring.contains($0) }), let place = next[first]
      else { continue }
      let others = ring.compactMap { next[$0]?.next }.map { Diagnostic.Related(related, at: $0.span) }
      sink.error(code, message(first), at: place.name.span, related: others, hints: [hint])
    }
  }

  func check(groups: [ClauseGroup], clauses: [WrittenClause]) {
    for group in groups {
      let count = clauses.count { $0.group == group.id }
      guard count < 2, let place = scope.names.place(.group, group.id) else { continue }
      sink.warning(
        "small-group",
        count == 0
          ? Text("no clause is in the group '\(group.id)'") : Text("only one clause is in the group '\(group.id)'"),
        at: place, hints: [Text("name the group in the clauses that belong to it, or delete it")])
    }
  }

  /// The sum is the price of all parts together.
  func check(parts: [ContractPart], sum: Money?) {
    guard let sum, let last = parts.last else { return }
    do throws(QuantityError) {
      var total = Money.zero
      for part in parts { total = try total.adding(part.price) }
      guard total > sum, let place = scope.names.place(.part, last.id) else { return }
      sink.error(
        "parts-exceed-sum", Text("the parts cost \(total) together, and the contract's sum is \(sum)"), at: place,
        hints: [Text("correct the prices or the sum")])
    } catch {
      sink.error("wrong-type", error.problem, at: scope.names.place(.part, last.id), hints: [error.hint])
    }
  }

  /// - Parameter contractCaps: nil where they cannot be read.
  func check(
    termination: [WrittenTermination], clauses: [WrittenClause], groups: [ClauseGroup], contractCaps: [PenaltyCap]?
  ) {
    for written in termination {
      switch written.rule.condition {
      case .capReached(.contract):
        if let contractCaps { report(contractCaps, of: Text("the contract"), written) }
      case .capReached(.group(let id)):
        if let group = groups.first(where: { $0.id == id }) {
          report(group.caps, of: Text("the group '\(id)'"), written)
        }
      case .capReached(.clause(let id)):
        if let clause = clauses.first(where: { $0.name.text == id })?.clause {
          report(clause.caps, of: Text("the clause '\(id)'"), written)
        }
      case .periods(let id, _):
        guard let clause = clauses.first(where: { $0.name.text == id })?.clause, clause.charge.per == nil else {
          continue
        }
        sink.error(
          "no-periods", Text("the clause '\(id)' is not charged by time, so it has no periods"), at: written.span,
          related: scope.names.place(.clause, id).map { [.init(Text("clause"), at: $0)] } ?? [],
          hints: [Text("name a clause with per:")])
      }
    }
  }

  private func report(_ caps: [PenaltyCap], of owner: Text, _ written: WrittenTermination) {
    guard !caps.contains(where: { $0.per == .total }) else { return }
    sink.error(
      "no-cap", Text("\(owner) has no cap over its whole time that could be reached"), at: written.span,
      hints: [Text("add a cap with per: total, or delete the right to terminate")])
  }
}
