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

/// How a replay is printed.
enum ReplayFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown, html
}

/// `replay`: what the gates would have said at each decision of the past.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: Text("Show what the gates would have said at each decision of the past."),
    discussion: Text(
      """
      Reads replay/events.csv and replay/decisions.csv in the folder of the catalogue. Each decision is judged from what \
      was known just before it. Where the folder has a file replay/gates.yaml, with gates as they were held then, each \
      decision is judged twice: by those, and by the full gates of the catalogue. With --record the events are those of \
      a record, and beside each answer stands how many of them were written only afterwards, and what the answer is \
      without them.
      """),
    example: "replay Requirements/alarms --format markdown")

  @Argument(help: Text("Folder of the catalogue.").help)
  var catalogue: String

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("Folder of a record whose events are judged instead of replay/events.csv.").help)
  var record: String?

  @Option(help: Text("Judge only by what had been written by then, whenever it was known: an instant or a day.").help)
  var writtenBy: AsOf?

  @Option(help: Text("How it is printed: text, json, csv, markdown or html.").help)
  var format: ReplayFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let compiled = try GateReading.catalogue(catalogue, suites: suites, output)
    let sink = DiagnosticSink()
    let record = try replayed(compiled, sink)
    Findings.write(sink, output: output)
    guard let record else { throw Exit.wrongInput }
    let replay: Replay
    do throws(RecordError) {
      replay = try Replay(record, catalogue: compiled, writtenBy: writtenBy?.instant)
    } catch {
      throw VerifiedRecord.exit(error, output: output)
    }
    let text =
      switch format {
      case .text:
        ReplayText(replay, language: output.language, width: output.width, colour: output.colourOnOutput).render()
      case .json: ReplayJSON.text(replay)
      case .csv: ReplayCSV.text(replay, language: output.language)
      case .markdown: ReplayMarkdown(replay, language: output.language).render()
      case .html: ReplayPage(replay, of: compiled.catalogue, language: output.language).render()
      }
    FileHandle.standardOutput.say(text)
  }

  private func replayed(_ compiled: CompiledCatalogue, _ sink: DiagnosticSink) throws -> ReplayRecord? {
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
