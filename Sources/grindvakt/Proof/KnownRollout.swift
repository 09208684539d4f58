import Catalogue
import Judgement
import Planning
import Quantities
import Statistics

/// What a catalogue's gates demand of a roll-out, and what the record says is planned.
struct KnownRollout {
  /// A plan that nothing installed has overtaken yet.
  struct Plan {
    let start: CalendarDate
    let perWeek: Rational
  }

  /// Of the first gate that asks for a forecast.
  var demand: ForecastDemand?
  var plan: Plan?

  /// - Parameter field: with too few days of installing to tell a pace from, the plan counts.
  init(_ catalogue: CompiledCatalogue?, events: EventLog?, field: FieldData?) {
    guard let (gate, demand) = Self.demand(of: catalogue) else { return }
    self.demand = demand
    guard let events, let field, Self.installingDays(field) < RolloutPace.fewestDays else { return }
    let newest = events.events("roll-out-planned").filter { $0.text("gate") == gate }.enumerated()
      .max { ($0.element.known, $0.offset) < ($1.element.known, $1.offset) }?.element
    guard let newest, let start = newest.day("from"), let perWeek = newest.integer("per-week"), perWeek > 0 else {
      return
    }
    plan = Plan(start: start, perWeek: Rational(perWeek))
  }

  private static func demand(of catalogue: CompiledCatalogue?) -> (gate: String, demand: ForecastDemand)? {
    for gate in catalogue?.gates ?? [] {
      for criterion in gate.criteria {
        if case .forecast(let demand) = criterion.demand { return (gate.id, demand) }
      }
    }
    return nil
  }

  private static func installingDays(_ field: FieldData) -> Int {
    guard let first = field.installations.firstDay else { return 0 }
    return BusinessCalendar.count(from: first, through: field.today)
  }
}
