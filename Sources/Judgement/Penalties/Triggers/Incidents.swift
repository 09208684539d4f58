import Catalogue
import Quantities

extension ClauseJudge {
  /// Each incident of the kind; of those that are one by the contract's measure only the first.
  mutating func incidents(_ kind: String, _ oncePer: IncidentIdentity) throws(QuantityError) {
    var places: [String: Int] = [:]
    var firsts: [(incident: IncidentFact, identity: String?, entries: [EntryNumber])] = []
    for incident in facts.incidents[kind] ?? [] where incident.at < facts.horizon.instant {
      let name = identity(of: incident, oncePer)
      if name == nil, oncePer != .event {
        findings.append(.incidentWithoutCause(clause: clause.id, incident: incident.id))
      }
      if let name, let place = places[name] {
        firsts[place].entries += incident.entries
      } else {
        if let name { places[name] = firsts.count }
        firsts.append((incident, name, incident.entries))
      }
    }
    var ordinal = 1
    for first in firsts {
      let context = PriceContext(orderValue: first.incident.orderValue)
      guard let tariff = try tariff(context, first.incident.id) else { continue }
      let at = first.incident.at
      charge(
        on: Stockholm.date(at: at), from: .instant(at), to: .instant(at), tariff, ordinal: ordinal,
        subject: first.incident.id, entries: first.entries
      ) { .incident(id: first.incident.id, identity: first.identity, amount: $0) }
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
