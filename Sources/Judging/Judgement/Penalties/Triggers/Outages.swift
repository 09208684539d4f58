import Catalogue
import Quantities

extension ClauseJudge {
  /// A clock for each outage, from its beginning.
  mutating func outages(of service: String) throws(QuantityError) {
    let all = facts.contract.services.first { $0.id == service }?.units
    for outage in facts.outages[service] ?? [] where outage.from < facts.horizon.instant {
      let due = Due.instant(outage.from).finished(grace: clause.clock.grace, facts.contract.dueOnHoliday)
      if let to = outage.to, to <= due.end { continue }
      var clock = LateClock(
        subject: service, reliefSubject: service, due: due, begins: nil,
        stop: outage.to.map { LateClock.Stop(instant: $0, state: .ended(at: $0)) }, entries: outage.entries)
      start.begin(
        &clock, noticeNotBefore: Stockholm.date(at: outage.from), &findings)
      try take(clock, PriceContext(units: outage.units ?? all))
    }
  }
}
