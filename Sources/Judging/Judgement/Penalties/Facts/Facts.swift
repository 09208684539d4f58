import Catalogue
import Quantities

/// What the record says of a contract as of an instant, read once and arranged by what it is about.
struct Facts {
  let contract: Contract
  let requirements: [AssessedRequirement]
  let assumed: AssumedFacts
  /// The Swedish day of the instant; it counts itself.
  let asOfDay: CalendarDate
  /// Where the time ends that clocks run in: just after the instant, or with the day of termination.
  let horizon: Horizon
  let terminated: Dated?

  var milestones: [String: MilestoneFacts] = [:]
  /// By service, in order of their beginnings.
  var outages: [String: [OutageFact]] = [:]
  /// By class, in order of their reports.
  var deviations: [FaultClass: [DeviationFact]] = [:]
  /// By kind, in order of time.
  var incidents: [String: [IncidentFact]] = [:]
  var measurements: [MeasurementKey: MeasurementFact] = [:]
  var deliveries: [DeliveryKey: Dated] = [:]
  var notices = Notices()
  var relief = ReliefFacts()
  var claims: [String: ClaimsMade] = [:]
  /// The first decision to claim, by clause.
  var decisions: [String: Dated] = [:]
  var adjustments: [AdjustmentFact] = []
  var withheld: [String: WithheldFacts] = [:]
  /// Clause -> what was paid of its penalties.
  var paid: [String: PaidFacts] = [:]
  var findings: [LedgerFinding] = []

  init(contract: Contract, evidence: PenaltyEvidence, asOf: Instant, assumptions: [PenaltyAssumption]) {
    var reader = FactReader(contract: contract, log: evidence.events, asOf: asOf)
    let terminated = reader.termination()
    self.contract = contract
    self.requirements = evidence.requirements.map { assessed in
      var known = assessed
      known.history.removeAll { $0.at > asOf }
      return known
    }
    self.assumed = AssumedFacts(assumptions)
    self.asOfDay = reader.asOfDay
    self.terminated = terminated
    self.horizon = Horizon(asOf: asOf, terminated: terminated?.day)
    milestones = reader.milestones()
    if !assumed.noOutage { outages = reader.outages() }
    deviations = reader.deviations()
    incidents = reader.incidents()
    measurements = reader.measurements()
    deliveries = reader.deliveries()
    notices = reader.notices()
    relief = reader.relief(without: assumed.reliefLeftOut)
    claims = reader.claims()
    decisions = reader.decisions()
    adjustments = reader.adjustments()
    withheld = reader.withheld()
    paid = reader.paid()
    findings = reader.findings
  }
}

/// A day, and the entry that records it.
struct Dated: Hashable, Sendable {
  var day: CalendarDate
  var entry: EntryNumber?

  var entries: [EntryNumber] { entry.map { [$0] } ?? [] }
}

/// Where the time ends that is looked at.
struct Horizon: Hashable, Sendable {
  /// The last day that counts.
  var day: CalendarDate
  /// Just after the last instant that counts.
  var instant: Instant
  /// Whether it is the end of the contract.
  var isTermination = false

  /// The instant itself counts, so that the last microsecond of a day is the whole day.
  init(asOf: Instant, terminated: CalendarDate?) {
    day = Stockholm.date(at: asOf)
    instant = asOf + TimeSpan(microseconds: 1)
    if let terminated, terminated < day || Stockholm.end(of: terminated) <= instant {
      day = terminated
      instant = Stockholm.end(of: terminated)
      isTermination = true
    }
  }

  /// The end of a day.
  init(endOf day: CalendarDate) {
    self.day = day
    instant = Stockholm.end(of: day)
  }

  /// The whole months from a day on that have ended by it.
  func monthsEnded(from day: CalendarDate) -> [CalendarMonth] {
    var months: [CalendarMonth] = []
    var month = CalendarMonth(of: day)
    if month.first < day { month = month.next }
    while month.first >= day, month.last < .latest, Stockholm.end(of: month.last) <= instant {
      months.append(month)
      month = month.next
    }
    return months
  }
}

/// What is assumed instead of what the record says.
struct AssumedFacts {
  /// Nil inside: it never happened.
  var milestones: [String: CalendarDate?] = [:]
  var reliefLeftOut: Set<ReliefKind> = []
  var noOutage = false

  init(_ assumptions: [PenaltyAssumption]) {
    for assumption in assumptions {
      switch assumption.effect {
      case .reached(let milestone, let day): milestones[milestone] = .some(day)
      case .never(let milestone): milestones[milestone] = .some(nil)
      case .without(let kind): reliefLeftOut.insert(kind)
      case .noOutage: noOutage = true
      }
    }
  }
}
