import Evidence
import Catalogue
import Quantities

/// The planned start is at no bad time of the year.
struct CalendarRule: GateRule {
  let demand: CalendarDemand
  let gate: String

  func finding(in bench: GateBench) -> GateFinding {
    guard let plan = bench.plan(of: gate), let start = plan.from else {
      return GateFinding(.cannotTell, [.planMissing(gate: gate)], remedies: [.planRollOut(gate: gate)])
    }
    var reasons: [GateReason] = []
    for closed in demand.noStart where Self.isWithin(start, closed) {
      reasons.append(.startInClosedTime(start: start, from: closed.from, to: closed.to))
    }
    for before in demand.notWithin {
      for year in [start.year, start.year + 1, start.year + 2] {
        guard let day = before.day.date(in: year), start < day, before.period.end(from: start) > day else { continue }
        reasons.append(.startTooClose(start: start, before: day))
        break
      }
    }
    guard reasons.isEmpty else {
      return GateFinding(.notMet, reasons, evidence: plan.numbers, remedies: [.startAnotherDay])
    }
    return GateFinding(.met, [.startFits(start)], evidence: plan.numbers)
  }

  static func isWithin(_ day: CalendarDate, _ closed: CalendarDemand.Closed) -> Bool {
    guard let at = MonthDay(month: day.month, day: day.day) else { return true }
    return closed.from <= closed.to
      ? closed.from <= at && at <= closed.to : closed.from <= at || at <= closed.to
  }
}
