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
    var ends: [OutageKey: (at: Instant, event: RecordedEvent)] = [:]
    for event in events("outage-ended") {
      guard let service = name(event, "service", in: serviceNames),
        let from = required(event, "from", event.beginning("from")), let at = required(event, "at", event.end("at"))
      else { continue }
      let key = OutageKey(service: service, from: from)
      if let other = ends[key], other.at != at {
        note(event, .contradicted(event: event.kind, subject: service, used: .earliest))
        if other.at < at { continue }
      }
      ends[key] = (at, event)
    }
    var found = [OutageKey: OutageFact](minimumCapacity: most("outage"))
    for event in events("outage") {
      guard let service = name(event, "service", in: serviceNames),
        let from = required(event, "from", event.beginning("from")),
        let to = optional(event, "to", event.end("to")), let units = optional(event, "units", event.integer("units"))
      else { continue }
      let key = OutageKey(service: service, from: from)
      var outage = OutageFact(from: from, to: to, units: units, entries: event.entry.map { [$0.seq] } ?? [])
      if let end = ends.removeValue(forKey: key) {
        if let to, to != end.at {
          note(end.event, .contradicted(event: "outage-ended", subject: service, used: .earliest))
        }
        outage.to = min(outage.to ?? .latest, end.at)
        if let seq = end.event.entry?.seq { outage.entries.append(seq) }
      }
      if let to = outage.to, to < from {
        note(event, .endsBeforeItBegins(event: event.kind, subject: service))
        continue
      }
      if let units, let all = services[service]?.units, units > all {
        note(event, .tooManyUnits(service: service, units: units))
        outage.units = nil
      }
      if let other = found[key] {
        note(event, .contradicted(event: event.kind, subject: service, used: .earliest))
        outage = other.merged(with: outage)
      }
      found[key] = outage
    }
    for (key, end) in ends {
      note(end.event, .unknownName(event: "outage-ended", field: "from", name: "\(key.service) \(key.from)"))
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
    var fixes = [String: (at: Instant, entry: EntryNumber?)](minimumCapacity: most("deviation-fixed"))
    for event in events("deviation-fixed") {
      guard let id = name(event, "id", in: deviationNames), let at = required(event, "at", event.end("at")) else {
        continue
      }
      if let other = fixes[id], other.at != at {
        note(event, .contradicted(event: event.kind, subject: id, used: .earliest))
        if other.at < at { continue }
      }
      fixes[id] = (at, event.entry?.seq)
    }
    var seen = Set<String>(minimumCapacity: most("deviation-reported"))
    var found: [FaultClass: [DeviationFact]] = [:]
    for event in events("deviation-reported") {
      guard let id = required(event, "id", event.text("id")), let at = required(event, "at", event.beginning("at")),
        let grave = required(event, "fault-class", event.text("fault-class").flatMap(FaultClass.init(rawValue:)))
      else { continue }
      guard seen.insert(id).inserted else {
        note(event, .contradicted(event: event.kind, subject: id, used: .first))
        continue
      }
      let fix = fixes[id]
      if let fix, fix.at < at { note(fix.entry, .endsBeforeItBegins(event: event.kind, subject: id)) }
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
