import Catalogue
import Diagnostics
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Reporting
import Texts

/// The contract of a catalogue with what a record says of it, and the ledger that follows.
struct PenaltyReading {
  let contract: Contract
  let evidence: PenaltyEvidence
  let asOf: Instant
  /// What the contract is called where it has no title.
  private let catalogueTitle: LocalizedText
  private let buyer: LocalizedText?
  private let head: EntryReference?
  private let entryCount: Int
  private let writtenBy: Instant?
  private let judgedBy: SHA256Digest?
  private let baseline: Baseline?
  private let later: LaterEntries
  /// What would be judged by without entries that were written later; nil where there are none.
  private let withoutLater: PenaltyEvidence?
  /// What would be judged by had runs counted that were taken back; nil where there are none.
  private let withWithdrawnRuns: PenaltyEvidence?
  private let withdrawnRuns: [RecordedRun]

  /// Computes and says where it comes from.
  func report(assuming assumptions: [PenaltyAssumption] = []) throws(QuantityError) -> LedgerReport {
    var report = LedgerReport(
      try ledger(evidence, assumptions), catalogueTitle: catalogueTitle, buyer: buyer, head: head,
      entryCount: entryCount)
    let owed = report.ledger.totalNet
    let without = if let withoutLater { try ledger(withoutLater, assumptions).totalNet } else { owed }
    report.hindsight = Hindsight(entries: later, without: without)
    report.writtenBy = writtenBy
    report.judgedBy = judgedBy
    report.baseline = baseline
    if let withWithdrawnRuns {
      report.withdrawn = (withdrawnRuns, try ledger(withWithdrawnRuns, assumptions).totalNet)
    }
    return report
  }

  private func ledger(
    _ evidence: PenaltyEvidence, _ assumptions: [PenaltyAssumption]
  ) throws(QuantityError) -> Ledger {
    try PenaltyAssessor.assess(contract: contract, evidence: evidence, asOf: asOf, assumptions: assumptions)
  }

  /// - Parameters:
  ///   - source: what the ledger is computed by.
  ///   - record: all of it, since an event counts from when it was known and not from when it was written.
  ///   - view: of that record.
  ///   - assessment: what the view shows of the requirements, where that was worked out already.
  init(
    _ source: PenaltySource, record: VerifiedRecord, view: RecordView, assessment: Assessment? = nil
  ) throws(RecordError) {
    let isSimulated = try record.tellsOfSimulation()
    let events = try view.events()
    let assessment = if let assessment { Optional(assessment) } else { try Self.assessment(source, view) }
    evidence = Self.evidence(assessment, events, isSimulated)
    later = try view.laterEntries(events)
    if later.isEmpty {
      withoutLater = nil
    } else {
      let view = view.withoutLaterEntries
      withoutLater = Self.evidence(try Self.assessment(source, view), try view.events(), isSimulated)
    }
    withdrawnRuns = assessment?.runs.filter { $0.withdrawal != nil } ?? []
    withWithdrawnRuns =
      withdrawnRuns.isEmpty
      ? nil : Self.evidence(try Self.assessment(source, view.withWithdrawnRuns), events, isSimulated)
    contract = source.contract
    judgedBy = source.digest
    baseline = source.contract.needsRequirements ? assessment?.baseline : nil
    asOf = view.asOf
    writtenBy = view.writtenBy
    catalogueTitle = assessment?.catalogue.title ?? LocalizedText(swedish: source.name)
    buyer = assessment?.catalogue.buyer
    head = view.entries.last?.reference
    entryCount = view.entries.count
  }

  private static func assessment(_ source: PenaltySource, _ view: RecordView) throws(RecordError) -> Assessment? {
    guard let compiled = source.compiled else { return nil }
    return try Assessor.assess(catalogue: compiled, record: view)
  }

  private static func evidence(
    _ assessment: Assessment?, _ events: EventLog, _ isSimulated: Bool
  ) -> PenaltyEvidence {
    let gates = events.openedGates
    var evidence =
      assessment.map { PenaltyEvidence(assessment: $0, events: events, openedGates: gates) }
      ?? PenaltyEvidence(events: events, openedGates: gates)
    // One simulated run makes the whole record one to practise on, whenever it was taken.
    evidence.isSimulated = evidence.isSimulated || isSimulated
    return evidence
  }
}

/// What a ledger is computed by.
struct PenaltySource {
  let contract: Contract
  /// Nil where the contract is read without the suites, and needs none.
  let compiled: CompiledCatalogue?
  /// Of the catalogue.
  let name: String
  /// Of what is judged by.
  let digest: SHA256Digest?
}

extension PenaltySource {
  init(_ contract: Contract, _ compiled: CompiledCatalogue) {
    self.init(
      contract: contract, compiled: compiled, name: compiled.catalogue.name,
      digest: try? compiled.judgingDigest())
  }
}

extension JudgingOptions {
  /// Reads the contract and the record. What is wrong goes to standard error, and the exit code is thrown: 2 where the
  /// input is wrong, 4 where the record does not verify.
  func penalties(_ output: OutputOptions) throws -> PenaltyReading {
    let sink = DiagnosticSink()
    guard let source = contractSource(sink), !sink.hasErrors else {
      throw output.refusal(sink)
    }
    return try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let record = try VerifiedRecord.read(record, about: source.name)
      return try PenaltyReading(
        source, record: record,
        view: try record.view(
          asOf: record.moment(asOf?.instant, output: output), writtenBy: writtenBy?.instant))
    }
  }

  /// The contract with the whole catalogue, or where that has no suites and the contract needs none, the contract alone.
  private func contractSource(_ sink: DiagnosticSink) -> PenaltySource? {
    let ofCatalogue = DiagnosticSink()
    if let compiled = Compiler.compile(
      catalogueDirectory: catalogue, suitesDirectory: suites, kinds: .judged, into: ofCatalogue), !ofCatalogue.hasErrors
    {
      if let contract = compiled.contract { return PenaltySource(contract, compiled) }
      // Says that there is none.
      _ = Compiler.contract(catalogueDirectory: catalogue, kinds: .judged, into: sink)
      return nil
    }
    let ofOutline = DiagnosticSink()
    guard let outline = Compiler.outline(catalogueDirectory: catalogue, kinds: .judged, into: ofOutline),
      let contract = outline.contract,
      !ofOutline.hasErrors, !contract.needsRequirements
    else {
      // Everything that is wrong, and not only what the contract needs.
      for diagnostic in ofCatalogue.diagnostics { sink.report(diagnostic) }
      return nil
    }
    return PenaltySource(
      contract: contract, compiled: nil, name: outline.name, digest: outline.agreements)
  }
}

extension JudgedRecord {
  /// The ledger; nil where the catalogue has no contract.
  func penalties(_ output: OutputOptions) throws -> LedgerReport? {
    guard let contract = compiled.contract else { return nil }
    let reading = try VerifiedRecord.exiting(output) { () throws(RecordError) in
      try PenaltyReading(PenaltySource(contract, compiled), record: record, view: view, assessment: assessment)
    }
    do throws(QuantityError) {
      return try reading.report()
    } catch {
      let sink = DiagnosticSink()
      sink.error("amount-too-large", error.problem, at: nil, hints: [error.hint])
      throw output.refusal(sink)
    }
  }
}

extension Contract {
  /// Whether what runs showed of the catalogue's requirements bears on an amount.
  fileprivate var needsRequirements: Bool {
    milestones.contains { $0.requirement != nil }
      || clauses.contains { $0.trigger.traits.needsRequirements }
  }
}
