package import Catalogue
package import Digests
package import Evidence
package import Judgement
package import Quantities
package import Texts

/// A ledger with what a reader must know about where it comes from.
package struct LedgerReport: Hashable, Sendable {
  package var ledger: Ledger
  /// The title of the contract, else of the catalogue.
  package var title: LocalizedText
  package var buyer: LocalizedText?
  /// The newest entry of the record that was read, and how many there were; nil where there is none.
  package var head: EntryReference?
  package var entryCount: Int
  /// Which entries were written after the day, and what would be owed without them.
  package var hindsight: Hindsight<Ore>?
  /// Only what was written by then was judged; nil where everything was that was known.
  package var writtenBy: Instant?
  /// The digest of what was judged by; nil where it is not known.
  package var judgedBy: SHA256Digest?
  /// What evidence on requirements was taken under; nil where none bears on the amounts.
  package var baseline: Baseline?
  /// Runs that were taken back, and what would be owed had they counted; nil where there are none.
  package var withdrawn: (runs: [RecordedRun], owed: Ore)? {
    get { withdrawnRuns.isEmpty ? nil : (withdrawnRuns, owedWithWithdrawn) }
    set { (withdrawnRuns, owedWithWithdrawn) = newValue ?? ([], 0) }
  }
  private var withdrawnRuns: [RecordedRun] = []
  private var owedWithWithdrawn: Ore = 0
  /// The clauses that were asked for; all of them where empty.
  package private(set) var only: [String] = []

  package init(
    _ ledger: Ledger, catalogueTitle: LocalizedText, buyer: LocalizedText? = nil, head: EntryReference? = nil,
    entryCount: Int
  ) {
    self.ledger = ledger
    title = ledger.contract.title ?? catalogueTitle
    self.buyer = buyer
    self.head = head
    self.entryCount = entryCount
  }

  /// Only these clauses, with totals of what is left. They were computed together with the others.
  package func showing(only clauses: [String]) -> LedgerReport {
    guard !clauses.isEmpty else { return self }
    var report = self
    let wanted = Set(clauses)
    report.only = ledger.contract.clauses.map(\.id).filter(wanted.contains)
    report.ledger.clauses.removeAll { !wanted.contains($0.clause.id) }
    let shown = report.ledger.clauses
    report.ledger.totalGross = shown.reduce(0) { $0 + $1.gross }
    report.ledger.totalNet = shown.reduce(0) { $0 + $1.net }
    report.ledger.months = Self.months(of: shown)
    let groups = Set(shown.compactMap(\.clause.group))
    report.ledger.groups.removeAll { !groups.contains($0.group.id) }
    report.ledger.findings.removeAll { finding in finding.clause.map { !wanted.contains($0) } ?? false }
    return report
  }

  private static func months(of clauses: [ClauseLedger]) -> [MonthTotal] {
    var totals = MonthTotals()
    // What a part comes to fits where the whole does.
    for clause in clauses { try? totals.add(clause.lines) }
    return totals.all
  }

  /// The Swedish day that the ledger stands as of.
  package var day: CalendarDate { Stockholm.date(at: ledger.asOf) }

  /// Whether there is anything that a reader of a report should see.
  package var hasSomethingToShow: Bool {
    !ledger.findings.isEmpty || ledger.ownMilestones.contains { $0.daysLate > 0 }
      || ledger.withheld.contains { $0.allowed != 0 || $0.withheld != 0 }
      || ledger.clauses.contains { !$0.lines.isEmpty }
      || ledger.clauses.contains { $0.clocks.contains { $0.state == .running } }
  }

  /// What the contract assumes, of itself and of the clauses that are shown.
  var isAssuming: Bool {
    !ledger.contract.assumptions.isEmpty || ledger.clauses.contains { $0.clause.assumption != nil }
  }
}

extension LedgerFinding {
  /// The clause that it is about, where it is about one alone.
  var clause: String? {
    switch self {
    case .capReached(.clause(let id), _): id
    case .terminationOpen(let rule, _):
      switch rule.condition {
      case .capReached(.clause(let id)), .periods(clause: let id, _): id
      case .capReached: nil
      }
    case .claimDeadlineNear(let id, _, _), .claimLost(let id, _, _), .waivedWithoutGround(let id, _, _),
      .noNotice(let id, _), .noDecision(let id, _), .baseUnknown(.clause(let id), _), .noMeasurement(let id, _),
      .noSamples(let id, _), .incidentWithoutCause(let id, _), .noReports(let id, _, _),
      .claimDiffers(let id, _, _, _, _), .notApplicable(let id, _), .applicabilityUndecided(let id, _):
      id
    case .capReached, .baseUnknown, .withheldTooMuch, .eventNotUnderstood: nil
    }
  }
}
