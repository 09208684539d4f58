import Evidence
import Catalogue
import Quantities

/// For so long there were no more faults than accepted, and somebody used the system all the while.
///
/// A fault lasts until it is mended: one that was reported before the time began and is still open lies in it. The time
/// begins again the day after a fault of a class that restarts it was mended, and when a new version was taken into use.
struct FaultFreeRule: GateRule {
  let demand: FaultFreeDemand

  private struct Beginning {
    var since: CalendarDate
    var by: GateReason.WindowBeginning
    var evidence: [EntryNumber]

    mutating func move(to day: CalendarDate, _ by: GateReason.WindowBeginning, _ evidence: [EntryNumber]) {
      guard day > since else { return }
      self = Beginning(since: day, by: by, evidence: evidence)
    }
  }

  func finding(in bench: GateBench) -> GateFinding {
    let units = Set(bench.field.pilotUnits(on: bench.today).map(\.id))
    let place = demand.place == .pilot ? units : nil
    if let reason = bench.hasUnreadable(
      DeviationReported.self, DeviationFixed.self, VersionInUse.self, PilotUnitAdded.self)
    {
      return GateFinding(.cannotTell, [reason], remedies: [.record(DeviationReported.self)])
    }
    guard let began = began(bench, units) else { return notInUse(bench) }
    let deviations = bench.field.deviations.reported(units: place)
    let beginning = beginning(from: began, deviations, units, bench)
    let first = GateAge.oldest(demand.window, on: bench.today)
    let wanted = bench.today.days(since: first)
    let days = max(0, bench.today.days(since: beginning.since))
    var result = GateFinding(.met, [], evidence: beginning.evidence)
    if days < wanted {
      result.standing = .notMet
      result.reasons.append(
        .faultFreeFor(days: days, wanted: wanted, since: beginning.since, begunBy: beginning.by))
      result.remedies.append(.faultFreeUntil(beginning.since.adding(days: wanted)))
    }
    count(deviations, from: max(first, beginning.since), bench, &result)
    guard result.standing == .met else { return result }
    if let gap = bench.weekWithoutUse(from: first, through: bench.today, units: place) {
      result.standing = .cannotTell
      result.reasons.append(.noUseSeen(from: gap.from, to: gap.to))
      result.remedies.append(.recordUse)
    } else {
      result.reasons.append(.faultFreeShown(days: days, since: beginning.since))
    }
    return result
  }

  /// Nothing is in use, or no longer. What is open is a fault all the same.
  private func notInUse(_ bench: GateBench) -> GateFinding {
    var result = GateFinding(.cannotTell, [.nothingInUse], remedies: [.record(PilotUnitAdded.self)])
    let open = bench.field.deviations.open(at: bench.asOf)
    for faultClass in FaultClass.allCases {
      let faults = open.filter { $0.faultClass == faultClass }
      let most = demand.most[faultClass].most(units: 0)
      guard Rational(faults.count) > most else { continue }
      result.standing = .notMet
      result.reasons.append(.openFaults(faultClass, count: faults.count, most: most, ids: faults.map(\.id)))
      result.evidence += faults.flatMap { $0.entry.numbers }
      result.remedies.append(.mendDeviations(faults.map(\.id)))
    }
    return result
  }

  private func began(_ bench: GateBench, _ units: Set<String>) -> Beginning? {
    switch demand.place {
    case .pilot:
      let taking = bench.field.pilotUnits(on: bench.today)
      guard let first = taking.map(\.from).min() else { return nil }
      return Beginning(since: first, by: .pilot, evidence: taking.flatMap { $0.entry.numbers })
    case .installed:
      guard let first = bench.field.installations.firstDay else { return nil }
      return Beginning(since: first, by: .pilot, evidence: [])
    }
  }

  private func beginning(
    from began: Beginning, _ deviations: [FieldDeviation], _ units: Set<String>, _ bench: GateBench
  ) -> Beginning {
    var beginning = began
    let classes = Set(demand.restartsOn.compactMap(\.faultClass))
    for deviation in deviations where classes.contains(deviation.faultClass) {
      let evidence = deviation.entry.numbers + deviation.fixEntry.numbers
      guard let fixed = deviation.fixed else {
        beginning.move(to: bench.today, .deviation(deviation.id), evidence)
        continue
      }
      let day = Stockholm.date(at: fixed)
      beginning.move(
        to: Stockholm.start(of: day) == fixed ? day : day.adding(days: 1), .deviation(deviation.id), evidence)
    }
    guard demand.restartsOn.contains(.newVersion) else { return beginning }
    for version in bench.field.versions
    where version.unit.map({ demand.place == .installed || units.contains($0) }) ?? true {
      beginning.move(to: Stockholm.date(at: version.from), .version(version.version), version.entry.numbers)
    }
    return beginning
  }

  private func count(
    _ deviations: [FieldDeviation], from first: CalendarDate, _ bench: GateBench, _ result: inout GateFinding
  ) {
    let begin = Stockholm.start(of: first)
    let units =
      demand.place == .pilot ? bench.pilotSize(on: bench.today) : bench.field.installations.total(on: bench.today)
    for faultClass in FaultClass.allCases {
      let faults = deviations.filter { $0.faultClass == faultClass && !($0.fixed.map { $0 <= begin } ?? false) }
      let most = demand.most[faultClass].most(units: units)
      guard Rational(faults.count) > most else { continue }
      result.standing = .notMet
      result.reasons.append(.faults(faultClass, count: faults.count, most: most, ids: faults.map(\.id)))
      result.evidence += faults.flatMap { $0.entry.numbers }
      result.remedies.append(.mendDeviations(faults.filter { $0.fixed == nil }.map(\.id)))
    }
  }
}
