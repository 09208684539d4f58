import ArgumentParser
import Diagnostics
import Evidence
import Foundation

/// A record that was verified before anything is read from it or added to it.
struct VerifiedRecord {
  /// The name of its catalogue.
  let catalogue: String
  let entries: [RecordEntry]

  static func exists(_ directory: String) -> Bool {
    FileManager.default.fileExists(atPath: RecordLayout(directory: directory).log)
  }

  /// Reads a record. What is wrong goes to standard error, and the exit code is thrown: 2 where there is no record, 4
  /// where it does not verify.
  static func read(_ directory: String, output: OutputOptions) throws -> VerifiedRecord {
    guard exists(directory) else {
      throw exit(
        RecordError(
          code: "no-record", problem: "there is no record in '\(directory)'",
          hint: "name the folder that holds record.jsonl"), output: output)
    }
    do throws(RecordError) {
      try JudgingOptions.verify(directory)
      let entries = try RecordReader.entries(in: directory)
      guard let first = entries.first else {
        throw RecordError(
          code: "no-record", problem: "the record in '\(directory)' is empty", hint: "name another directory")
      }
      return VerifiedRecord(catalogue: try first.body(as: RecordCreated.self).catalogue, entries: entries)
    } catch {
      throw exit(error, output: output)
    }
  }

  /// Tells what is wrong, and gives the exit code.
  static func exit(_ error: RecordError, output: OutputOptions) -> ExitCode {
    let sink = DiagnosticSink()
    sink.report(error.diagnostic)
    Findings.write(sink, output: output)
    return error.code == JudgingOptions.damaged ? Exit.recordDamaged : Exit.wrongInput
  }
}
