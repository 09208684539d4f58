import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Statistics
import Texts

/// What a record says of the field, for `prove` and `forecast`.
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
    (events, isSimulated) = try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let record =
        if let name { try VerifiedRecord.read(record, about: name) } else { try VerifiedRecord.read(record) }
      return (try EventLog(record.entries, asOf: asOf), try record.tellsOfSimulation())
    }
    field = FieldData(events: events, asOf: asOf)
    findings = field.findings
  }

  func data(for claim: Claim) -> ProofData {
    var data = ProofData(of: claim, in: field)
    data.isSimulated = isSimulated
    return data
  }

  /// Says how many entries were not understood, since a figure may rest on what is left.
  func warn(_ output: OutputOptions) {
    guard !findings.isEmpty else { return }
    let sink = DiagnosticSink()
    sink.warning(
      "field-evidence-not-understood",
      Text("\(findings.count) things on the record are contradictory or cannot be read; the worse reading counts"),
      at: nil,
      hints: [])
    Findings.write(sink, output: output)
  }
}
