import Evidence
import Catalogue
import Quantities

/// Those above were told lately.
struct InformedRule: GateRule {
  let demand: InformedDemand

  func finding(in bench: GateBench) -> GateFinding {
    let told: [(on: CalendarDate, event: Event<Informed>)] = bench.events.events(Informed.self).compactMap { event in
      guard event.who?.rawValue == demand.who.rawValue, let on = event.on?.beginning else { return nil }
      return (Stockholm.date(at: on), event)
    }
    guard let newest = told.max(by: { $0.on < $1.on }) else {
      return GateFinding(.cannotTell, [.notInformed(demand.who)], remedies: [.inform(demand.who)])
    }
    let oldest = GateAge.oldest(demand.youngerThan, on: bench.today)
    guard newest.on >= oldest else {
      return GateFinding(
        .notMet, [.informedTooLongAgo(demand.who, on: newest.on, oldest: oldest)], evidence: newest.event.numbers,
        remedies: [.inform(demand.who)])
    }
    return GateFinding(.met, [.informed(demand.who, on: newest.on)], evidence: newest.event.numbers)
  }
}
