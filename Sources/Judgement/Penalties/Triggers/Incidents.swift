import Catalogue
import Quantities

extension ClauseJudge {
  /// Each incident of the kind; of those that are one by the contract's measure only the first.
  mutating func incidents(_ kind: String, _ oncePer: IncidentIdentity) throws(QuantityError) {
    let known = (facts.incidents[kind] ?? []).prefix { $0.at < facts.horizon.instant }
    var places: [String: Int] = [:]
    var firsts: [(incident: IncidentFact, identity: String?, more: [EntryNumber])] = []
    if oncePer == .event { firsts.reserveCapacity(known.count) }
    for incident in known {
      let name = identity(of: incident, oncePer)
      if name == nil, oncePer != .event {
        findings.append(.incidentWithoutCause(clause: clause.id, incident: incident.id))
      }
      if let name, let place = places[name] {
        if let entry = incident.entry { firsts[place].more.append(entry) }
      } else {
        if let name { places[name] = firsts.count }
        firsts.append((incident, name, []))
      }
    }
    var ordinal = 1
    for first in firsts {
      let incident = first.incident
      let context = PriceContext(orderValue: incident.orderValue)
      guard let tariff = try tariff(context, incident.id) else { continue }
      charge(
        on: Stockholm.date(at: incident.at), from: .instant(incident.at), to: .instant(incident.at), tariff,
        ordinal: ordinal, subject: incident.id, entries: (incident.entry.map { [$0] } ?? []) + first.more
      ) { price, _ in
        SingleCharge(reason: .incident(incident, identity: first.identity, price: price), more: first.more)
      }
      ordinal += 1
    }
  }

  /// Nil where each counts alone.
  private func identity(of incident: IncidentFact, _ oncePer: IncidentIdentity) -> String? {
    switch oncePer {
    case .event: nil
    case .rootCause: incident.rootCause
    case .unit: incident.unit
    case .day: Stockholm.date(at: incident.at).description
    }
  }
}
