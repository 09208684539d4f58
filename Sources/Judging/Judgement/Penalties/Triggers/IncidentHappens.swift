package import Catalogue
import Diagnostics
import Evidence
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `when-incident` with `counted-once-per`: each incident of the kind; of those that are one by the contract's measure
/// only the first.
package struct IncidentHappens: ChargedTrigger {
  package static let key = "when-incident"
  package static let words = Text("an incident")
  package static let traits = TriggerTraits.each(.occasion, hasOneOff: true).with {
    $0.hasOrder = true
    $0.isCounted = true
  }

  package let kind: String
  package let oncePer: IncidentIdentity

  package static let schema = CatalogueSchema.id

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> IncidentHappens? {
    let kind = node.word(reading.sink, wanted: Text("the kind of an incident"))
    guard let counted = reading.countedOncePer else {
      reading.sink.error(
        "missing-key", Text("a clause about incidents needs the key 'counted-once-per'"), at: reading.head,
        hints: [
          Text("write what makes two incidents one: event (each counts), root-cause, unit or day"),
          Text("fourteen lost alarms with two causes are fourteen penalties or two"),
        ])
      return nil
    }
    let oncePer = counted.word(of: IncidentIdentity.self, reading.sink)
    guard let kind, let oncePer else { return nil }
    return IncidentHappens(kind: kind, oncePer: oncePer)
  }

  package func title(in contract: Contract) -> Text {
    let title = CommonNames.title(of: kind)
    return oncePer == .event
      ? Text("Incident: \(title)") : Text("Incident: \(title), counted once per \(oncePer.title)")
  }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    let known = (judge.facts.incidents[kind] ?? []).prefix { $0.at < judge.facts.horizon.instant }
    judge.expect(judge.clause.charge.oneOff == nil ? known.count : 2 * known.count)
    var ordinal = 1
    if oncePer == .event {
      for incident in known { try charge(incident, identity: nil, more: [], &ordinal, &judge) }
      return
    }
    var places: [String: Int] = [:]
    var firsts: [(incident: IncidentFact, identity: String?, more: [EntryNumber])] = []
    for incident in known {
      let name = identity(of: incident)
      if name == nil { judge.findings.append(.incidentWithoutCause(clause: judge.clause.id, incident: incident.id)) }
      if let name, let place = places[name] {
        if let entry = incident.entry { firsts[place].more.append(entry) }
      } else {
        if let name { places[name] = firsts.count }
        firsts.append((incident, name, []))
      }
    }
    for first in firsts { try charge(first.incident, identity: first.identity, more: first.more, &ordinal, &judge) }
  }

  /// Charges an incident that counts, unless the record does not say what an amount is a share of.
  ///
  /// - Parameter more: of incidents that are one with it.
  private func charge(
    _ incident: IncidentFact, identity: String?, more: [EntryNumber], _ ordinal: inout Int, _ judge: inout ClauseJudge
  ) throws(QuantityError) {
    guard let tariff = try judge.tariff(PriceContext(orderValue: incident.orderValue), incident.id) else { return }
    judge.charge(
      on: Stockholm.date(at: incident.at), from: .instant(incident.at), to: .instant(incident.at), tariff,
      ordinal: ordinal, subject: incident.id, entries: (incident.entry.map { [$0] } ?? []) + more
    ) { price, _ in
      SingleCharge(reason: .incident(incident, identity: identity, price: price), more: more)
    }
    ordinal += 1
  }

  /// Nil where each counts alone.
  private func identity(of incident: IncidentFact) -> String? {
    switch oncePer {
    case .event: nil
    case .rootCause: incident.rootCause
    case .unit: incident.unit
    case .day: Stockholm.date(at: incident.at).description
    }
  }
}

extension IncidentIdentity {
  package var title: Text {
    switch self {
    case .event: Text("event", context: "counted once per")
    case .rootCause: Text("root cause", context: "counted once per")
    case .unit: Text("unit", context: "counted once per")
    case .day: Text("day", context: "counted once per")
    }
  }
}

extension PenaltyTrigger {
  /// `when-incident` of a kind.
  package static func incident(kind: String, oncePer: IncidentIdentity) -> PenaltyTrigger {
    PenaltyTrigger(IncidentHappens(kind: kind, oncePer: oncePer))
  }
}
