import Diagnostics
import LocatedYAML
package import Quantities
import Texts

/// `forecast`: with the plan that there is, everything is in place on a day with a given probability.
package struct ForecastDemand: Hashable, Sendable {
  package var units: Int
  package var doneBy: CalendarDate
  package var atLeast: Percentage

  package init(units: Int, doneBy: CalendarDate, atLeast: Percentage) {
    self.units = units
    self.doneBy = doneBy
    self.atLeast = atLeast
  }

  static func read(_ node: YAMLNode, _ reading: GateReading) -> ForecastDemand? {
    node.mapping(Text("a forecast"), reading.sink) { reader in
      let units = reader.required("units")?.integer(reading.sink, in: 1...10_000_000)
      let doneBy = reader.required("done-by").flatMap {
        reading.quantity($0, as: CalendarDate.self, wanted: Text("a day"))
      }
      let probability: Percentage? = reader.required("probability").flatMap { node in
        node.mapping(Text("a probability"), reading.sink) { inner in
          inner.required("at-least").flatMap { reading.share($0, above: true) }
        }
      }
      guard let units, let doneBy, let probability else { return nil }
      return ForecastDemand(units: units, doneBy: doneBy, atLeast: probability)
    }
  }
}
