package import Quantities
package import Statistics

/// A roll-out to forecast: what the options give, over what the record says.
package struct RolloutQuestion: Hashable, Sendable {
  /// All units of the roll-out, those installed among them.
  package let units: Int
  package var asOf: CalendarDate
  /// The planned pace by week; nil where the record's history is to tell.
  package var perWeek: Rational?
  package var perBusinessDay: Rational?
  /// When installing starts or goes on; the business day after ``asOf`` unless given.
  package var start: CalendarDate?
  package var stopWeeks = 0
  package var stops: [ClosedRange<CalendarDate>] = []
  package var deliveries: [RolloutPlan.Delivery] = []
  package var doneBy: CalendarDate?
  /// Above 0, at most 1.
  package var probability = 0.9
  /// The last day of the old system's contract.
  package var oldContractUntil: CalendarDate?
  package var runs = 10_000
  package var seed: UInt64 = 1

  package init(units: Int, asOf: CalendarDate) {
    self.units = units
    self.asOf = asOf
  }
}
