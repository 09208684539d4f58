import Catalogue
package import Evidence
package import Planning
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

/// What a catalogue's gates demand of a roll-out, and what the record says is planned.
package struct KnownRollout: Sendable {
  /// A plan that nothing installed has overtaken yet.
  package struct Plan: Sendable {
    package let start: CalendarDate
    package let perWeek: Rational
  }

  /// Of the first gate that asks for a forecast.
  package private(set) var demand: Forecast?
  package private(set) var plan: Plan?

  /// - Parameter field: with too few days of installing to tell a pace from, the plan counts.
  package init(_ catalogue: CompiledCatalogue?, events: EventLog?, field: FieldData?) {
    guard let (gate, demand) = Self.demand(of: catalogue) else { return }
    self.demand = demand
    guard let events, let field, Self.installingDays(field) < RolloutPace.fewestDays,
      let newest = events.rolloutPlan(of: gate), let start = newest.from, let perWeek = newest.plannedPerWeek
    else { return }
    plan = Plan(start: start, perWeek: perWeek)
  }

  private static func demand(of catalogue: CompiledCatalogue?) -> (gate: String, demand: Forecast)? {
    for gate in catalogue?.gates ?? [] {
      for criterion in gate.criteria {
        if let demand = criterion.demand as? Forecast { return (gate.id, demand) }
      }
    }
    return nil
  }

  private static func installingDays(_ field: FieldData) -> Int {
    guard let first = field.installations.firstDay else { return 0 }
    return BusinessCalendar.count(from: first, through: field.today)
  }
}

extension EventLog {
  /// What is planned for the roll-out of a gate now: the newest plan.
  func rolloutPlan(of gate: String) -> Event<RollOutPlanned>? { newest(RollOutPlanned.self) { $0.gate == gate } }
}

extension Event<RollOutPlanned> {
  /// The pace of a plan: units a week; nil where it has none that can be kept to.
  var plannedPerWeek: Rational? { self.perWeek.flatMap { $0 > 0 ? Rational($0) : nil } }
}
