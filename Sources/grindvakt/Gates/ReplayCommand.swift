import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Judgement
import Quantities
import Reporting

/// How a replay is printed.
enum ReplayFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}

/// `replay`: what the gates would have said at each decision of the past.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Show what the gates would have said at each decision of the past.",
    discussion: """
      Reads replay/events.csv and replay/decisions.csv in the folder of the catalogue. Each decision is judged from what \
      was known just before it.
      """)

  @Argument(help: "Folder of the catalogue.")
  var catalogue: String

  @Option(help: "Folder of the suites; the nearest folder 'Suites' unless given.")
  var suites: String?

  @Option(help: "How it is printed: text, json or markdown.")
  var format: ReplayFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let compiled = try GateReading.catalogue(catalogue, suites: suites, output)
    let sink = DiagnosticSink()
    let record = ReplayRecord.read(
      folder: catalogue, catalogue: compiled, now: SystemClock.system.now(), into: sink)
    Findings.write(sink, output: output)
    guard let record else { throw Exit.wrongInput }
    let replay: Replay
    do throws(RecordError) {
      replay = try Replay(record, catalogue: compiled)
    } catch {
      throw VerifiedRecord.exit(error, output: output)
    }
    let text =
      switch format {
      case .text:
        ReplayText(replay, language: output.language, width: output.width, colour: output.colourOnOutput).render()
      case .json: ReplayJSON.text(replay)
      case .markdown: ReplayMarkdown(replay, language: output.language).render()
      }
    FileHandle.standardOutput.say(text)
  }
}
