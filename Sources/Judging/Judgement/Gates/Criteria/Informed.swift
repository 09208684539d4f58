package import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `informed`: those above were informed lately.
package struct Informed: Criterion {
  package static let key = "informed"

  package var who: DecisionLevel
  package var youngerThan: CalendarPeriod

  package init(who: DecisionLevel, youngerThan: CalendarPeriod) {
    self.who = who
    self.youngerThan = youngerThan
  }

  package static let schema = CatalogueSchema.object(
    [
      "who": CatalogueSchema.choice(DecisionLevel.self, "Who was told."),
      "younger-than": CatalogueSchema.period("How long ago it may be."),
    ], required: ["who", "younger-than"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Informed? {
    node.mapping(Text("who is informed"), reading.sink) { reader in
      let who = reader.required("who")?.word(of: DecisionLevel.self, reading.sink)
      let age = reader.required("younger-than").flatMap(reading.period)
      guard let who, let age else { return nil }
      return Informed(who: who, youngerThan: age)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Information to \(who.title)") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let inform = Text("Inform \(who.title).")
    let told: [(on: CalendarDate, event: Event<Evidence.Informed>)] = bench.events.events(Evidence.Informed.self)
      .compactMap { event in
        guard event.who == who, let on = event.on?.beginning else { return nil }
        return (Stockholm.date(at: on), event)
      }
    guard let newest = told.max(by: { $0.on < $1.on }) else {
      return GateFinding(
        .cannotTell, [Text("There is no evidence that \(who.title) was informed.")], remedies: [inform])
    }
    let name = who.title.capitalized
    let oldest = GateAge.oldest(youngerThan, on: bench.today)
    guard newest.on >= oldest else {
      return GateFinding(
        .notMet,
        [Text("\(name) was last informed on \(day: newest.on). It must not be older than \(day: oldest).")],
        evidence: newest.event.numbers, remedies: [inform])
    }
    return GateFinding(
      .met, [Text("\(name) was informed on \(day: newest.on).")], evidence: newest.event.numbers)
  }
}
