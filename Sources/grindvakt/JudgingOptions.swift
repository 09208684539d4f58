import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Reporting

/// What every command needs that judges a record.
struct JudgingOptions: ParsableArguments {
  @Argument(help: "Folder of the catalogue.")
  var catalogue: String

  @Option(help: "Folder of the record.")
  var record: String

  @Option(help: "Folder of the suites; the nearest folder 'Suites' unless given.")
  var suites: String?

  @Option(
    help: "Judge by what was known then: an instant (2026-08-22T12:00:00Z), or a day, up to its end in Sweden.")
  var asOf: AsOf?

  /// Compiles the catalogue, verifies the record and judges. What is wrong goes to standard error, and the exit code is
  /// thrown: 2 where the input is wrong, 4 where the record does not verify.
  func assess(_ output: OutputOptions) throws -> Assessment { try judge(output).assessment }

  /// The same, with what was judged by.
  func judge(_ output: OutputOptions) throws -> JudgedRecord {
    let sink = DiagnosticSink()
    let compiled = Compiler.compile(catalogueDirectory: catalogue, suitesDirectory: suites, into: sink)
    guard let compiled, !sink.hasErrors else {
      Findings.write(sink, output: output)
      throw Exit.wrongInput
    }
    let asOf = asOf?.instant ?? SystemClock.system.now()
    return try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let record = try VerifiedRecord.read(record, about: compiled.catalogue.name)
      let testimony = try Testimony(record.entries, asOf: asOf)
      return JudgedRecord(
        compiled: compiled, record: record,
        assessment: Assessor.assess(catalogue: compiled, testimony: testimony, asOf: asOf))
    }
  }

  /// Verifies another record about the same catalogue, and judges it.
  ///
  /// - Parameter asOf: by what was known then; now unless given.
  func assess(
    _ compiled: CompiledCatalogue, record directory: String, asOf: Instant?, _ output: OutputOptions
  ) throws -> Assessment {
    let asOf = asOf ?? SystemClock.system.now()
    return try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let record = try VerifiedRecord.read(directory, about: compiled.catalogue.name)
      return Assessor.assess(
        catalogue: compiled, testimony: try Testimony(record.entries, asOf: asOf), asOf: asOf)
    }
  }

  var attachments: AttachmentAccess { AttachmentAccess(AttachmentStore(directory: record)) }
}

/// What a record shows of a catalogue.
struct JudgedRecord {
  let compiled: CompiledCatalogue
  let record: VerifiedRecord
  let assessment: Assessment
}

/// `--as-of`: an instant, or a Swedish day.
struct AsOf: ExpressibleByArgument {
  let instant: Instant

  init?(argument: String) {
    if let instant = Instant(parsing: argument) {
      self.instant = instant
    } else if let day = CalendarDate(parsing: argument) {
      // The last instant of the day.
      instant = Stockholm.end(of: day) - TimeSpan(microseconds: 1)
    } else {
      return nil
    }
  }
}
