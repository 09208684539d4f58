import Catalogue
import Judgement
import Quantities

/// Charges that no clock makes: months of operation, incidents, failed acceptance.
extension Oracle {
  /// The charges, and how much more they would have been without relief.
  func singles(of clause: PenaltyClause) throws -> (net: [OracleCharge], relieved: Rational) {
    switch OracleTrigger(clause.trigger) {
    case .availability(let service, let promised):
      let net = try months(clause, service, promised, relief(of: clause, [service]))
      let gross = try months(clause, service, promised, [])
      var relieved = Rational.zero
      for month in gross {
        let charged = net.first { $0.arose == month.arose }?.exact ?? .zero
        // Without relief a month may fall into a tier that costs less.
        relieved = try relieved.adding(max(.zero, month.exact.subtracting(charged)))
      }
      return (net, relieved)
    case .slow(let measure, let percentile, let atMost):
      return (try slow(clause, measure, percentile, atMost), .zero)
    case .incident(let kind, let oncePer): return (try incidents(clause, kind, oncePer), .zero)
    case .acceptanceFails(let faultClass): return (try failures(clause, faultClass), .zero)
    case .milestoneLate, .outage, .fixLate, .reportLate: return ([], .zero)
    }
  }

  private func charge(_ arose: CalendarDate, _ exact: Rational) -> OracleCharge {
    OracleCharge(arose: arose, units: .one, exact: exact, clockStop: arose)
  }

  /// The first days of the months that lie in the contract's time whole and are over.
  private var wholeMonths: [CalendarDate] {
    var first = contract.begins
    while first.day != 1 { first = first.adding(days: 1) }
    var months: [CalendarDate] = []
    while Stockholm.start(of: first.adding(months: 1)) <= now {
      if let terminated, terminated < first.adding(months: 1).adding(days: -1) { break }
      months.append(first)
      first = first.adding(months: 1)
    }
    return months
  }

  private func months(
    _ clause: PenaltyClause, _ id: String, _ promised: Percentage, _ relief: [(from: Instant, to: Instant)]
  ) throws -> [OracleCharge] {
    guard let service = contract.services.first(where: { $0.id == id }) else { return [] }
    let outages = outages(of: id)
    var charges: [OracleCharge] = []
    for first in wholeMonths {
      let last = first.adding(months: 1).adding(days: -1)
      let (start, end) = (Stockholm.start(of: first), Stockholm.end(of: last))
      var down = Rational.zero
      for outage in outages {
        let (from, to) = (max(outage.from, start), min(outage.to ?? now, end))
        guard from < to else { continue }
        let seconds = try uncovered(from, to, relief)
        let share = try Rational(Int128(outage.units ?? service.units), over: Int128(service.units))
        down = try down.adding(seconds.multiplied(by: share))
      }
      let whole = Rational((end - start).microseconds)
      let achieved = try whole.subtracting(min(down, whole)).divided(by: whole)
      if achieved < promised.fraction {
        var found = clause.charge.rate
        var lowest: Rational?
        for tier in clause.charge.tiers {
          guard case .availabilityBelow(let bound) = tier.bound, achieved < bound.fraction else { continue }
          if lowest.map({ bound.fraction < $0 }) ?? true { (lowest, found) = (bound.fraction, tier.amount) }
        }
        if let exact = try found.flatMap({ try value($0, OracleBasis()) }) { charges.append(charge(last, exact)) }
      }
    }
    return charges
  }

  /// Microseconds of an interval that no relief covers, found by looking at each piece between two ends.
  private func uncovered(_ from: Instant, _ to: Instant, _ relief: [(from: Instant, to: Instant)]) throws -> Rational {
    let ends = Set(relief.flatMap { [$0.from, $0.to] } + [from, to]).filter { $0 >= from && $0 <= to }.sorted()
    var sum = Int64(0)
    for (start, end) in zip(ends, ends.dropFirst()) where !isCovered(start, by: relief) {
      sum += (end - start).microseconds
    }
    return Rational(sum)
  }

  private func slow(
    _ clause: PenaltyClause, _ measure: String, _ percentile: Percentage, _ atMost: TimeSpan
  ) throws -> [OracleCharge] {
    guard let rate = clause.charge.rate else { return [] }
    var charges: [OracleCharge] = []
    for first in wholeMonths {
      let last = first.adding(months: 1).adding(days: -1)
      let measured = events("measured").last {
        $0.text("measure") == measure && $0.text("month") == String(first.description.prefix(7))
          && $0.percentage("percentile") == percentile
      }
      if let measured, let value = measured.duration("value"), (measured.integer("samples") ?? 0) > 0, value > atMost,
        let exact = try self.value(rate, OracleBasis())
      {
        charges.append(charge(last, exact))
      }
    }
    return charges
  }

  private func incidents(
    _ clause: PenaltyClause, _ kind: String, _ oncePer: IncidentIdentity
  ) throws -> [OracleCharge] {
    var seen: Set<String> = []
    var charges: [OracleCharge] = []
    let found = events("incident").filter { $0.text("kind") == kind }.sorted {
      ($0.beginning("at") ?? .latest, $0.text("id") ?? "") < ($1.beginning("at") ?? .latest, $1.text("id") ?? "")
    }
    for event in found {
      guard let at = event.beginning("at"), !isAfterTheEnd(at) else { continue }
      let identity: String?
      switch oncePer {
      case .event: identity = nil
      case .rootCause: identity = event.text("root-cause").map { "cause \($0)" }
      case .unit: identity = event.text("unit").map { "unit \($0)" }
      case .day: identity = Stockholm.date(at: at).description
      }
      guard seen.insert(identity ?? "event \(event.text("id") ?? "")").inserted else { continue }
      let basis = OracleBasis(order: event.money("order-value"))
      let day = Stockholm.date(at: at)
      if let once = try clause.charge.oneOff.flatMap({ try value($0, basis) }) {
        charges.append(OracleCharge(arose: day, units: .zero, exact: once, clockStop: day))
      }
      if let each = try amount(of: seen.count, clause.charge, basis) { charges.append(charge(day, each)) }
    }
    return charges
  }

  private func isAfterTheEnd(_ instant: Instant) -> Bool {
    instant > asOf || terminated.map { Stockholm.date(at: instant) > $0 } ?? false
  }

  private func failures(_ clause: PenaltyClause, _ faultClass: FaultClass) throws -> [OracleCharge] {
    guard let amount = clause.charge.rate ?? clause.charge.oneOff else { return [] }
    var charges: [OracleCharge] = []
    for requirement in failures(of: faultClass) {
      var before: Standing?
      for change in requirement.history where change.at <= asOf {
        if change.standing == .failed, before != .failed, !isAfterTheEnd(change.at),
          let exact = try value(amount, OracleBasis())
        {
          charges.append(charge(Stockholm.date(at: change.at), exact))
        }
        before = change.standing
      }
    }
    return charges
  }
}
