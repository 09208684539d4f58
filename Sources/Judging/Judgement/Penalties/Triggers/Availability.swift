import Catalogue
import Quantities

extension ClauseJudge {
  /// Each whole month that has ended: what share of it, weighted by the units affected, the service was up.
  mutating func availability(of service: String, _ promised: Percentage) throws(QuantityError) {
    guard let units = facts.contract.services.first(where: { $0.id == service })?.units, units > 0 else { return }
    let months = CalendarMonth.ended(from: facts.contract.begins, by: facts.horizon)
    guard let first = months.first else { return }
    var down = [Downtime](repeating: Downtime(), count: months.count)
    for outage in facts.outages[service] ?? [] {
      try add(outage, service, units, months, first.index, &down)
    }
    for (index, month) in months.enumerated() where down[index].gross > 0 {
      try charge(month, down[index], service, Int128(units), promised)
    }
  }

  /// Microseconds times units, and what told of them.
  private struct Downtime {
    var gross: Int128 = 0
    var net: Int128 = 0
    var relieved: Int64 = 0
    var entries: [EntryNumber] = []
  }

  private func add(
    _ outage: OutageFact, _ service: String, _ units: Int, _ months: [CalendarMonth], _ firstIndex: Int,
    _ down: inout [Downtime]
  ) throws(QuantityError) {
    let affected = Int128(min(outage.units ?? units, units))
    let end = min(outage.to ?? .latest, facts.horizon.instant)
    guard outage.from < end, affected > 0 else { return }
    var index = max(0, CalendarMonth(of: Stockholm.date(at: outage.from)).index - firstIndex)
    while index < months.count {
      let span = months[index].span
      guard span.lowerBound < end else { return }
      let part = (outage.from..<end).clamped(to: span)
      if !part.isEmpty {
        let whole = (part.upperBound - part.lowerBound).microseconds
        let relieved = relief.within(part, for: service).spans.reduce(Int64(0)) {
          $0 + ($1.upperBound - $1.lowerBound).microseconds
        }
        down[index].gross += Int128(whole) * affected
        down[index].net += Int128(whole - relieved) * affected
        down[index].relieved += relieved
        down[index].entries += outage.entries
      }
      index += 1
    }
  }

  private mutating func charge(
    _ month: CalendarMonth, _ down: Downtime, _ service: String, _ units: Int128, _ promised: Percentage
  ) throws(QuantityError) {
    let length = (month.span.upperBound - month.span.lowerBound).microseconds
    let whole = Int128(length) * units
    let achieved = try Percentage(fraction: Rational(whole - min(whole, down.net), over: whole))
    let without = try Percentage(fraction: Rational(whole - min(whole, down.gross), over: whole))
    let net = amount(achieved, promised)
    let gross = amount(without, promised)
    guard net != nil || gross != nil else { return }
    let grounds = down.relieved > 0 ? relief.grounds(in: month.span, for: service) : ([], [])
    let hour = Int128(HourCharges.hour)
    let hours = try Rational(Int128(length), over: hour)
    let hoursDown = try Rational(min(whole, down.net), over: units * hour)
    try charge(
      month, net?.amount, withoutRelief: gross?.amount, relieved: down.relieved, kinds: grounds.0,
      reliefEntries: grounds.1, subject: service, entries: down.entries
    ) {
      .availability(
        month: month.first, hours: hours, hoursDown: hoursDown, achieved: achieved, promised: promised,
        tier: net?.bound, amount: $0)
    }
  }

  /// Nothing where the promise was kept; exactly on a bound is not below it.
  private func amount(_ achieved: Percentage, _ promised: Percentage) -> (amount: PenaltyAmount, bound: Percentage?)? {
    guard achieved < promised else { return nil }
    guard !clause.charge.tiers.isEmpty else { return clause.charge.rate.map { ($0, nil) } }
    var lowest: (amount: PenaltyAmount, bound: Percentage?)?
    for tier in clause.charge.tiers {
      guard case .availabilityBelow(let bound) = tier.bound, achieved < bound else { continue }
      if let other = lowest?.bound, other <= bound { continue }
      lowest = (tier.amount, bound)
    }
    return lowest
  }
}
