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

  /// The same, with the catalogue that was judged by.
  func judge(_ output: OutputOptions) throws -> (compiled: CompiledCatalogue, assessment: Assessment) {
    let sink = DiagnosticSink()
    let compiled = Compiler.compile(catalogueDirectory: catalogue, suitesDirectory: suites, into: sink)
    guard let compiled, !sink.hasErrors else {
      Findings.write(sink, output: output)
      throw Exit.wrongInput
    }
    let asOf = asOf?.instant ?? SystemClock.system.now()
    do throws(RecordError) {
      var reader = try RecordReader(directory: record)
      let first = try? reader.next()
      try Self.verify(record)
      let testimony = try Testimony(try RecordReader.entries(in: record, asOf: asOf), asOf: asOf)
      let about = try? first?.body(as: RecordCreated.self).catalogue
      guard about == compiled.catalogue.name else {
        throw RecordError(
          code: "record-of-another-catalogue",
          problem: "'\(record)' is about the catalogue '\(about ?? "")', not '\(compiled.catalogue.name)'",
          hint: "name the record of a run of this catalogue")
      }
      return (compiled, Assessor.assess(catalogue: compiled, testimony: testimony, asOf: asOf))
    } catch {
      let wrong = DiagnosticSink()
      wrong.report(error.diagnostic)
      Findings.write(wrong, output: output)
      throw error.code == Self.damaged ? Exit.recordDamaged : Exit.wrongInput
    }
  }

  static let damaged = "record-does-not-verify"

  /// Nothing is judged on a record that is not what was written.
  static func verify(_ directory: String) throws(RecordError) {
    let report = RecordVerification.verify(directory)
    guard let problem = report.problems.first else { return }
    let more = report.problems.count > 1 ? " (and \(report.problems.count - 1) more)" : ""
    throw RecordError(
      code: damaged, problem: "the record '\(directory)' does not verify: \(problem.message)\(more)",
      hint: "run grindvakt verify \(directory)")
  }

  var attachments: AttachmentAccess { AttachmentAccess(AttachmentStore(directory: record)) }
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
