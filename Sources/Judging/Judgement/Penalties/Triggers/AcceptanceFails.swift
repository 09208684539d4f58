import Catalogue
import Quantities

extension ClauseJudge {
  /// Each time that a mandatory requirement of the class came to be failed.
  mutating func acceptanceFails(_ fault: FaultClass) throws(QuantityError) {
    var failures: [(at: Instant, history: RequirementHistory)] = []
    for history in facts.requirements where history.isMandatory(of: fault) {
      var before: StandingChange?
      for change in history.changes {
        if change.standing == .failed, before?.standing != .failed { failures.append((change.at, history)) }
        before = change
      }
    }
    failures.sort { ($0.at, $0.history.requirement.id) < ($1.at, $1.history.requirement.id) }
    var ordinal = 1
    for failure in failures where failure.at < facts.horizon.instant {
      let id = failure.history.requirement.id
      guard let tariff = try tariff(PriceContext(), id) else { continue }
      charge(
        on: Stockholm.date(at: failure.at), from: .instant(failure.at), to: .instant(failure.at), tariff,
        ordinal: ordinal, subject: id, entries: failure.history.entries
      ) { _, amount in
        SingleCharge(
          reason: .other(.init(.acceptanceFailed(requirement: id, amount: amount), failure.history.entries)))
      }
      ordinal += 1
    }
  }
}
