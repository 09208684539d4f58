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

/// How lessons are printed.
enum LessonsFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, html
}

/// `lessons`: what can be learnt from a record, what held as well as what did not.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: Text("Say what can be learnt from a project: what held, and what did not."),
    discussion: Text(
      """
      Beside each decision stands what the gate said; then criteria, requirements, promises, waivers, what was left out, \
      deviations and statutory reports, all from the record alone. Without --record the events are those of \
      replay/events.csv in the folder of the catalogue.
      """),
    example: "lessons Requirements/alarms --record record --format html --output lessons.html")

  @Argument(help: Text("Folder of the catalogue.").help)
  var catalogue: String

  @Option(help: Text("Folder of a record whose events are judged instead of replay/events.csv.").help)
  var record: String?

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("Judge by what was known then: an instant, or a day, up to its end in Sweden.").help)
  var asOf: AsOf?

  @Option(help: Text("How it is printed: markdown or html.").help)
  var format: LessonsFormat = .markdown

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Text("File to write to instead of standard output.").help)
  var file: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let compiled = try GateReading.catalogue(catalogue, suites: suites, output)
    let sink = DiagnosticSink()
    let past = try past(compiled, sink)
    Findings.write(sink, output: output)
    guard let past else { throw Exit.wrongInput }
    do {
      let lessons = try Lessons(past, catalogue: compiled, asOf: asOf?.instant)
      if format == .html {
        try PageOutput.write(LessonsPage(lessons, language: output.language).paged, to: file)
      } else {
        let text = LessonsMarkdown(lessons, language: output.language).render()
        try OutputFile.write(to: file) { try $0.write(Array(text.utf8)) }
      }
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: output)
    }
  }

  private func past(_ compiled: CompiledCatalogue, _ sink: DiagnosticSink) throws -> ReplayRecord? {
    guard let record else {
      return ReplayRecord.read(folder: catalogue, catalogue: compiled, now: SystemClock.system.now(), into: sink)
    }
    return try VerifiedRecord.exiting(output) { () throws(RecordError) in
      let verified = try VerifiedRecord.read(record, about: compiled.catalogue.name)
      return try ReplayRecord.read(
        folder: catalogue, catalogue: compiled, record: verified.entries,
        plans: try verified.view(asOf: .latest, writtenBy: nil).plans, into: sink)
    }
  }
}
