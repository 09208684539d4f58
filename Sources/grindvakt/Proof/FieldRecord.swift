import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Statistics

/// What a record tells of the field, for `prove` and `forecast`.
struct FieldRecord {
  let events: EventLog
  let field: FieldData
  /// One simulated run makes the whole record one to practise on.
  let isSimulated: Bool
  let findings: [FieldFinding]

  /// Verifies the record and reads its events. What is wrong goes to standard error, and the exit code is thrown: 2 where
  /// the input is wrong, 4 where the record does not verify.
  init(record: String, catalogue: CompiledCatalogue?, asOf: Instant, output: OutputOptions) throws {
    let name = catalogue?.catalogue.name
    do throws(RecordError) {
      var reader = try RecordReader(directory: record)
      let first = try reader.next()
      try JudgingOptions.verify(record)
      let about = try first?.body(as: RecordCreated.self).catalogue
      guard name == nil || about == name else {
        throw RecordError(
          code: "record-of-another-catalogue",
          problem: "'\(record)' is about the catalogue '\(about ?? "")', not '\(name ?? "")'",
          hint: "name the record of this catalogue")
      }
      let entries = try RecordReader.entries(in: record)
      events = try EventLog(entries, asOf: asOf)
      field = FieldData(events: events, asOf: asOf)
      findings = field.findings
      isSimulated = try Self.tellsOfSimulation(entries)
    } catch {
      let wrong = DiagnosticSink()
      wrong.report(error.diagnostic)
      Findings.write(wrong, output: output)
      throw error.code == JudgingOptions.damaged ? Exit.recordDamaged : Exit.wrongInput
    }
  }

  func data(for claim: Claim) -> ProofData {
    var data = ProofData(of: claim, in: field)
    data.isSimulated = isSimulated
    return data
  }

  private static func tellsOfSimulation(_ entries: [RecordEntry]) throws(RecordError) -> Bool {
    for entry in entries where entry.kind == RunStarted.kind {
      if try entry.body(as: RunStarted.self).simulated { return true }
    }
    return false
  }

  /// Says how many entries were not understood, since a figure may rest on what is left.
  func warn(_ output: OutputOptions) {
    guard !findings.isEmpty else { return }
    let sink = DiagnosticSink()
    sink.warning(
      "field-evidence-not-understood",
      "\(findings.count) things on the record are contradictory or cannot be read; the worse reading counts", at: nil,
      hints: [])
    Findings.write(sink, output: output)
  }
}
