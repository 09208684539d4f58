import Catalogue
package import Evidence
package import Planning
package import Quantities

/// Judges a record by a catalogue. A pure function: the same catalogue, entries and instant give the same assessment.
package enum Assessor {
  /// - Parameters:
  ///   - record: the entries in their order; those written after the instant are left out.
  ///   - asOf: only what was known then counts.
  /// - Throws: where an entry cannot be understood. Whether the record is intact is not asked here.
  package static func assess(
    catalogue: CompiledCatalogue, record: [RecordEntry], asOf: Instant
  ) throws(RecordError) -> Assessment {
    assess(catalogue: catalogue, testimony: try Testimony(record, asOf: asOf), asOf: asOf)
  }

  /// - Parameter testimony: of entries up to the instant.
  package static func assess(
    catalogue: CompiledCatalogue, testimony: Testimony, asOf: Instant
  ) -> Assessment {
    let bench = Bench(
      catalogue: catalogue, testimony: testimony, subject: Subject(of: testimony), asOf: asOf)
    return Assessment(
      catalogue: catalogue.catalogue, asOf: asOf, head: testimony.head, entryCount: testimony.entryCount,
      runs: testimony.runs, subject: bench.subject,
      requirements: catalogue.requirements.map { assess($0, bench) }, sources: catalogue.sources)
  }

  private static func assess(_ compiled: CompiledRequirement, _ bench: Bench) -> AssessedRequirement {
    let rule = RequirementRule(compiled: compiled)
    let cases = rule.cases.compactMap { index, id, judge in
      bench.catalogue.plannedCase(id).map { assess($0, compiled.verifications[index], judge, bench) }
    }
    return AssessedRequirement(
      requirement: compiled.requirement, verdict: Verdict.ofAll(cases.map(\.verdict)),
      waiver: rule.waiver(in: bench), reasons: cases.isEmpty ? [.noVerification] : [], cases: cases,
      history: History(bench: bench).changes(of: rule))
  }

  private static func assess(
    _ planned: PlannedCase, _ verification: CompiledVerification, _ judge: CaseJudge, _ bench: Bench
  ) -> AssessedCase {
    let finding = judge.finding(of: planned, in: bench)
    let system = finding.attempt?.run.flatMap { bench.testimony.run($0) }?.start.system
    let newest = system.flatMap { bench.testimony.versions[Testimony.SystemName($0)] }
    return AssessedCase(
      planned: planned, verdict: finding.verdict, reasons: finding.reasons, attempt: finding.attempt,
      method: verification.method, by: verification.by,
      validUntil: finding.attempt.flatMap { judge.validity.lastDay(of: $0) }, systemVersion: system?.version,
      isFromEarlierVersion: system.map { $0.version != newest } ?? false)
  }
}
