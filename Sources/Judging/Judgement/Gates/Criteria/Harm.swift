import Evidence
package import Catalogue
import Diagnostics
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `harm`: no more deviations have harmed a user, or could have, than accepted: those that were reported lately and those
/// that are still open.
package struct Harm: Criterion {
  package static let key = "harm"

  /// The most that have harmed somebody.
  package var actual: Int
  /// The most that could have harmed somebody; any number unless given.
  package var possible: Int?
  package var within: CalendarPeriod

  package init(actual: Int = 0, possible: Int? = nil, within: CalendarPeriod) {
    self.actual = actual
    self.possible = possible
    self.within = within
  }

  package static let schema = CatalogueSchema.object(
    [
      "actual": ["type": "integer", "minimum": 0, "description": "The most that have harmed a user."],
      "possible": ["type": "integer", "minimum": 0, "description": "The most that could have."],
      "within": CatalogueSchema.period("How long ago."),
    ], required: ["actual", "within"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Harm? {
    node.mapping(Text("what is demanded of harm"), reading.sink) { reader in
      let actual = reader.required("actual")?.integer(reading.sink, in: 0...1_000_000)
      let possible = reader.optional("possible").ifGiven { $0.integer(reading.sink, in: 0...1_000_000) }
      let within = reader.required("within").flatMap(reading.period)
      guard let actual, let possible, let within else { return nil }
      return Harm(actual: actual, possible: possible, within: within)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Harm to service users") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(DeviationReported.self, DeviationFixed.self) { return unreadable }
    let first = GateAge.oldest(within, on: bench.today)
    let judged = bench.field.deviations.all.filter { $0.reportedOn >= first || $0.isOpen(at: bench.asOf) }
    var parts: [GateFinding] = []
    let harmed = judged.filter { $0.harm == "actual" }
    if harmed.count > actual {
      parts.append(
        GateFinding(
          .notMet,
          [
            Text(
              "Deviations that harmed a service user: \(formatted: harmed.count). At most \(formatted: actual) is accepted (\(some: harmed.map(\.id)))."
            )
          ], evidence: harmed.flatMap { $0.entry.numbers }, remedies: [Self.investigate(harmed)]))
    }
    let endangered = judged.filter { $0.harm == "possible" }
    if let possible, endangered.count > possible {
      parts.append(
        GateFinding(
          .notMet,
          [
            Text(
              "Deviations that could have harmed a service user: \(formatted: endangered.count). At most \(formatted: possible) is accepted (\(some: endangered.map(\.id)))."
            )
          ], evidence: endangered.flatMap { $0.entry.numbers }, remedies: [Self.investigate(endangered)]))
    }
    let untold = judged.filter { !["none", "possible", "actual"].contains($0.harm) }
    if !untold.isEmpty {
      parts.append(
        GateFinding(
          .cannotTell,
          [Text("Nobody has said whether these deviations harmed a service user: \(some: untold.map(\.id)).")],
          evidence: untold.flatMap { $0.entry.numbers },
          remedies: [Text("Say what each deviation did to the service user: \(some: untold.map(\.id)).")]))
    }
    guard parts.isEmpty else { return GateFinding(together: parts) }
    if judged.isEmpty, bench.use(from: first, through: bench.today) == 0 {
      return GateFinding(
        .cannotTell, [GateWords.noUseSeen(from: first, to: bench.today)], remedies: [GateWords.recordUse])
    }
    return GateFinding(
      .met,
      [
        Text(
          "Deviations since \(day: first) or still open: \(formatted: judged.count), of which harmed a service user: \(formatted: harmed.count)."
        )
      ], evidence: judged.flatMap { $0.entry.numbers })
  }

  private static func investigate(_ deviations: [FieldDeviation]) -> Text {
    Text("Find out how it could happen, and prevent it: \(some: deviations.map(\.id)).")
  }
}
