import ArgumentParser
import Catalogue
import Diagnostics
import Foundation
import Judgement
import Planning
import Texts

extension DiagnosticFormat: ExpressibleByArgument {}

/// `check`: everything that is wrong with a catalogue, its suites and its bindings.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Text("Find what is wrong with a catalogue, its suites and its bindings."),
    discussion: Text(
      """
      Findings are printed on standard error; with --format json they are an array on standard output. \
      Exit code 2 where there are errors; warnings alone give 0.
      """),
    example: "check Requirements/alarms --language en")

  @Argument(help: Text("Folder of the catalogue.").help)
  var catalogue: String

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("How findings are printed: text, brief (one line each) or json.").help)
  var format: DiagnosticFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let sink = DiagnosticSink()
    let coverage = Compiler.check(
      catalogueDirectory: catalogue, suitesDirectory: suites, kinds: .judged, isLast: true, into: sink)
    if format == .json {
      print(format.render(sink.diagnostics, in: output.language), terminator: "")
    } else {
      Findings.write(sink, format: format, output: output)
    }
    guard let coverage else { throw Exit.wrongInput }
    if format == .text { print(coverage.described(in: output.language), terminator: "") }
  }
}
