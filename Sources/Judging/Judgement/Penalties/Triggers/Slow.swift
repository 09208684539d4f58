import Catalogue
import Quantities

extension ClauseJudge {
  /// Each whole month that has ended: the value that was measured, if there is one. A month that was not measured costs
  /// nothing and is named.
  mutating func slow(_ measure: String, _ percentile: Percentage, _ atMost: TimeSpan) throws(QuantityError) {
    var ordinal = 1
    for month in CalendarMonth.ended(from: facts.contract.begins, by: facts.horizon) {
      let key = MeasurementKey(measure: measure, percentile: percentile, month: month.first)
      guard let measured = facts.measurements[key] else {
        findings.append(.noMeasurement(clause: clause.id, month: month.first))
        continue
      }
      guard measured.samples > 0 else {
        findings.append(.noSamples(clause: clause.id, month: month.first))
        continue
      }
      guard measured.value > atMost, let tariff = try tariff(PriceContext(), measure) else { continue }
      charge(
        on: month.last, from: .day(month.first), to: .day(month.last), tariff, ordinal: ordinal, subject: measure,
        entries: measured.entries
      ) { _, amount in
        let reason = LineReason.slow(
          month: month.first, measured: measured.value, allowed: atMost, samples: measured.samples, amount: amount)
        return SingleCharge(reason: .other(.init(reason, measured.entries)))
      }
      ordinal += 1
    }
  }
}
