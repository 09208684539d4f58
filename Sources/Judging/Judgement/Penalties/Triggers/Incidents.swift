import Catalogue
import Quantities

extension ClauseJudge {
  /// Each incident of the kind; of those that are one by the contract's measure only the first.
  mutating func incidents(_ kind: String, _ oncePer: IncidentIdentity) throws(QuantityError) {
    let known = (facts.incidents[kind] ?? []).prefix { $0.at < facts.horizon.instant }
    expect(clause.charge.oneOff == nil ? known.count : 2 * known.count)
    var ordinal = 1
    if oncePer == .event {
      for incident in known { try charge(incident, identity: nil, more: [], &ordinal) }
      return
    }
    var places: [String: Int] = [:]
    var firsts: [(incident: IncidentFact, identity: String?, more: [EntryNumber])] = []
    for incident in known {
      let name = identity(of: incident, oncePer)
      if name == nil { findings.append(.incidentWithoutCause(clause: clause.id, incident: incident.id)) }
      if let name, let place = places[name] {
        if let entry = incident.entry { firsts[place].more.append(entry) }
      } else {
        if let name { places[name] = firsts.count }
        firsts.append((incident, name, []))
      }
    }
    for first in firsts { try charge(first.incident, identity: first.identity, more: first.more, &ordinal) }
  }

  /// Charges an incident that counts, unless the record does not say what an amount is a share of.
  ///
  /// - Parameter more: of incidents that are one with it.
  private mutating func charge(
    _ incident: IncidentFact, identity: String?, more: [EntryNumber], _ ordinal: inout Int
  ) throws(QuantityError) {
    guard let tariff = try tariff(PriceContext(orderValue: incident.orderValue), incident.id) else { return }
    charge(
      on: Stockholm.date(at: incident.at), from: .instant(incident.at), to: .instant(incident.at), tariff,
      ordinal: ordinal, subject: incident.id, entries: (incident.entry.map { [$0] } ?? []) + more
    ) { price, _ in
      SingleCharge(reason: .incident(incident, identity: identity, price: price), more: more)
    }
    ordinal += 1
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
