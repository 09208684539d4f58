import Catalogue
import Evidence
import Quantities

/// A service was down.
struct OutageFact {
  var from: Instant
  /// Nil: it is down still.
  var to: Instant?
  /// Of the service; nil: all of them.
  var units: Int?
  var entries: [EntryNumber]
}

/// Something was not as it should be.
struct DeviationFact {
  var id: String
  var reported: Instant
  var fixed: Instant?
  var entries: [EntryNumber]
}

extension FactReader {
  mutating func outages() -> [String: [OutageFact]] {
    var ends: [OutageKey: (at: Instant, event: Event<OutageEnded>)] = [:]
    for event in events(OutageEnded.self) {
      guard let service = name(event, \.service, in: serviceNames),
        let from = required(event, \.from)?.beginning, let at = required(event, \.at)?.end
      else { continue }
      let key = OutageKey(service: service, from: from)
      if let other = ends[key], other.at != at {
        note(event, .contradicted(event: OutageEnded.name, subject: service, used: .earliest))
        if other.at < at { continue }
      }
      ends[key] = (at, event)
    }
    var found = [OutageKey: OutageFact](minimumCapacity: most(OutageBegun.self))
    for event in events(OutageBegun.self) {
      guard let service = name(event, \.service, in: serviceNames),
        let from = required(event, \.from)?.beginning,
        let until = optional(event, \.to), let units = optional(event, \.units)
      else { continue }
      let (key, to) = (OutageKey(service: service, from: from), until?.end)
      var outage = OutageFact(from: from, to: to, units: units, entries: event.entry.map { [$0.seq] } ?? [])
      if let end = ends.removeValue(forKey: key) {
        if let to, to != end.at {
          note(end.event, .contradicted(event: OutageEnded.name, subject: service, used: .earliest))
        }
        outage.to = min(outage.to ?? .latest, end.at)
        if let seq = end.event.entry?.seq { outage.entries.append(seq) }
      }
      if let to = outage.to, to < from {
        note(event, .endsBeforeItBegins(event: OutageBegun.name, subject: service))
        continue
      }
      if let units, let all = services[service]?.units, units > all {
        note(event, .tooManyUnits(service: service, units: units))
        outage.units = nil
      }
      if let other = found[key] {
        note(event, .contradicted(event: OutageBegun.name, subject: service, used: .earliest))
        outage = other.merged(with: outage)
      }
      found[key] = outage
    }
    for (key, end) in ends {
      note(
        end.event,
        .unknownName(event: OutageEnded.name, field: OutageEnded.from.name, name: "\(key.service) \(key.from)"))
    }
    return arranged(found)
  }

  private mutating func arranged(_ found: [OutageKey: OutageFact]) -> [String: [OutageFact]] {
    var byService: [String: [OutageFact]] = [:]
    for (key, outage) in found { byService[key.service, default: []].append(outage) }
    for service in byService.keys.sorted() {
      byService[service]?.sort { $0.from < $1.from }
      var end: Instant?
      for outage in byService[service] ?? [] {
        if let end, outage.from < end { note(outage.entries.first, .overlappingOutages(service: service)) }
        end = max(end ?? .earliest, outage.to ?? .latest)
      }
    }
    return byService
  }

  mutating func deviations() -> [FaultClass: [DeviationFact]] {
    var fixes = [String: (at: Instant, entry: EntryNumber?)](minimumCapacity: most(DeviationFixed.self))
    for event in events(DeviationFixed.self) {
      guard let id = name(event, \.id, in: deviationNames), let at = required(event, \.at)?.end else {
        continue
      }
      if let other = fixes[id], other.at != at {
        note(event, .contradicted(event: DeviationFixed.name, subject: id, used: .earliest))
        if other.at < at { continue }
      }
      fixes[id] = (at, event.entry?.seq)
    }
    var seen = Set<String>(minimumCapacity: most(DeviationReported.self))
    var found: [FaultClass: [DeviationFact]] = [:]
    for event in events(DeviationReported.self) {
      guard let id = required(event, \.id), let at = required(event, \.at)?.beginning,
        let grave = required(event, \.faultClass, where: { FaultClass(rawValue: $0) != nil }).flatMap(
          FaultClass.init(rawValue:))
      else { continue }
      guard seen.insert(id).inserted else {
        note(event, .contradicted(event: DeviationReported.name, subject: id, used: .first))
        continue
      }
      let fix = fixes[id]
      if let fix, fix.at < at { note(fix.entry, .endsBeforeItBegins(event: DeviationReported.name, subject: id)) }
      found[grave, default: []].append(
        DeviationFact(
          id: id, reported: at, fixed: fix?.at,
          entries: [event.entry?.seq, fix?.entry].compactMap { $0 }))
    }
    return found.mapValues { $0.sorted { $0.reported != $1.reported ? $0.reported < $1.reported : $0.id < $1.id } }
  }
}

private struct OutageKey: Hashable {
  var service: String
  var from: Instant
}

extension OutageFact {
  /// Two tellings of one outage: the earlier end and the fewer units.
  fileprivate func merged(with other: OutageFact) -> OutageFact {
    let end = min(to ?? .latest, other.to ?? .latest)
    return OutageFact(
      from: from, to: to == nil && other.to == nil ? nil : end,
      units: units == nil ? other.units : other.units == nil ? units : min(units ?? 0, other.units ?? 0),
      entries: entries + other.entries)
  }
}
