import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `parallel-systems`: the old system is under contract for so long after the new one is in place, and two systems run
/// side by side for no longer than that.
package struct ParallelSystems: Criterion {
  package static let key = "parallel-systems"

  /// How long the old system must be under contract after the day on which the roll-out is planned to end.
  package var overlap: CalendarPeriod?
  /// How long both may run, from the planned start of the roll-out to the planned end of it.
  package var atMost: CalendarPeriod?
  /// The gate whose plan it is about; this one unless given.
  package var of: String?

  package init(overlap: CalendarPeriod? = nil, atMost: CalendarPeriod? = nil, of: String? = nil) {
    self.overlap = overlap
    self.atMost = atMost
    self.of = of
  }

  package static let schema = CatalogueSchema.object(
    [
      "overlap": CatalogueSchema.period("After the planned end."),
      "at-most": CatalogueSchema.period("Both side by side."),
      "of": CatalogueSchema.name("The gate whose plan it is."),
    ], required: [])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> ParallelSystems? {
    node.mapping(Text("two systems side by side"), reading.sink) { reader in
      let overlap = reader.optional("overlap").map(reading.period)
      let atMost = reader.optional("at-most").map(reading.period)
      let of = reader.optional("of").map { node in
        let name = node.word(reading.sink, wanted: Text("a gate"))
        if let name { reading.refer(to: .gate, name, at: node) }
        return name
      }
      if overlap == nil, atMost == nil {
        reading.sink.error(
          "missing-key", Text("two systems side by side need one of the keys 'overlap', 'at-most'"), at: reader.head)
        return nil
      }
      guard let overlap = overlap ?? .some(nil), let atMost = atMost ?? .some(nil), let of = of ?? .some(nil) else {
        return nil
      }
      return ParallelSystems(overlap: overlap, atMost: atMost, of: of)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Two systems") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let gate = of ?? gate
    guard let plan = bench.plan(of: gate), let from = plan.from else { return .planMissing(gate, in: bench) }
    guard let to = plan.to else {
      let title = bench.title(ofGate: gate)
      return GateFinding(
        .cannotTell, [Text("The plan for “\(title)” has no end date.")], evidence: plan.numbers,
        remedies: [GateWords.plan(title)])
    }
    var result = GateFinding(.met, [], evidence: plan.numbers)
    if let overlap { check(overlap, after: to, bench, &result) }
    if let atMost {
      let days = to.days(since: from) + 1
      let allowed = atMost.end(from: from).days(since: from)
      if days > allowed {
        if result.standing == .met { result.standing = .notMet }
        result.reasons.append(
          Text("Two systems are to be used in parallel for \(days: days). Accepted: at most \(days: allowed)."))
        result.remedies.append(Text("Shorten the time with two systems."))
      } else {
        result.reasons.append(
          Text("Two systems are used in parallel for \(days: days). Accepted: at most \(days: allowed)."))
      }
    }
    return result
  }

  private func check(
    _ overlap: CalendarPeriod, after end: CalendarDate, _ bench: GateBench, _ result: inout GateFinding
  ) {
    let needed = overlap.end(from: end)
    var newest: [String: ParallelOperation] = [:]
    for agreed in bench.field.parallelOperation where newest[agreed.system].map({ $0.on <= agreed.on }) ?? true {
      newest[agreed.system] = agreed
    }
    guard let first = newest.values.min(by: { $0.until < $1.until }),
      bench.unreadable(OldSystemContracted.self) == nil
    else {
      result.standing = .cannotTell
      result.reasons.append(Text("The end date of the contract for the old system is not recorded."))
      result.remedies.append(GateWords.record(OldSystemContracted.self))
      return
    }
    result.evidence += first.entry.numbers
    if first.until < needed {
      result.standing = .notMet
      result.reasons.append(
        Text(
          "The contract for the old system ends on \(day: first.until). The system is needed until \(day: needed)."))
      result.remedies.append(GateWords.keepOldSystem(until: needed))
    } else {
      result.reasons.append(
        Text(
          "The contract for the old system ends on \(day: first.until). That is enough: the system is needed until \(day: needed)."
        ))
    }
  }
}
