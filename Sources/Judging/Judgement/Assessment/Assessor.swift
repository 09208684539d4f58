import Catalogue
import Digests
package import Evidence
package import Planning
package import Quantities

/// Judges a record by a catalogue. A pure function: the same catalogue, entries and instant give the same assessment.
package enum Assessor {
  /// The kinds of events that bear on verdicts.
  private static let kinds: Set<String> = [RunWithdrawn.name, ChangeAgreed.name, FactDecided.name]

  /// - Parameters:
  ///   - record: the entries in their order; those written after the instant are left out.
  ///   - asOf: only what was known then counts.
  /// - Throws: where an entry cannot be understood. Whether the record is intact is not asked here.
  package static func assess(
    catalogue: CompiledCatalogue, record: [RecordEntry], asOf: Instant
  ) throws(RecordError) -> Assessment {
    try assess(catalogue: catalogue, record: RecordView(record, asOf: asOf))
  }

  /// - Throws: where an entry cannot be understood. Whether the record is intact is not asked here.
  package static func assess(
    catalogue: CompiledCatalogue, record view: RecordView
  ) throws(RecordError) -> Assessment {
    let events = try view.events(of: kinds)
    let testimony = try view.testimony(of: catalogue, events)
    return try assess(catalogue: catalogue, record: view, testimony: testimony, events: events)
  }

  /// - Parameters:
  ///   - testimony: of the view, with the runs marked that were taken back.
  ///   - events: of the view.
  package static func assess(
    catalogue: CompiledCatalogue, record view: RecordView, testimony: Testimony, events: EventLog
  ) throws(RecordError) -> Assessment {
    let bench = Bench(
      catalogue: catalogue, testimony: testimony, facts: FactDecisions(events), subject: Subject(of: testimony),
      asOf: view.asOf, countsWithdrawnRuns: view.countsWithdrawnRuns)
    let comparison = try BaselineComparison(
      bench, plans: view.plans, agreed: events.events(ChangeAgreed.self).compactMap(AgreedChange.init))
    let rules =
      catalogue.requirements.map { comparison.rule($0) } + comparison.removed.map { comparison.rule(formerly: $0) }
    var assessment = Assessment(
      catalogue: comparison.catalogue, asOf: view.asOf, head: testimony.head, entryCount: testimony.entryCount,
      runs: testimony.runs, subject: bench.subject,
      requirements: try rules.map { rule throws(RecordError) in try assess(rule, comparison, bench) },
      sources: catalogue.sources)
    assessment.words = catalogue.vocabulary.titles
    assessment.baseline = comparison.baseline
    assessment.writtenBy = view.writtenBy
    let later = try view.laterEntries(events, of: kinds)
    assessment.hindsight = Hindsight(
      entries: later,
      without: later.isEmpty
        ? assessment.conclusion
        : try assess(catalogue: catalogue, record: view.withoutLaterEntries).conclusion)
    return assessment
  }

  private static func assess(
    _ rule: RequirementRule, _ comparison: BaselineComparison, _ bench: Bench
  ) throws(RecordError) -> AssessedRequirement {
    let cases = try rule.items.map { item throws(RecordError) in try assess(item, bench) }
    let applicability = rule.applicability(in: bench, at: bench.asOf)
    return AssessedRequirement(
      requirement: rule.requirement,
      verdict: RequirementRule.verdict(Verdict.ofAll(cases.map(\.verdict)), applicability),
      waiver: rule.waiver(in: bench.testimony, at: bench.asOf),
      reasons: reasons(rule, applicability) + (cases.isEmpty ? [.noVerification] : []), cases: cases,
      history: History(bench: bench).changes(of: rule), loosening: comparison.loosenings[rule.requirement.id],
      applicability: applicability, assumedLimits: rule.assumedLimits)
  }

  private static func reasons(_ rule: RequirementRule, _ applicability: Applicability) -> [Reason] {
    guard let condition = rule.requirement.appliesWhen else { return [] }
    return switch applicability {
    case .always, .holds: []
    case .doesNotHold(let decision): [.doesNotApply(condition, decision)]
    case .undecided: [.conditionUndecided(condition)]
    }
  }

  private static func assess(_ item: RequirementRule.Item, _ bench: Bench) throws(RecordError) -> AssessedCase {
    var finding = item.judge.finding(of: item.planned, in: bench)
    if let plan = item.formerly, finding.verdict == .failed {
      finding.object(.failed, because: .loosenedAfterFailure(plan: plan))
    }
    let attempt = try finding.attempt.map { attempt throws(RecordError) in try bench.testimony.whole(attempt) }
    let system = attempt?.run.flatMap { bench.testimony.run($0) }?.start.system
    let newest = system.flatMap { bench.testimony.versions[Testimony.SystemName($0)] }
    return AssessedCase(
      planned: item.planned, verdict: finding.verdict, reasons: finding.reasons + finding.advice,
      attempt: attempt, attempts: finding.attempts, method: item.method, by: item.by,
      validUntil: attempt.flatMap { item.judge.validity.lastDay(of: $0) }, systemVersion: system?.version,
      isFromEarlierVersion: system.map { $0.isVersionKnown && $0.version != newest } ?? false)
  }
}
