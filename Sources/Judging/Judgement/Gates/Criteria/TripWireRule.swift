import Evidence
import Catalogue
import Quantities

/// Since the start no more faults were reported than the wire bears.
///
/// Shares are counted on at least `at-least-installed` units, so that the first fault of the first day does not count as
/// a hundred of a hundred.
struct TripWireRule: GateRule {
  let demand: TripWireDemand
  let gate: String

  func finding(in bench: GateBench) -> GateFinding {
    let gate = demand.since ?? gate
    guard let start = bench.start(of: gate) else {
      return GateFinding(.cannotTell, [.notStarted(gate: gate)], remedies: [.record(RollOutStarted.self)])
    }
    if let reason = bench.hasUnreadable(DeviationReported.self, Installed.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(DeviationReported.self)])
    }
    let reported = bench.field.deviations.reported(from: start.on)
    var result = GateFinding(.met, [], evidence: start.evidence)
    for faultClass in demand.any {
      let faults = reported.filter { $0.faultClass == faultClass }
      guard !faults.isEmpty else { continue }
      trip(.faultAfterStart(faultClass, ids: faults.map(\.id), since: start.on), faults, &result)
    }
    let installed = bench.field.installations.total(on: bench.today)
    if !demand.perHundredInstalled.isEmpty || demand.allPerHundredInstalled != nil {
      shares(reported, installed, bench, &result)
    }
    guard result.standing == .met else { return result }
    if reported.isEmpty, bench.use(from: start.on, through: bench.today) == 0 {
      result.standing = .cannotTell
      result.reasons.append(.noUseSeen(from: start.on, to: bench.today))
      result.remedies.append(.recordUse)
    } else {
      result.reasons.append(.wireHolds(count: reported.count, installed: installed, since: start.on))
    }
    return result
  }

  private func shares(
    _ reported: [FieldDeviation], _ installed: Int, _ bench: GateBench, _ result: inout GateFinding
  ) {
    guard bench.field.installations.firstDay != nil else {
      if result.standing == .met { result.standing = .cannotTell }
      result.reasons.append(.installedUnknown)
      result.remedies.append(.record(Installed.self))
      return
    }
    let base = max(installed, demand.atLeastInstalled)
    for faultClass in FaultClass.allCases {
      guard let most = demand.perHundredInstalled[faultClass] else { continue }
      share(faultClass, reported.filter { $0.faultClass == faultClass }, most, base, &result)
    }
    if let most = demand.allPerHundredInstalled { share(nil, reported, most, base, &result) }
  }

  private func share(
    _ faultClass: FaultClass?, _ faults: [FieldDeviation], _ most: Rational, _ base: Int,
    _ result: inout GateFinding
  ) {
    guard let rate = try? Rational(Int128(faults.count) * 100, over: Int128(base)), rate > most else { return }
    trip(.perHundred(faultClass, count: faults.count, installed: base, rate: rate, most: most), faults, &result)
  }

  private func trip(_ reason: GateReason, _ faults: [FieldDeviation], _ result: inout GateFinding) {
    result.standing = .notMet
    result.reasons.append(reason)
    result.evidence += faults.flatMap { $0.entry.numbers }
    if !result.remedies.contains(.stopAndMend) { result.remedies.append(.stopAndMend) }
  }
}
