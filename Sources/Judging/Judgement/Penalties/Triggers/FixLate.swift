import Catalogue
import Quantities

extension ClauseJudge {
  /// A clock for each deviation of the class, and for each time that a mandatory requirement of the class was seen not
  /// to be met.
  mutating func fixLate(_ fault: FaultClass, within term: Term) throws(QuantityError) {
    var faults: [Fault] = []
    for deviation in facts.deviations[fault] ?? [] {
      faults.append(
        Fault(
          subject: deviation.id, reported: deviation.reported, mended: deviation.fixed, entries: deviation.entries))
    }
    for history in facts.requirements where history.isMandatory(of: fault) {
      for failure in history.failures {
        faults.append(
          Fault(
            subject: history.requirement.id, reported: failure.from, mended: failure.to, entries: history.entries))
      }
    }
    // Charges of one day stand in the order of what was due first.
    var order: [(end: Instant, due: Due, index: Int)] = []
    order.reserveCapacity(faults.count)
    for (index, fault) in faults.enumerated() where fault.reported < facts.horizon.instant {
      let due = Due.after(fault.reported, term).finished(grace: clause.clock.grace, facts.contract.dueOnHoliday)
      order.append((due.end, due, index))
    }
    order.sort { left, right in
      left.end != right.end ? left.end < right.end : faults[left.index].subject < faults[right.index].subject
    }
    expect(clocks: order.count)
    for (_, due, index) in order { try take(faults[index], due) }
  }

  private struct Fault {
    var subject: String
    var reported: Instant
    var mended: Instant?
    var entries: [EntryNumber]
  }

  private mutating func take(_ fault: Fault, _ due: Due) throws(QuantityError) {
    if let mended = fault.mended, mended <= due.end { return }
    var clock = LateClock(
      subject: fault.subject, reliefSubject: fault.subject, due: due, begins: nil,
      stop: fault.mended.map { LateClock.Stop(instant: $0, state: .ended(at: $0)) }, entries: fault.entries)
    start.begin(
      &clock, reported: fault.reported, noticeNotBefore: Stockholm.date(at: fault.reported), &findings)
    try take(clock, PriceContext())
  }
}

extension RequirementHistory {
  func isMandatory(of fault: FaultClass) -> Bool {
    requirement.obligation == .mandatory && requirement.faultClass == fault
  }

  /// From when it was seen not to be met until it was seen to be met. What could not be tested or decided mends nothing,
  /// nor does a waiver.
  var failures: [(from: Instant, to: Instant?)] {
    var failures: [(from: Instant, to: Instant?)] = []
    var open: Instant?
    for change in changes {
      if let from = open, change.standing == .passed || change.verdict == .passed {
        failures.append((from, change.at))
        open = nil
      } else if open == nil, change.standing == .failed {
        open = change.at
      }
    }
    if let from = open { failures.append((from, nil)) }
    return failures
  }
}
