import Evidence
import Catalogue
import Quantities

/// Reports for each unit have not fallen while alarms stay level.
struct ReportingRateRule: GateRule {
  let demand: ReportingRateDemand

  func finding(in bench: GateBench) -> GateFinding {
    let middle = GateAge.oldest(demand.over, on: bench.today)
    let first = GateAge.oldest(demand.over, on: middle)
    let after = Stretch(from: middle.adding(days: 1), through: bench.today, bench)
    let before = Stretch(from: first.adding(days: 1), through: middle, bench)
    let evidence = before.evidence + after.evidence
    let unknown = GateFinding(.cannotTell, [.reportingUnknown], evidence: evidence, remedies: [.recordUse])
    guard
      bench.hasUnreadable(DeviationReported.self, AlarmTotals.self, AlarmSent.self, Installed.self, PilotUnitAdded.self)
        == nil,
      before.reports > 0, before.alarms > 0, after.alarms > 0,
      let reports = Self.fall(before.reports, before.unitDays, after.reports, after.unitDays),
      let alarms = Self.fall(before.alarms, before.unitDays, after.alarms, after.unitDays)
    else { return unknown }
    guard reports > demand.maxFall.fraction else {
      return GateFinding(
        .met, [.reportingLevel(before: before.reports, after: after.reports)], evidence: evidence)
    }
    // Where less is used, fewer reports say nothing.
    guard alarms <= demand.maxFall.fraction, let by = try? Percentage(fraction: reports) else { return unknown }
    return GateFinding(
      .notMet,
      [.reportingFell(by: by, most: demand.maxFall, before: before.reports, after: after.reports)],
      evidence: evidence, remedies: [.askWhyFewerReports])
  }

  private struct Stretch {
    let reports: Int
    let alarms: Int
    let unitDays: Int
    let evidence: [EntryNumber]

    init(from: CalendarDate, through: CalendarDate, _ bench: GateBench) {
      let deviations = bench.field.deviations.reported(from: from, through: through)
      let alarms = bench.field.naturalAlarms.total(from: from, through: through)
      reports = deviations.count
      self.alarms = alarms.sent
      var unitDays = bench.field.installations.unitDays(from: from, through: through)
      var day = from
      while day <= through {
        unitDays += bench.pilotSize(on: day)
        day = day.adding(days: 1)
      }
      self.unitDays = unitDays
      evidence = deviations.flatMap { $0.entry.numbers } + alarms.entries.numbers
    }
  }

  /// By how much a rate for each unit has fallen, as a share of what it was; below zero where it has grown.
  private static func fall(_ before: Int, _ unitsBefore: Int, _ after: Int, _ unitsAfter: Int) -> Rational? {
    guard unitsBefore > 0, unitsAfter > 0,
      let then = try? Rational(Int128(before), over: Int128(unitsBefore)),
      let now = try? Rational(Int128(after), over: Int128(unitsAfter)), let ratio = try? now.divided(by: then)
    else { return nil }
    return try? Rational.one.subtracting(ratio)
  }
}
