package import Catalogue
package import Quantities
package import Statistics

/// Why a criterion stands as it does, as data: the words are put together where reports are.
package enum GateReason: Hashable, Sendable {
  // Requirements
  /// These requirements, in the order of the catalogue, stand so.
  case requirements(RequirementState, [String])
  /// No requirement of the catalogue is meant by the criterion.
  case nothingMeant

  // Faults
  /// So many faults of the class, and so many are accepted; the deviations by name.
  case faults(FaultClass, count: Int, most: Rational, ids: [String])
  /// Nothing has gone wrong since that day, which is not long enough.
  case faultFreeFor(days: Int, wanted: Int, since: CalendarDate, begunBy: WindowBeginning)
  case faultFreeShown(days: Int, since: CalendarDate)
  /// No unit takes part in a pilot, or nothing is installed.
  case nothingInUse
  /// In this week nobody is known to have used the system, so nobody could have seen a fault.
  case noUseSeen(from: CalendarDate, to: CalendarDate)
  case openFaults(FaultClass, count: Int, most: Rational, ids: [String])
  case fewFaultsOpen(count: Int)

  // After the start
  case notStarted(gate: String)
  case faultAfterStart(FaultClass, ids: [String], since: CalendarDate)
  /// `faultClass` is nil for all classes together.
  case perHundred(FaultClass?, count: Int, installed: Int, rate: Rational, most: Rational)
  case installedUnknown
  case wireHolds(count: Int, installed: Int, since: CalendarDate)

  // What is demonstrated
  case bound(DemonstratedBound)
  case noTrials(DemonstratedMeasure)

  // Papers, people, drills
  case artefactMissing(kind: String, perspective: String?, others: [String])
  case artefactTooOld(kind: String, on: CalendarDate, oldest: CalendarDate)
  case artefactNotApproved(kind: String, by: String?, wanted: String?)
  case artefactThere(kind: String, on: CalendarDate)
  case trainingMissing(group: String?)
  case trained(group: String?, people: Int, of: Int, wanted: Percentage)
  case trainingSizeUnknown(group: String?)
  case drillMissing(String)
  case drillTooOld(String, on: CalendarDate, oldest: CalendarDate)
  case drillFailed(String, on: CalendarDate)
  case drillHeld(String, on: CalendarDate)
  case groupsMissing([String], ParticipantsDemand.Activity)
  case groupsTookPart([String], ParticipantsDemand.Activity)
  case notInformed(DeciderDemand.Level)
  case informedTooLongAgo(DeciderDemand.Level, on: CalendarDate, oldest: CalendarDate)
  case informed(DeciderDemand.Level, on: CalendarDate)
  case mandateMissing(DeciderDemand.Level)
  case mandateTooLow(DeciderDemand.Level, wanted: DeciderDemand.Level)
  case mandateGiven(DeciderDemand.Level, on: CalendarDate)

  // Plans and time
  /// Nothing says when it is to start, or to end.
  case planMissing(gate: String)
  case planEndMissing(gate: String)
  case startInClosedTime(start: CalendarDate, from: MonthDay, to: MonthDay)
  case startTooClose(start: CalendarDate, before: CalendarDate)
  case startFits(CalendarDate)
  case paceMissing
  case forecast(ForecastFigures)
  case oldSystemUnknown
  case oldSystemEnds(until: CalendarDate, needed: CalendarDate)
  case oldSystemLasts(until: CalendarDate, needed: CalendarDate)
  case parallelTooLong(days: Int, most: Int)
  case parallelShort(days: Int, most: Int)

  // The vendor's word
  case promisesMissing
  case promiseSlipped(id: String, what: String, days: Int, most: Int)
  case promiseOverdue(id: String, what: String, due: CalendarDate)
  case promisesKept(kept: Int, due: Int, wanted: Percentage)
  case promiseWithoutEvidence(id: String, what: String, due: CalendarDate?)
  case promisesHold(count: Int)

  // Looking at the looking
  case reportingUnknown
  case reportingFell(by: Percentage, most: Percentage, before: Int, after: Int)
  case reportingLevel(before: Int, after: Int)
  case sampleUnknown([String])
  case sampleDiffers(group: String, category: String, sample: Percentage, population: Percentage, most: Percentage)
  case sampleAlike([String])

  // Money and decisions
  case contractMissing
  case capUnknown
  case capReached(on: CalendarDate)
  case capOpen
  case notDecided(gate: String)
  case decidedOtherwise(gate: String, outcome: GateRecommendation, on: CalendarDate)
  case decisionStands(gate: String, on: CalendarDate)
  case conditionOverdue(GateCondition)
  case ruleMissing(gate: String)
  /// The rule as it was put, and what it has no number for: `days`, `A`, `B`, `C`.
  case ruleWithoutNumbers(text: String, missing: [String], on: CalendarDate)
  case ruleInNumbers(on: CalendarDate)
  case waiverExpired(requirement: String, on: CalendarDate)

  // What makes evidence useless
  case onlySimulated
  /// An event of this kind lacks something, and what it tells may matter.
  case unreadable(kind: String)

  /// How some requirements stand.
  package enum RequirementState: String, Hashable, Sendable, CaseIterable {
    case failed
    case seenNotMet = "seen-not-met"
    case waiverExpired = "waiver-expired"
    case waiverNotVerified = "waiver-not-verified"
    case deadlinePassed = "deadline-passed"
    case notShown = "not-shown"
    case onlySimulated = "only-simulated"
    case waived
    case awaited
    case shown
  }

  /// What a fault-free time is counted from.
  package enum WindowBeginning: Hashable, Sendable {
    case pilot
    case deviation(String)
    case version(String)
  }
}

/// What can be demonstrated.
package enum DemonstratedMeasure: String, Hashable, Sendable, CaseIterable {
  case lostAlarms = "lost-alarms"
  case faultyUsers = "faulty-users"
  case timeBetweenFailures = "time-between-failures"
  case batteryLife = "battery-life"
}

/// What was seen, and what that shows. Shares are fractions, times are hours.
package struct DemonstratedBound: Hashable, Sendable {
  package var measure: DemonstratedMeasure
  package var trials: Int
  package var failures: Int
  /// What the trials count for, since those of one user are alike.
  package var effectiveTrials: Double
  /// The upper bound of a share, or the lower bound of a time, at the confidence.
  package var shown: Double
  package var wanted: Double
  package var confidence: Percentage

  package init(
    measure: DemonstratedMeasure, trials: Int, failures: Int, effectiveTrials: Double, shown: Double, wanted: Double,
    confidence: Percentage
  ) {
    self.measure = measure
    self.trials = trials
    self.failures = failures
    self.effectiveTrials = effectiveTrials
    self.shown = shown
    self.wanted = wanted
    self.confidence = confidence
  }
}

/// What a forecast of the roll-out gives.
package struct ForecastFigures: Hashable, Sendable {
  package var units: Int
  package var start: CalendarDate
  package var doneBy: CalendarDate
  /// From 0 to 1.
  package var probability: Double
  package var wanted: Percentage
  /// The day by which half of the runs are done; nil where that is beyond the forecast.
  package var median: CalendarDate?
  /// The courses themselves, to be drawn.
  package var rollout: RolloutForecast?

  package init(
    units: Int, start: CalendarDate, doneBy: CalendarDate, probability: Double, wanted: Percentage,
    median: CalendarDate?, rollout: RolloutForecast? = nil
  ) {
    self.units = units
    self.start = start
    self.doneBy = doneBy
    self.probability = probability
    self.wanted = wanted
    self.median = median
    self.rollout = rollout
  }
}
