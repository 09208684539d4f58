import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Quantities
import Reporting

/// `verify`: recomputes a record and says what was altered, removed or reordered.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute a record, and say which entry was altered, removed or reordered.",
    discussion: "Exit code 0 where the record is what was written, 4 where it is not.")

  @Argument(help: "Folder of the record.")
  var record: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let layout = RecordLayout(directory: record)
    guard FileManager.default.fileExists(atPath: layout.log) else {
      let sink = DiagnosticSink()
      sink.error(
        "no-record", "there is no record in '\(record)'", at: nil, hints: ["name the folder that holds record.jsonl"])
      Findings.write(sink, output: output)
      throw Exit.wrongInput
    }
    let report = RecordVerification.verify(record)
    let summary = VerificationSummary(report, language: output.language)
    FileHandle.standardOutput.say(summary.render())
    if !report.isIntact { throw Exit.recordDamaged }
  }
}
