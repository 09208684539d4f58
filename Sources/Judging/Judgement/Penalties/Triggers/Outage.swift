package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `when-down`: a clock for each outage of a service, from its beginning.
package struct Outage: ChargedTrigger {
  package static let key = "when-down"
  package static let words = Text("an outage")
  package static let traits = TriggerTraits.clock(starts: [.dayAfterDue]).with { $0.countsRealTime = true }

  package let service: String

  package static let schema = CatalogueSchema.object(["service": CatalogueSchema.id], required: ["service"])

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> Outage? {
    node.mapping(Text("a clause about outages"), reading.sink) { reader in
      reading.name(of: .service, reader.required("service")).map { Outage(service: $0) }
    }
  }

  package func title(in contract: Contract) -> Text { Text("Outage: \(contract.title(of: service))") }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    let all = judge.facts.contract.services.first { $0.id == service }?.units
    for outage in judge.facts.outages[service] ?? [] where outage.from < judge.facts.horizon.instant {
      let due = Due.instant(outage.from).finished(grace: judge.clause.clock.grace, judge.facts.contract.dueOnHoliday)
      if let to = outage.to, to <= due.end { continue }
      var clock = LateClock(
        subject: service, reliefSubject: service, due: due, begins: nil,
        stop: outage.to.map { LateClock.Stop(instant: $0, state: .ended(at: $0)) }, entries: outage.entries)
      judge.start.begin(
        &clock, noticeNotBefore: Stockholm.date(at: outage.from), &judge.findings)
      try judge.take(clock, PriceContext(units: outage.units ?? all))
    }
  }
}

extension PenaltyTrigger {
  /// `when-down` of a service.
  package static func outage(service: String) -> PenaltyTrigger { PenaltyTrigger(Outage(service: service)) }
}
