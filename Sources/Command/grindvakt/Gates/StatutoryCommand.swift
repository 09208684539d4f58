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

/// How statutory deviations are printed.
enum StatutoryFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}

/// `statutory`: what a law asks for about deviations that were reported, and what of it is due.
struct StatutoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statutory",
    abstract: Text("Say which steps on statutory reports (lex Sarah, lex Maria) are due or overdue."),
    discussion: Text(
      """
      The laws with their steps and times are in statutory.yaml in the folder of the catalogue. Exit code 0 where nothing is \
      overdue; 1 where a step is; 2 where the input is wrong; 3 where an event cannot be understood; 4 where the record \
      does not verify.
      """),
    example: "statutory Requirements/alarms --record record --days 14")

  @Argument(help: Text("Folder of the catalogue.").help)
  var catalogue: String

  @Option(help: Text("Folder of the record.").help)
  var record: String

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("Judge by what was known then: an instant, or a day, up to its end in Sweden.").help)
  var asOf: AsOf?

  @Option(help: Text("Remind of what is due within so many days; of everything unless given.").help)
  var days: Int?

  @Option(help: Text("How it is printed: text, json or html.").help)
  var format: StatutoryFormat = .text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Text("File to write to instead of standard output.").help)
  var file: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let days, !(0...36_500).contains(days) { throw ValidationError("--days is between 0 and 36500") }
  }

  func run() throws {
    let compiled = try GateReading.catalogue(catalogue, suites: suites, output)
    guard !compiled.statutory.isEmpty else {
      let sink = DiagnosticSink()
      sink.error(
        "no-laws", Text("the catalogue '\(compiled.catalogue.name)' has no laws for deviations"), at: nil,
        hints: [Text("write statutory.yaml beside catalogue.yaml; grindvakt schema statutory says how")])
      throw output.refusal(sink)
    }
    let verified = try GateReading.record(record, of: compiled, output)
    let report = try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let view = try verified.view(asOf: verified.moment(asOf?.instant, output: output), writtenBy: nil)
      return StatutoryReport(
        catalogue: compiled.catalogue, laws: compiled.statutory,
        history: StatutoryHistory(try view.events(), laws: compiled.statutory, asOf: view.asOf), days: days)
    }
    try write(report)
    guard report.history.overdue.isEmpty else { throw Exit.failed }
    guard report.history.problems.isEmpty else { throw Exit.inconclusive }
  }

  private func write(_ report: StatutoryReport) throws {
    do {
      guard format != .html else {
        return try PageOutput.write(StatutoryPage(report, language: output.language).paged, to: file)
      }
      let text =
        format == .json
        ? StatutoryJSON.text(report)
        : StatutoryText(
          report, language: output.language, width: file == nil ? output.width : nil,
          colour: file == nil && output.colourOnOutput
        ).render()
      try OutputFile.write(to: file) { try $0.write(Array(text.utf8)) }
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: output)
    }
  }
}
