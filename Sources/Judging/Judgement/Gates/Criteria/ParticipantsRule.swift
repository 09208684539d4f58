import Evidence
import Catalogue

/// Each group took part.
struct ParticipantsRule: GateRule {
  let demand: ParticipantsDemand

  func finding(in bench: GateBench) -> GateFinding {
    let events = bench.events.events(Participated.self).filter { event in
      // Nobody is no participation.
      event.in?.rawValue == demand.activity.rawValue && event.people != 0
    }
    let missing = demand.groups.filter { group in !events.contains { $0.group == group } }
    let evidence = events.filter { $0.group.map(demand.groups.contains) ?? false }.flatMap(\.numbers)
    guard missing.isEmpty else {
      return GateFinding(
        .cannotTell, [.groupsMissing(missing, demand.activity)], evidence: evidence,
        remedies: [.involve(missing, demand.activity)])
    }
    return GateFinding(.met, [.groupsTookPart(demand.groups, demand.activity)], evidence: evidence)
  }
}
