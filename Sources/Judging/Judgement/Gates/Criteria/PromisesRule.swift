import Evidence
import Catalogue
import Quantities

/// What was promised came, or is promised with something that shows it.
struct PromisesRule: GateRule {
  let demand: PromisesDemand

  func finding(in bench: GateBench) -> GateFinding {
    if let reason = bench.hasUnreadable(PromiseMade.self, PromiseMoved.self, PromiseKept.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(PromiseMade.self)])
    }
    let promises = bench.field.promises
    guard !promises.isEmpty else {
      return GateFinding(.cannotTell, [.promisesMissing], remedies: [.record(PromiseMade.self)])
    }
    var result = GateFinding(.met, [])
    result.evidence = promises.flatMap { $0.words.flatMap { $0.entry.numbers } + $0.keptEntry.numbers }
    for promise in promises { check(promise, bench, &result) }
    if let wanted = demand.keptShare { checkKept(promises, wanted, bench.today, &result) }
    if demand.datesNeedEvidence { checkEvidence(promises, bench, &result) }
    if result.standing == .met { result.reasons.append(.promisesHold(count: promises.count)) }
    return result
  }

  private func check(_ promise: FieldPromise, _ bench: GateBench, _ result: inout GateFinding) {
    if promise.isBroken(on: bench.today), let due = promise.currentDay {
      result.standing = .notMet
      result.reasons.append(.promiseOverdue(id: promise.id, what: promise.what, due: due))
      result.remedies.append(.promiseNoMore)
    }
    guard let most = demand.maxSlip, let first = promise.firstDay else { return }
    let allowed = most.end(from: first).days(since: first)
    guard let slip = promise.slip(on: bench.today), slip > allowed else { return }
    result.standing = .notMet
    result.reasons.append(.promiseSlipped(id: promise.id, what: promise.what, days: slip, most: allowed))
    result.remedies.append(.promiseNoMore)
  }

  /// Of the promises whose first day has passed, so many were there on that day.
  private func checkKept(
    _ promises: [FieldPromise], _ wanted: Percentage, _ today: CalendarDate, _ result: inout GateFinding
  ) {
    // A day that nobody can tell has passed.
    let due = promises.filter { $0.firstDay.map { $0 < today } ?? true }
    let kept = due.filter { promise in
      guard let first = promise.firstDay, let on = promise.kept else { return false }
      return on <= first
    }
    guard !due.isEmpty else { return }
    let share = (try? Rational(Int128(kept.count), over: Int128(due.count))) ?? .zero
    result.reasons.append(.promisesKept(kept: kept.count, due: due.count, wanted: wanted))
    guard share < wanted.fraction else { return }
    result.standing = .notMet
    result.remedies.append(.promiseNoMore)
  }

  private func checkEvidence(_ promises: [FieldPromise], _ bench: GateBench, _ result: inout GateFinding) {
    var unchecked: [String] = []
    for promise in promises where promise.kept == nil {
      let given = promise.words.last?.givenOn ?? bench.today
      let check = bench.newest(PromiseChecked.self) { event in
        event.id == promise.id && (event.on.map { Stockholm.date(at: $0.beginning) >= given } ?? false)
      }
      if let check {
        result.evidence += check.numbers
      } else {
        unchecked.append(promise.id)
        result.standing = .notMet
        result.reasons.append(
          .promiseWithoutEvidence(id: promise.id, what: promise.what, due: promise.currentDay))
      }
    }
    if !unchecked.isEmpty { result.remedies.append(.checkPromises(unchecked)) }
  }
}
