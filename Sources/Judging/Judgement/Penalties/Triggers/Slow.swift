package import Catalogue
import Evidence
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `when-slow`: of each whole month that has ended the value that was measured, if there is one. A month that was not
/// measured costs nothing and is named.
package struct Slow: ChargedTrigger {
  package static let key = "when-slow"
  package static let words = Text("slowness")
  package static let traits = TriggerTraits.each(.month)

  package let measure: String
  package let percentile: Percentage
  package let atMost: TimeSpan

  package static let schema = CatalogueSchema.object(
    [
      "measure": CatalogueSchema.id,
      "percentile": CatalogueSchema.percentage("The share of cases that must be in time."),
      "at-most": CatalogueSchema.string("How long it may take, for instance 30 s."),
    ], required: ["measure", "percentile", "at-most"])

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> Slow? {
    node.mapping(Text("a clause about slowness"), reading.sink) { reader in
      let measure = reader.required("measure")?.word(reading.sink, wanted: Text("the name of what is measured"))
      let percentile = reading.share(
        reader.required("percentile", hint: Text("write which share of the cases must be in time, for instance 95 %")),
        of: Text("the cases"))
      let atMost = reading.duration(reader.required("at-most"))
      guard let measure, let percentile, let atMost else { return nil }
      return Slow(measure: measure, percentile: percentile, atMost: atMost)
    }
  }

  package func title(in contract: Contract) -> Text {
    Text(
      "\(CommonNames.title(of: measure)), \(exact: percentile.percent)th percentile, above \(formatted: atMost) in a month"
    )
  }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    var ordinal = 1
    for month in judge.facts.horizon.monthsEnded(from: judge.facts.contract.begins) {
      let key = MeasurementKey(measure: measure, percentile: percentile, month: month.first)
      guard let measured = judge.facts.measurements[key] else {
        judge.findings.append(.noMeasurement(clause: judge.clause.id, month: month.first))
        continue
      }
      guard measured.samples > 0 else {
        judge.findings.append(.noSamples(clause: judge.clause.id, month: month.first))
        continue
      }
      guard measured.value > atMost, let tariff = try judge.tariff(PriceContext(), measure) else { continue }
      judge.charge(
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

extension PenaltyTrigger {
  /// `when-slow` of a measure.
  package static func slow(measure: String, percentile: Percentage, atMost: TimeSpan) -> PenaltyTrigger {
    PenaltyTrigger(Slow(measure: measure, percentile: percentile, atMost: atMost))
  }
}
