import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Quantities
import Reporting
import Texts

/// `verify`: recomputes a record and says what was altered, removed or reordered.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Text("Recompute a record, and say which entry was altered, removed or reordered."),
    discussion: Text("Exit code 0 where the record is what was written, 4 where it is not."),
    example: "verify record --anchors kept-elsewhere")

  @Argument(help: Text("Folder of the record.").help)
  var record: String

  @Option(help: Text("Number and hash of an entry as they were noted elsewhere, as 17:9f2c...; can be repeated.").help)
  var expect: [String] = []

  @Option(
    help: Text("Folder of anchors that somebody kept elsewhere, to be held against the record; can be repeated.").help)
  var anchors: [String] = []

  @OptionGroup var catalogue: AnchorCatalogueOption

  @OptionGroup var output: OutputOptions

  func validate() throws {
    for text in expect where ExpectedEntry(text) == nil {
      throw ValidationError("--expect is the number of an entry, a colon and its hash of 64 digits, not '\(text)'")
    }
  }

  func run() throws {
    guard VerifiedRecord.exists(record) else {
      let sink = DiagnosticSink()
      sink.error(
        "no-record", Text("there is no record in '\(record)', or none that has begun"), at: nil,
        hints: [Text("name the folder that holds record.jsonl")])
      throw output.refusal(sink)
    }
    let sink = DiagnosticSink()
    let trust = Anchors.trust(of: record, catalogue: catalogue.catalogue, sink)
    guard !sink.hasErrors else {
      Findings.write(sink, output: output)
      throw Exit.refusal(sink)
    }
    let report = RecordVerification.verify(
      record, now: SystemClock.system.now(), expecting: expect.compactMap(ExpectedEntry.init), trust: trust,
      anchorsIn: anchors)
    let summary = VerificationSummary(report, language: output.language)
    FileHandle.standardOutput.say(summary.render())
    if !report.isIntact { throw Exit.recordDamaged }
  }
}
