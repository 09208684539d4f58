import Catalogue
import Digests
import Evidence
import Judgement
import Quantities
import Texts

/// A contract with what happened to it, put together in a line or two.
struct PenaltyCase {
  var contract: Contract
  var log = EventLog()
  var requirements: [AssessedRequirement] = []
  private var written: Int64 = 0

  /// Ore, half up; due days stay; 4 000 000 kr; buyer's delay and force majeure relieve.
  init(_ clauses: [PenaltyClause], milestones: [Milestone] = [], change: (inout Contract) -> Void = { _ in }) throws {
    contract = Contract(
      id: "K1", begins: try day("2022-01-01"), sum: try money("4 000 000 kr"),
      rounding: MoneyRounding(.halfUp, to: .ore),
      dueOnHoliday: .stays, relief: [.buyersDelay, .forceMajeure], milestones: milestones, clauses: clauses)
    change(&contract)
  }

  /// Writes an event that was known from its own day on.
  mutating func add(_ kind: String, _ values: [String: String], known: String = "2000-01-01") throws {
    written += 1
    log.add(
      RecordedEvent(
        kind: kind, values: values, known: Stockholm.start(of: try day(known)), entry: try reference(written)))
  }

  /// As of the end of the day.
  func ledger(_ asOf: String, assuming: [String] = []) throws -> Ledger {
    try ledger(at: Stockholm.lastInstant(of: day(asOf)), assuming: assuming)
  }

  func ledger(at asOf: Instant, assuming: [String] = []) throws -> Ledger {
    let assumptions = try assuming.map { try PenaltyAssumption.parse($0, of: contract) }
    return try PenaltyAssessor.assess(
      contract: contract, evidence: PenaltyEvidence(events: log, requirements: requirements), asOf: asOf,
      assumptions: assumptions)
  }

  /// Kronor owed, net.
  func net(_ asOf: String, assuming: [String] = []) throws -> Rational {
    try Rational(ledger(asOf, assuming: assuming).totalNet).divided(by: Rational(100))
  }
}

func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text) }
func money(_ text: String) throws -> Money { try Money.parse(text) }
func percent(_ text: String) throws -> Percentage { try Percentage.parse(text) }
func kronor(_ text: String) throws -> Rational { try Rational.parse(text) }

private func reference(_ number: Int64) throws -> EntryReference {
  EntryReference(seq: number, at: Instant(secondsSince1970: number), hash: try SHA256Digest.hash([UInt8]()))
}

extension PenaltyClause {
  /// A clause of the main document about which nothing is special.
  static func make(
    _ id: String = "late", _ trigger: PenaltyTrigger = .milestoneLate("done"), _ charge: PenaltyCharge,
    stops: Set<MilestoneState> = [.approvedWithEffect], caps: [PenaltyCap] = []
  ) -> PenaltyClause {
    PenaltyClause(
      id: id, title: LocalizedText(swedish: id), source: ContractSource(document: "main"), trigger: trigger,
      clock: PenaltyClock(stops: stops), charge: charge, caps: caps, damages: .sole)
  }

  func with(_ change: (inout PenaltyClause) throws -> Void) rethrows -> PenaltyClause {
    var changed = self
    try change(&changed)
    return changed
  }
}

extension PenaltyCharge {
  static func rate(_ text: String, _ per: ChargedUnit? = nil) throws -> PenaltyCharge {
    PenaltyCharge(rate: .money(try money(text)), per: per)
  }

  static func share(_ text: String, of base: String, _ per: ChargedUnit? = nil) throws -> PenaltyCharge {
    PenaltyCharge(rate: .share(try percent(text), of: .money(try money(base))), per: per)
  }
}

extension PenaltyCap {
  static func most(_ text: String, per window: Window = .total) throws -> PenaltyCap {
    PenaltyCap(most: .amount(.money(try money(text))), per: window)
  }
}

extension Milestone {
  static func due(_ text: String, _ id: String = "done", part: String? = nil) throws -> Milestone {
    Milestone(id: id, title: LocalizedText(swedish: id), due: .date(try day(text)), part: part)
  }
}

extension ChargedUnit {
  static let weeks = ChargedUnit(.commenced, .days(7))
}
