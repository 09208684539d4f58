package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `when-available-less`: of each whole month that has ended, what share of it the service was up, weighted by the units
/// affected.
package struct Availability: ChargedTrigger {
  package static let key = "when-available-less"
  package static let words = Text("availability")
  package static let traits = TriggerTraits.each(.month, hasTiers: true)

  package let service: String
  /// What is promised of each month.
  package let share: Percentage

  package var promised: Percentage? { share }

  package static let schema = CatalogueSchema.object(
    [
      "service": CatalogueSchema.id, "than": CatalogueSchema.percentage("The promised share of each month."),
    ], required: ["service", "than"])

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> Availability? {
    node.mapping(Text("a clause about availability"), reading.sink) { reader in
      let service = reading.name(of: .service, reader.required("service"))
      let share = reading.share(
        reader.required("than", hint: Text("write the promised share of the month, for instance 99.9 %")),
        of: Text("the month"))
      guard let service, let share else { return nil }
      return Availability(service: service, share: share)
    }
  }

  package func title(in contract: Contract) -> Text {
    Text("Availability below \(exact: share) in a month: \(contract.title(of: service))")
  }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    guard let units = judge.facts.contract.services.first(where: { $0.id == service })?.units, units > 0 else { return }
    let months = judge.facts.horizon.monthsEnded(from: judge.facts.contract.begins)
    guard let first = months.first else { return }
    var down = [Downtime](repeating: Downtime(), count: months.count)
    for outage in judge.facts.outages[service] ?? [] {
      try add(outage, units, months, first.index, judge, &down)
    }
    for (index, month) in months.enumerated() where down[index].gross > 0 {
      try charge(month, down[index], Int128(units), &judge)
    }
  }

  /// Microseconds times units, and the entries that show them.
  private struct Downtime {
    var gross: Int128 = 0
    var net: Int128 = 0
    var relieved: Int64 = 0
    var entries: [EntryNumber] = []
  }

  private func add(
    _ outage: OutageFact, _ units: Int, _ months: [CalendarMonth], _ firstIndex: Int, _ judge: ClauseJudge,
    _ down: inout [Downtime]
  ) throws(QuantityError) {
    let affected = Int128(min(outage.units ?? units, units))
    let end = min(outage.to ?? .latest, judge.facts.horizon.instant)
    guard outage.from < end, affected > 0 else { return }
    var index = max(0, CalendarMonth(of: Stockholm.date(at: outage.from)).index - firstIndex)
    while index < months.count {
      let span = months[index].span
      guard span.lowerBound < end else { return }
      let part = (outage.from..<end).clamped(to: span)
      if !part.isEmpty {
        let whole = (part.upperBound - part.lowerBound).microseconds
        let relieved = judge.relief.within(part, for: service).spans.reduce(Int64(0)) {
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

  private func charge(
    _ month: CalendarMonth, _ down: Downtime, _ units: Int128, _ judge: inout ClauseJudge
  ) throws(QuantityError) {
    let length = (month.span.upperBound - month.span.lowerBound).microseconds
    let whole = Int128(length) * units
    let achieved = try Percentage(fraction: Rational(whole - min(whole, down.net), over: whole))
    let without = try Percentage(fraction: Rational(whole - min(whole, down.gross), over: whole))
    let net = amount(achieved, judge.clause)
    let gross = amount(without, judge.clause)
    guard net != nil || gross != nil else { return }
    let grounds = down.relieved > 0 ? judge.relief.grounds(in: month.span, for: service) : ([], [])
    let hour = Int128(HourCharges.hour)
    let hours = try Rational(Int128(length), over: hour)
    let hoursDown = try Rational(min(whole, down.net), over: units * hour)
    try judge.charge(
      month, net?.amount, withoutRelief: gross?.amount, relieved: down.relieved, kinds: grounds.0,
      reliefEntries: grounds.1, subject: service, entries: down.entries
    ) {
      .availability(
        month: month.first, hours: hours, hoursDown: hoursDown, achieved: achieved, promised: share,
        tier: net?.bound, amount: $0)
    }
  }

  /// Nothing where the promise was kept; exactly on a bound is not below it.
  private func amount(_ achieved: Percentage, _ clause: PenaltyClause) -> (amount: PenaltyAmount, bound: Percentage?)? {
    guard achieved < share else { return nil }
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

extension PenaltyTrigger {
  /// `when-available-less` of a service.
  package static func availability(service: String, promised: Percentage) -> PenaltyTrigger {
    PenaltyTrigger(Availability(service: service, share: promised))
  }
}
