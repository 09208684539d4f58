import Evidence
package import Quantities
import Texts

/// What earlier decisions asked for is done by its day. No file writes this: it is part of every gate.
enum OverdueConditions {
  static let title = Text("Conditions of earlier decisions")

  static func finding(in bench: GateBench) -> GateFinding {
    let overdue = overdue(in: bench)
    return overdue.isEmpty ? GateFinding(.met, []) : notMet(overdue, in: bench)
  }

  static func notMet(_ overdue: [GateCondition], in bench: GateBench) -> GateFinding {
    GateFinding(
      .notMet,
      overdue.map { condition in
        Text(
          "A condition of “\(bench.title(ofGate: condition.gate))” is not met: \(condition.what) (responsible: \(condition.owner); due \(day: condition.due))."
        )
      }, evidence: overdue.compactMap(\.entry), remedies: [Text("Meet the conditions: \(some: overdue.map(\.id)).")])
  }

  /// Conditions that are not met, by their last day.
  static func open(in bench: GateBench) -> [GateCondition] {
    let met = bench.events.events(ConditionMet.self)
    return bench.events.events(GateConditionSet.self).compactMap(GateCondition.init).filter { condition in
      !met.contains { $0.gate == condition.gate && $0.id == condition.id }
    }.sorted { ($0.due, $0.gate, $0.id) < ($1.due, $1.gate, $1.id) }
  }

  /// Those whose last day has passed.
  static func overdue(in bench: GateBench) -> [GateCondition] { open(in: bench).filter { $0.due < bench.today } }
}

/// What a decision stands on.
package struct GateCondition: Hashable, Sendable {
  package let gate: String
  package let id: String
  package let what: String
  package let owner: String
  /// The last day; the day that it was set where that cannot be read, so that it is due.
  package let due: CalendarDate
  package let entry: EntryNumber?

  init?(_ event: Event<GateConditionSet>) {
    guard let gate = event.gate, let id = event.id else { return nil }
    self.gate = gate
    self.id = id
    what = event.what ?? ""
    owner = event.owner ?? ""
    due = event.due ?? Stockholm.date(at: event.known)
    entry = event.entry?.seq
  }
}

/// No waiver has run out while its requirement is still not met. No file writes this: it is part of every gate.
enum ExpiredWaivers {
  static let title = Text("Expired waivers")

  static func finding(in bench: GateBench) -> GateFinding {
    var result = GateFinding(.met, [])
    var ids: [String] = []
    for assessed in bench.assessment.requirements {
      guard let last = bench.testimony.waivers[assessed.id]?.last, last.revocation == nil,
        last.expiresAt <= bench.asOf, assessed.standing != .notApplicable, !Requirements.isShown(assessed, in: bench)
      else { continue }
      ids.append(assessed.id)
      result.standing = .notMet
      result.reasons.append(
        Text(
          "The waiver for \(assessed.id) expired on \(day: last.content.expires), and the requirement is not verified."
        ))
    }
    if !ids.isEmpty { result.remedies = [GateWords.fixOrWaive(ids)] }
    return result
  }
}
