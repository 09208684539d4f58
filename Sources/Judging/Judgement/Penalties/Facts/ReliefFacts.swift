import Catalogue
import Evidence
import Quantities

/// A stretch of time that the vendor does not answer for, from an instant until just before another.
struct ReliefInterval {
  var kind: ReliefKind
  var from: Instant
  var to: Instant
  var entry: EntryNumber?
}

/// Relief by what it is for, in order of beginnings.
struct ReliefFacts {
  /// What holds up everything.
  var general: [ReliefInterval] = []
  var named: [String: [ReliefInterval]] = [:]
}

extension FactReader {
  /// - Parameter leftOut: kinds that are assumed not to have been.
  mutating func relief(without leftOut: Set<ReliefKind>) -> ReliefFacts {
    let known =
      milestoneNames.union(clauseNames).union(services.keys).union(reportNames).union(deviationNames)
    var facts = ReliefFacts()
    for kind in ReliefKind.allCases where !leftOut.contains(kind) {
      for event in events(kind.rawValue) {
        guard let from = required(event, "from", event.beginning("from")),
          let to = optional(event, "to", event.end("to"))
        else { continue }
        let interval = ReliefInterval(kind: kind, from: from, to: to ?? .latest, entry: event.entry?.seq)
        guard interval.from <= interval.to else {
          note(event, .endsBeforeItBegins(event: event.kind, subject: event.text("from") ?? event.kind))
          continue
        }
        guard event.has("affects") else {
          facts.general.append(interval)
          continue
        }
        let names = event.names("affects")
        if names.isEmpty { note(event, .unreadable(event: event.kind, field: "affects")) }
        for name in Set(names) where known.contains(name) { facts.named[name, default: []].append(interval) }
        for name in names where !known.contains(name) {
          note(event, .unknownName(event: event.kind, field: "affects", name: name))
        }
      }
    }
    facts.general.sort { $0.from < $1.from }
    facts.named = facts.named.mapValues { $0.sorted { $0.from < $1.from } }
    return facts
  }
}
