package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `when-fix-late`: a clock for each deviation of the class, and for each time that a mandatory requirement of the class
/// was seen not to be met.
package struct FixLate: ChargedTrigger {
  package static let key = "when-fix-late"
  package static let words = Text("late fix")
  package static let traits = TriggerTraits.clock(starts: Set(PenaltyClock.Start.allCases)).with {
    $0.countsRealTime = true
    $0.needsRequirements = true
  }

  package let faultClass: FaultClass
  package let within: Term

  package static let schema = CatalogueSchema.object(
    [
      "fault-class": CatalogueSchema.faultClass,
      "within": CatalogueSchema.term("How long a fix may take.", hours: true),
    ], required: ["fault-class", "within"])

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> FixLate? {
    node.mapping(Text("a clause about late fixes"), reading.sink) { reader in
      let faultClass = reader.required("fault-class")?.word(of: FaultClass.self, reading.sink)
      let within = reading.term(
        reader.required("within", hint: Text("write how long a fix may take, for instance 24 hours")))
      guard let faultClass, let within else { return nil }
      return FixLate(faultClass: faultClass, within: within)
    }
  }

  package func title(in contract: Contract) -> Text {
    Text("Fault of class \(faultClass.rawValue) not fixed within \(Text(within))")
  }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    var faults: [Fault] = []
    for deviation in judge.facts.deviations[faultClass] ?? [] {
      faults.append(
        Fault(
          subject: deviation.id, reported: deviation.reported, fixed: deviation.fixed, entries: deviation.entries))
    }
    for requirement in judge.facts.requirements where requirement.isMandatory(of: faultClass) {
      let entries = requirement.entries
      for failure in requirement.failures {
        faults.append(Fault(subject: requirement.id, reported: failure.from, fixed: failure.to, entries: entries))
      }
    }
    // Charges of one day stand in the order of what was due first.
    var order: [(end: Instant, due: Due, index: Int)] = []
    order.reserveCapacity(faults.count)
    for (index, fault) in faults.enumerated() where fault.reported < judge.facts.horizon.instant {
      let due = Due.after(fault.reported, within).finished(
        grace: judge.clause.clock.grace, judge.facts.contract.dueOnHoliday)
      order.append((due.end, due, index))
    }
    order.sort { left, right in
      left.end != right.end ? left.end < right.end : faults[left.index].subject < faults[right.index].subject
    }
    judge.expect(clocks: order.count)
    for (_, due, index) in order { try take(faults[index], due, &judge) }
  }

  private struct Fault {
    var subject: String
    var reported: Instant
    var fixed: Instant?
    var entries: [EntryNumber]
  }

  private func take(_ fault: Fault, _ due: Due, _ judge: inout ClauseJudge) throws(QuantityError) {
    if let fixed = fault.fixed, fixed <= due.end { return }
    var clock = LateClock(
      subject: fault.subject, reliefSubject: fault.subject, due: due, begins: nil,
      stop: fault.fixed.map { LateClock.Stop(instant: $0, state: .ended(at: $0)) }, entries: fault.entries)
    judge.start.begin(
      &clock, reported: fault.reported, noticeNotBefore: Stockholm.date(at: fault.reported), &judge.findings)
    try judge.take(clock, PriceContext())
  }
}

extension PenaltyTrigger {
  /// `when-fix-late` of a fault class.
  package static func fixLate(_ faultClass: FaultClass, within: Term) -> PenaltyTrigger {
    PenaltyTrigger(FixLate(faultClass: faultClass, within: within))
  }
}
