import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `fault-free`: for so long there were no more faults than accepted, and somebody used the system all the while.
///
/// A fault lasts until it is fixed: one that was reported before the time began and is still open lies in it. The time
/// begins again the day after a fault of a class that restarts it was fixed, and when a new version was taken into use.
package struct FaultFree: Criterion {
  package static let key = "fault-free"

  package enum Place: String, Hashable, Sendable, CaseIterable {
    case pilot, installed
  }

  /// What the time begins again at.
  package enum Restart: String, Hashable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case newVersion = "new-version"

    package var faultClass: FaultClass? { FaultClass(rawValue: rawValue) }
  }

  package var window: CalendarPeriod
  package var place: Place
  package var most: FaultLimits
  package var restartsOn: [Restart]

  package init(window: CalendarPeriod, place: Place, most: FaultLimits, restartsOn: [Restart] = []) {
    self.window = window
    self.place = place
    self.most = most
    self.restartsOn = restartsOn
  }

  package static let schema = CatalogueSchema.object(
    [
      "for": CatalogueSchema.period("How long."), "at": CatalogueSchema.choice(Place.self, "Where."),
      "most": CatalogueSchema.limits,
      "restarts-on": CatalogueSchema.oneOrMore(
        CatalogueSchema.choice(Restart.self, "What the time begins again at.")),
    ], required: ["for", "at", "most"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> FaultFree? {
    node.mapping(Text("a fault-free time"), reading.sink) { reader in
      let window = reader.required("for").flatMap(reading.period)
      let place = reader.required("at")?.word(of: Place.self, reading.sink)
      let most = reader.required("most").flatMap(reading.limits)
      let restarts = reading.choices(reader.optional("restarts-on"), of: Restart.self)
      guard let window, let place, let most, let restarts else { return nil }
      return FaultFree(window: window, place: place, most: most, restartsOn: restarts)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Fault-free period") }

  private struct Beginning {
    var since: CalendarDate
    var why: Text
    var evidence: [EntryNumber]

    mutating func move(to day: CalendarDate, _ why: @autoclosure () -> Text, _ evidence: [EntryNumber]) {
      guard day > since else { return }
      self = Beginning(since: day, why: why(), evidence: evidence)
    }
  }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let units = Set(bench.field.pilotUnits(on: bench.today).map(\.id))
    let counted = place == .pilot ? units : nil
    if let unreadable = bench.unreadable(
      DeviationReported.self, DeviationFixed.self, VersionInUse.self, PilotUnitAdded.self)
    {
      return unreadable
    }
    guard let began = began(bench) else { return notInUse(bench) }
    let deviations = bench.field.deviations.reported(units: counted)
    let beginning = beginning(from: began, deviations, units, bench)
    let first = GateAge.oldest(window, on: bench.today)
    let wanted = bench.today.days(since: first)
    let days = max(0, bench.today.days(since: beginning.since))
    var result = GateFinding(.met, [], evidence: beginning.evidence)
    if days < wanted {
      result.standing = .notMet
      result.reasons.append(
        Text(
          "Fault-free period: \(days: days). Required: \(days: wanted), counted from \(day: beginning.since) (\(beginning.why))."
        ))
      result.remedies.append(
        Text("No more faults than accepted up to \(day: beginning.since.adding(days: wanted))."))
    }
    count(deviations, from: max(first, beginning.since), bench, &result)
    guard result.standing == .met else { return result }
    if let gap = bench.weekWithoutUse(from: first, through: bench.today, units: counted) {
      result.standing = .cannotTell
      result.reasons.append(GateWords.noUseSeen(from: gap.from, to: gap.to))
      result.remedies.append(GateWords.recordUse)
    } else {
      result.reasons.append(Text("Fault-free for \(days: days), since \(day: beginning.since)."))
    }
    return result
  }

  /// Nothing is in use, or no longer. What is open is a fault all the same.
  private func notInUse(_ bench: GateBench) -> GateFinding {
    var result = GateFinding(.cannotTell, [GateWords.nothingInUse], remedies: [GateWords.record(PilotUnitAdded.self)])
    let open = bench.field.deviations.open(at: bench.asOf)
    for faultClass in FaultClass.allCases {
      let faults = open.filter { $0.faultClass == faultClass }
      let most = most[faultClass].most(units: 0)
      guard Rational(faults.count) > most else { continue }
      result.standing = .notMet
      result.reasons.append(GateWords.openFaults(faultClass, faults, most: most))
      result.evidence += faults.flatMap { $0.entry.numbers }
      result.remedies.append(GateWords.fix(faults))
    }
    return result
  }

  private func began(_ bench: GateBench) -> Beginning? {
    let why = Text("when the pilot began")
    switch place {
    case .pilot:
      let taking = bench.field.pilotUnits(on: bench.today)
      return taking.map(\.from).min().map {
        Beginning(since: $0, why: why, evidence: taking.flatMap { $0.entry.numbers })
      }
    case .installed:
      return bench.field.installations.firstDay.map { Beginning(since: $0, why: why, evidence: []) }
    }
  }

  private func beginning(
    from began: Beginning, _ deviations: [FieldDeviation], _ units: Set<String>, _ bench: GateBench
  ) -> Beginning {
    var beginning = began
    let classes = Set(restartsOn.compactMap(\.faultClass))
    for deviation in deviations where classes.contains(deviation.faultClass) {
      let fixed = deviation.fixed.map { fixed in
        let day = Stockholm.date(at: fixed)
        return Stockholm.start(of: day) == fixed ? day : day.adding(days: 1)
      }
      beginning.move(
        to: fixed ?? bench.today, Text("after the deviation \(deviation.id)"),
        deviation.entry.numbers + deviation.fixEntry.numbers)
    }
    guard restartsOn.contains(.newVersion) else { return beginning }
    for version in bench.field.versions
    where version.unit.map({ place == .installed || units.contains($0) }) ?? true {
      beginning.move(
        to: Stockholm.date(at: version.from), Text("when version \(version.version) was taken into use"),
        version.entry.numbers)
    }
    return beginning
  }

  private func count(
    _ deviations: [FieldDeviation], from first: CalendarDate, _ bench: GateBench, _ result: inout GateFinding
  ) {
    let begin = Stockholm.start(of: first)
    let units =
      place == .pilot ? bench.pilotSize(on: bench.today) : bench.field.installations.total(on: bench.today)
    for faultClass in FaultClass.allCases {
      let faults = deviations.filter { $0.faultClass == faultClass && !($0.fixed.map { $0 <= begin } ?? false) }
      let most = most[faultClass].most(units: units)
      guard Rational(faults.count) > most else { continue }
      result.standing = .notMet
      result.reasons.append(
        Text(
          "Faults of class \(faultClass.rawValue) in that period: \(formatted: faults.count). At most \(formatted: most, decimals: 3) is accepted (\(some: faults.map(\.id)))."
        ))
      result.evidence += faults.flatMap { $0.entry.numbers }
      result.remedies.append(GateWords.fix(faults.filter { $0.fixed == nil }))
    }
  }
}
