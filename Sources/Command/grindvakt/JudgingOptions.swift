import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Reporting
import Texts

/// What every command needs that judges a record.
struct JudgingOptions: ParsableArguments {
  @Argument(help: Text("Folder of the catalogue.").help)
  var catalogue: String

  @Option(help: Text("Folder of the record.").help)
  var record: String

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(
    help: Text("Judge by what was known then: an instant (2026-08-22T12:00:00Z), or a day, up to its end in Sweden.")
      .help)
  var asOf: AsOf?

  @Option(
    help: Text("Judge only by what had been written by then, whenever it was known: an instant or a day.").help)
  var writtenBy: AsOf?

  /// Compiles the catalogue, verifies the record and judges. What is wrong goes to standard error, and the exit code is
  /// thrown: 2 where the input is wrong, 4 where the record does not verify.
  func assess(_ output: OutputOptions) throws -> Assessment { try judge(output).assessment }

  /// The same, with what was judged by.
  func judge(_ output: OutputOptions) throws -> JudgedRecord {
    let sink = DiagnosticSink()
    let compiled = Compiler.compile(catalogueDirectory: catalogue, suitesDirectory: suites, kinds: .judged, into: sink)
    guard let compiled, !sink.hasErrors else {
      throw output.refusal(sink)
    }
    return try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let record = try VerifiedRecord.read(record, about: compiled.catalogue.name)
      let view = try record.view(asOf: record.moment(asOf?.instant, output: output), writtenBy: writtenBy?.instant)
      return JudgedRecord(
        compiled: compiled, record: record, view: view,
        assessment: try Assessor.assess(catalogue: compiled, record: view))
    }
  }

  /// Verifies another record about the same catalogue, and judges it.
  ///
  /// - Parameter asOf: by what was known then; now unless given.
  func assess(
    _ compiled: CompiledCatalogue, record directory: String, asOf: Instant?, _ output: OutputOptions
  ) throws -> Assessment {
    return try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let record = try VerifiedRecord.read(directory, about: compiled.catalogue.name)
      return try Assessor.assess(
        catalogue: compiled,
        record: try record.view(asOf: record.moment(asOf, output: output), writtenBy: writtenBy?.instant))
    }
  }

  var attachments: AttachmentAccess { AttachmentAccess(AttachmentStore(directory: record)) }
}

/// What a record shows of a catalogue.
struct JudgedRecord {
  let compiled: CompiledCatalogue
  let record: VerifiedRecord
  let view: RecordView
  let assessment: Assessment
}

extension VerifiedRecord {
  /// What is judged of the record, with the plans that it keeps.
  func view(asOf: Instant, writtenBy: Instant?) throws(RecordError) -> RecordView {
    RecordView(
      entries, asOf: asOf, writtenBy: writtenBy,
      plans: try RecordedPlans.read(entries, from: AttachmentStore(directory: layout.directory)))
  }
}

/// `--as-of`: an instant, or a Swedish day.
struct AsOf: ExpressibleByArgument {
  let instant: Instant

  init?(argument: String) {
    if let instant = Instant(parsing: argument) {
      self.instant = instant
    } else if let day = CalendarDate(parsing: argument) {
      instant = Stockholm.lastInstant(of: day)
    } else {
      return nil
    }
  }
}
