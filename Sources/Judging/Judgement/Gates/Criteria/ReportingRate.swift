import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `reporting-rate`: people still report what they see. Fewer reports while alarms stay level are fatigue, not quality.
package struct ReportingRate: Criterion {
  package static let key = "reporting-rate"

  /// The most that reports for each unit may have fallen, against the time before.
  package var maxFall: Percentage
  /// How long each of the two times is.
  package var over: CalendarPeriod

  package init(maxFall: Percentage, over: CalendarPeriod) {
    self.maxFall = maxFall
    self.over = over
  }

  package static let schema = CatalogueSchema.object(
    [
      "max-fall": CatalogueSchema.share("The most that reports may fall."),
      "over": CatalogueSchema.period("Each of two times."),
    ], required: ["max-fall", "over"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> ReportingRate? {
    node.mapping(Text("a reporting rate"), reading.sink) { reader in
      let fall = reader.required("max-fall").flatMap { reading.share($0) }
      let over = reader.required("over").flatMap(reading.period)
      guard let fall, let over else { return nil }
      return ReportingRate(maxFall: fall, over: over)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Reporting", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let middle = GateAge.oldest(over, on: bench.today)
    let first = GateAge.oldest(over, on: middle)
    let after = Stretch(from: middle.adding(days: 1), through: bench.today, bench)
    let before = Stretch(from: first.adding(days: 1), through: middle, bench)
    let evidence = before.evidence + after.evidence
    let unknown = GateFinding(
      .cannotTell,
      [
        Text(
          "It is not known whether staff report as much as before. Reports, alarms or units are missing from the record."
        )
      ], evidence: evidence, remedies: [GateWords.recordUse])
    guard
      bench.unreadable(DeviationReported.self, AlarmTotals.self, AlarmSent.self, Installed.self, PilotUnitAdded.self)
        == nil,
      before.reports > 0, before.alarms > 0, after.alarms > 0,
      let reports = Self.fall(before.reports, before.unitDays, after.reports, after.unitDays),
      let alarms = Self.fall(before.alarms, before.unitDays, after.alarms, after.unitDays)
    else { return unknown }
    guard reports > maxFall.fraction else {
      return GateFinding(
        .met,
        [
          Text(
            "Staff report as much as before: \(formatted: before.reports) reports per unit, then \(formatted: after.reports)."
          )
        ], evidence: evidence)
    }
    // Where less is used, fewer reports say nothing.
    guard alarms <= maxFall.fraction, let by = try? Percentage(fraction: reports) else { return unknown }
    return GateFinding(
      .notMet,
      [
        Text(
          "Reports per unit fell by \(formatted: by, decimals: 1) (from \(formatted: before.reports) to \(formatted: after.reports)), although there were as many alarms. A fall of at most \(formatted: maxFall) is accepted."
        )
      ], evidence: evidence, remedies: [Text("Ask the staff why they report less.")])
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
