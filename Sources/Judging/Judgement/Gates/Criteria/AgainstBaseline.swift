import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `against-baseline`: what was measured before the new system is not worse with it.
package struct AgainstBaseline: Criterion {
  package static let key = "against-baseline"

  /// Which values are good ones.
  package enum Better: String, Hashable, Sendable, CaseIterable { case lower, higher }

  package var measure: String
  package var better: Better
  /// How much worse it may be, as a share of what it was; not at all unless given.
  package var worseAtMost: Percentage?
  package var youngerThan: CalendarPeriod?

  package init(
    measure: String, better: Better, worseAtMost: Percentage? = nil, youngerThan: CalendarPeriod? = nil
  ) {
    self.measure = measure
    self.better = better
    self.worseAtMost = worseAtMost
    self.youngerThan = youngerThan
  }

  package static let schema = CatalogueSchema.object(
    [
      "measure": CatalogueSchema.name("What was measured."),
      "better": CatalogueSchema.choice(Better.self, "Which values are good ones."),
      "worse-at-most": CatalogueSchema.share("Of what it was; 0 % unless given."),
      "younger-than": CatalogueSchema.period("How old the newer measurement may be."),
    ], required: ["measure", "better"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> AgainstBaseline? {
    node.mapping(Text("a comparison with the baseline"), reading.sink) { reader in
      let measure = reader.required("measure")?.word(reading.sink, wanted: Text("a measure"))
      let better = reader.required("better")?.word(of: Better.self, reading.sink)
      let worse = reader.optional("worse-at-most").ifGiven { reading.share($0) }
      let age = reader.optional("younger-than").ifGiven(reading.period)
      guard let measure, let better, let worse, let age else { return nil }
      return AgainstBaseline(measure: measure, better: better, worseAtMost: worse, youngerThan: age)
    }
  }

  package func title(in bench: GateBench) -> Text {
    Text("Compared with the baseline: \(CommonNames.title(of: measure))")
  }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(BaselineMeasured.self) { return unreadable }
    if let illegible = bench.illegible(FollowUpMeasured.self) { return illegible }
    let before = bench.field.zeroMeasurements.filter { $0.measure == measure && ($0.answers ?? 1) > 0 }
    guard let baseline = before.max(by: { $0.on < $1.on }) else {
      return GateFinding(
        .cannotTell, [Text("There is no baseline measurement of it.")],
        remedies: [GateWords.record(BaselineMeasured.self)])
    }
    let after = bench.events.events(FollowUpMeasured.self).filter { event in
      event.measure == measure && (event.answers ?? 1) > 0
        && (event.on.map { $0 > baseline.on && $0 <= bench.today } ?? false)
    }
    guard let newest = after.max(by: { ($0.on ?? .earliest) < ($1.on ?? .earliest) }), let on = newest.on,
      let value = newest.value
    else {
      return GateFinding(
        .cannotTell, [Text("It has not been measured again since \(day: baseline.on).")],
        evidence: baseline.entry.numbers, remedies: [GateWords.record(FollowUpMeasured.self)])
    }
    let evidence = baseline.entry.numbers + newest.numbers
    guard newest.in == baseline.unit else {
      return GateFinding(
        .cannotTell,
        [Text("The two measurements are not counted in the same: “\(baseline.unit ?? "")” and “\(newest.in ?? "")”.")],
        evidence: evidence, remedies: [GateWords.record(FollowUpMeasured.self)])
    }
    if let oldest = youngerThan.map({ GateAge.oldest($0, on: bench.today) }), on < oldest {
      return GateFinding(
        .notMet, [Text("It was last measured on \(day: on). It must not be older than \(day: oldest).")],
        evidence: evidence, remedies: [GateWords.record(FollowUpMeasured.self)])
    }
    let sentence =
      worseAtMost.map {
        Text(
          "It was \(exact: baseline.value) on \(day: baseline.on) and is \(exact: value) on \(day: on). It may be worse by at most \(formatted: $0)."
        )
      }
      ?? Text(
        "It was \(exact: baseline.value) on \(day: baseline.on) and is \(exact: value) on \(day: on). It may not be worse."
      )
    guard let isWorse = isWorse(value, than: baseline.value) else {
      return GateFinding(.cannotTell, [sentence], evidence: evidence)
    }
    return GateFinding(
      isWorse ? .notMet : .met, [sentence], evidence: evidence,
      remedies: isWorse ? [Text("Find out why it has become worse, and mend that first.")] : [])
  }

  /// Nil where the numbers are too large to be computed with.
  private func isWorse(_ value: Rational, than baseline: Rational) -> Bool? {
    let size = baseline < .zero ? try? baseline.negated() : baseline
    guard let room = try? size?.multiplied(by: worseAtMost?.fraction ?? .zero),
      let lowest = try? baseline.subtracting(room),
      let highest = try? baseline.adding(room)
    else { return nil }
    return better == .lower ? value > highest : value < lowest
  }
}
