import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `noticed-by`: of the faults that were reported lately not too many were first noticed by people who depend on the
/// alarm: users, relatives and staff. The rest were found by monitoring, tests or the vendor.
package struct NoticedBy: Criterion {
  package static let key = "noticed-by"

  package var peopleAtMost: Percentage
  package var within: CalendarPeriod

  package init(peopleAtMost: Percentage, within: CalendarPeriod) {
    self.peopleAtMost = peopleAtMost
    self.within = within
  }

  package static let schema = CatalogueSchema.object(
    [
      "people-at-most": CatalogueSchema.share("Of the faults."), "within": CatalogueSchema.period("How long ago."),
    ], required: ["people-at-most", "within"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> NoticedBy? {
    node.mapping(Text("who notices faults"), reading.sink) { reader in
      let most = reader.required("people-at-most").flatMap { reading.share($0) }
      let within = reader.required("within").flatMap(reading.period)
      guard let most, let within else { return nil }
      return NoticedBy(peopleAtMost: most, within: within)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Who notices faults") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(DeviationReported.self) { return unreadable }
    let first = GateAge.oldest(within, on: bench.today)
    let reported = bench.field.deviations.reported(from: first)
    guard !reported.isEmpty else {
      guard bench.use(from: first, through: bench.today) > 0 else {
        return GateFinding(
          .cannotTell, [GateWords.noUseSeen(from: first, to: bench.today)], remedies: [GateWords.recordUse])
      }
      return GateFinding(.met, [Text("No faults were reported since \(day: first).")])
    }
    let evidence = reported.flatMap { $0.entry.numbers }
    let people = reported.filter { ["user", "relative", "staff"].contains($0.noticedBy) }
    let systems = reported.filter { ["vendor", "monitoring", "test"].contains($0.noticedBy) }
    let untold = reported.count - people.count - systems.count
    let sentence = Text(
      "Faults since \(day: first): \(formatted: reported.count). First noticed by people: \(formatted: people.count); not said by whom: \(formatted: untold). At most \(formatted: peopleAtMost) by people is accepted."
    )
    // What nobody said may have been noticed by anybody: the answer must be the same whoever it was.
    if exceeds(people.count, of: reported.count) {
      return GateFinding(
        .notMet, [sentence], evidence: evidence,
        remedies: [Text("Let the system watch itself: faults are to be found before people notice them.")])
    }
    guard !exceeds(people.count + untold, of: reported.count) else {
      return GateFinding(
        .cannotTell, [sentence], evidence: evidence, remedies: [Text("Say of each deviation who noticed it.")])
    }
    return GateFinding(.met, [sentence], evidence: evidence)
  }

  private func exceeds(_ count: Int, of all: Int) -> Bool {
    guard let share = try? Rational(Int128(count), over: Int128(all)) else { return true }
    return share > peopleAtMost.fraction
  }
}
