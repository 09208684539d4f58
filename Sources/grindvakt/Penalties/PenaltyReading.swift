import Catalogue
import Diagnostics
import Evidence
import Judgement
import Planning
import Quantities
import Reporting

/// The contract of a catalogue with what a record tells of it, and the ledger that follows.
struct PenaltyReading {
  let contract: Contract
  let evidence: PenaltyEvidence
  let asOf: Instant
  /// What the contract is called where it has no title.
  private let catalogueTitle: LocalizedText
  private let buyer: LocalizedText?
  private let head: EntryReference?
  private let entryCount: Int

  /// Computes and says where it comes from.
  func report(assuming assumptions: [PenaltyAssumption] = []) throws(QuantityError) -> LedgerReport {
    let ledger = try PenaltyAssessor.assess(
      contract: contract, evidence: evidence, asOf: asOf, assumptions: assumptions)
    return LedgerReport(
      ledger, catalogueTitle: catalogueTitle, buyer: buyer, head: head, entryCount: entryCount)
  }

  /// - Parameters:
  ///   - assessment: nil where the contract is read without the suites, and needs none.
  ///   - name: of the catalogue.
  ///   - record: all of it, since an event counts from when it was known and not from when it was written.
  init(
    contract: Contract, assessment: Assessment?, name: String, record: VerifiedRecord, asOf: Instant
  ) throws(RecordError) {
    let events = try EventLog(record.entries, asOf: asOf)
    let gates = Self.openedGates(events)
    var evidence =
      assessment.map { PenaltyEvidence(assessment: $0, events: events, openedGates: gates) }
      ?? PenaltyEvidence(events: events, openedGates: gates)
    // One simulated run makes the whole record one to practise on, whenever it was taken.
    let isSimulated = try record.tellsOfSimulation()
    evidence.isSimulated = evidence.isSimulated || isSimulated
    self.contract = contract
    self.evidence = evidence
    self.asOf = asOf
    catalogueTitle = assessment?.catalogue.title ?? LocalizedText(swedish: name)
    buyer = assessment?.catalogue.buyer
    head = record.entries.last?.reference
    entryCount = record.entries.count
  }

  /// The gates whose newest decision is to go on without conditions, with the day of it.
  private static func openedGates(_ events: EventLog) -> [String: CalendarDate] {
    var newest: [String: (at: Instant, outcome: String)] = [:]
    for event in events.events("gate-decided") {
      guard let gate = event.text("gate"), let at = event.beginning("on"), let outcome = event.text("outcome") else {
        continue
      }
      if let known = newest[gate], known.at > at { continue }
      newest[gate] = (at, outcome)
    }
    return newest.filter { $0.value.outcome == "go" }.mapValues { Stockholm.date(at: $0.at) }
  }
}

extension JudgingOptions {
  /// Reads the contract and the record. What is wrong goes to standard error, and the exit code is thrown: 2 where the
  /// input is wrong, 4 where the record does not verify.
  func penalties(_ output: OutputOptions) throws -> PenaltyReading {
    let sink = DiagnosticSink()
    guard let source = contractSource(sink), !sink.hasErrors else {
      Findings.write(sink, output: output)
      throw Exit.wrongInput
    }
    let asOf = asOf?.instant ?? SystemClock.system.now()
    return try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let record = try VerifiedRecord.read(record, about: source.name)
      let testimony = try Testimony(record.entries, asOf: asOf)
      let assessment = source.compiled.map { Assessor.assess(catalogue: $0, testimony: testimony, asOf: asOf) }
      return try PenaltyReading(
        contract: source.contract, assessment: assessment, name: source.name, record: record, asOf: asOf)
    }
  }

  /// The contract with the whole catalogue, or where that has no suites and the contract needs none, the contract alone.
  private func contractSource(
    _ sink: DiagnosticSink
  ) -> (contract: Contract, compiled: CompiledCatalogue?, name: String)? {
    let ofCatalogue = DiagnosticSink()
    if let compiled = Compiler.compile(
      catalogueDirectory: catalogue, suitesDirectory: suites, into: ofCatalogue), !ofCatalogue.hasErrors
    {
      if let contract = compiled.contract { return (contract, compiled, compiled.catalogue.name) }
      // Says that there is none.
      _ = Compiler.contract(catalogueDirectory: catalogue, into: sink)
      return nil
    }
    let ofOutline = DiagnosticSink()
    guard let outline = Compiler.outline(catalogueDirectory: catalogue, into: ofOutline),
      let contract = outline.contract,
      !ofOutline.hasErrors, !contract.needsRequirements
    else {
      // Everything that is wrong, and not only what the contract needs.
      for diagnostic in ofCatalogue.diagnostics { sink.report(diagnostic) }
      return nil
    }
    return (contract, nil, outline.name)
  }
}

extension JudgedRecord {
  /// The ledger; nil where the catalogue has no contract.
  func penalties(_ output: OutputOptions) throws -> LedgerReport? {
    guard let contract = compiled.contract else { return nil }
    let reading = try VerifiedRecord.exiting(output) { () throws(RecordError) in
      try PenaltyReading(
        contract: contract, assessment: assessment, name: compiled.catalogue.name, record: record,
        asOf: assessment.asOf)
    }
    do throws(QuantityError) {
      return try reading.report()
    } catch {
      let sink = DiagnosticSink()
      sink.error("amount-too-large", error.problem, at: nil, hints: [error.hint])
      Findings.write(sink, output: output)
      throw Exit.wrongInput
    }
  }
}

extension Contract {
  /// Whether what runs showed of the catalogue's requirements bears on an amount.
  fileprivate var needsRequirements: Bool {
    milestones.contains { $0.requirement != nil }
      || clauses.contains { clause in
        switch clause.trigger {
        case .fixLate, .acceptanceFails: true
        default: false
        }
      }
  }
}
