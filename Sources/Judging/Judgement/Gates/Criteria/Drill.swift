import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `drill`: what is done when much is down at once was tried out lately, and it worked.
package struct Drill: Criterion {
  package static let key = "drill"

  package var kind: String
  package var youngerThan: CalendarPeriod

  package init(kind: String, youngerThan: CalendarPeriod) {
    self.kind = kind
    self.youngerThan = youngerThan
  }

  package static let schema = CatalogueSchema.object(
    [
      "kind": CatalogueSchema.name("For instance many-alarms-down."),
      "younger-than": CatalogueSchema.period("How long ago it may be."),
    ], required: ["kind", "younger-than"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Drill? {
    node.mapping(Text("a drill"), reading.sink) { reader in
      let kind = reader.required("kind")?.word(reading.sink, wanted: Text("a kind of drill"))
      let age = reader.required("younger-than").flatMap(reading.period)
      guard let kind, let age else { return nil }
      return Drill(kind: kind, youngerThan: age)
    }
  }

  private var kindTitle: Text { CommonNames.title(of: kind) }

  package func title(in bench: GateBench) -> Text { Text("Drill: \(kindTitle)") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(DrillHeld.self) { return unreadable }
    let rehearse = Text("Hold the drill “\(kindTitle)”.")
    let drills = bench.field.drills.filter { $0.what == kind }
    guard let newest = drills.max(by: { $0.on < $1.on })?.on else {
      return GateFinding(
        .cannotTell, [Text("The drill “\(kindTitle)” has not been held.")], remedies: [rehearse])
    }
    // Of several on one day each must have worked.
    let thatDay = drills.filter { $0.on == newest }
    let evidence = thatDay.flatMap { $0.entry.numbers }
    let oldest = GateAge.oldest(youngerThan, on: bench.today)
    if newest < oldest {
      return GateFinding(
        .notMet,
        [
          Text(
            "The drill “\(kindTitle)” was held on \(day: newest). It must not be older than \(day: oldest).")
        ], evidence: evidence, remedies: [rehearse])
    }
    guard thatDay.allSatisfy(\.worked) else {
      return GateFinding(
        .notMet, [Text("The routine did not work at the drill “\(kindTitle)” on \(day: newest).")],
        evidence: evidence, remedies: [rehearse])
    }
    return GateFinding(
      .met, [Text("The routine worked at the drill “\(kindTitle)” on \(day: newest).")], evidence: evidence)
  }
}
