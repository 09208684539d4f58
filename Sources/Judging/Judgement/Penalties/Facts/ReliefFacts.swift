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
    for kind in ReliefKind.allCases where !leftOut.contains(kind) { add(kind.event, kind, known, to: &facts) }
    facts.general.sort { $0.from < $1.from }
    facts.named = facts.named.mapValues { $0.sorted { $0.from < $1.from } }
    return facts
  }

  private mutating func add<Kind: ReliefEvent>(
    _ event: Kind.Type, _ kind: ReliefKind, _ known: Set<String>, to facts: inout ReliefFacts
  ) {
    for event in events(Kind.self) {
      guard let from = required(event, \.from)?.beginning, let to = optional(event, \.to) else { continue }
      let interval = ReliefInterval(kind: kind, from: from, to: to?.end ?? .latest, entry: event.entry?.seq)
      guard interval.from <= interval.to else {
        note(event, .endsBeforeItBegins(event: Kind.name, subject: event.written(\.from) ?? Kind.name))
        continue
      }
      guard let names = event.affects else {
        facts.general.append(interval)
        continue
      }
      if names.isEmpty { noteUnreadable(event, Kind.affects) }
      for name in Set(names) where known.contains(name) { facts.named[name, default: []].append(interval) }
      for name in names where !known.contains(name) {
        note(event, .unknownName(event: Kind.name, field: Kind.affects.name, name: name))
      }
    }
  }
}

extension ReliefKind {
  /// The kind of event that records it.
  var event: any ReliefEvent.Type {
    switch self {
    case .buyersDelay: BuyersDelay.self
    case .forceMajeure: ForceMajeure.self
    case .agreedChange: TimeAgreed.self
    case .maintenanceWindow: MaintenanceWindow.self
    }
  }
}
