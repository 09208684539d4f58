import ArgumentParser
import Foundation
import Judgement
import Reporting

/// How verdicts are printed.
enum VerdictsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, junit
}

/// `verdicts`: a verdict for every requirement, from the record alone.
struct VerdictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdicts", abstract: "Give a verdict for every requirement, from the record alone.",
    discussion: """
      Exit code 1 where a mandatory requirement is failed, 3 where one is inconclusive or not tested, otherwise 0. A \
      requirement with a waiver in force does not count.
      """)

  @OptionGroup var judging: JudgingOptions

  @Option(help: "How the verdicts are printed: text, json or junit.")
  var format: VerdictsFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let assessment = try judging.assess(output)
    let text =
      switch format {
      case .text:
        TerminalSummary(
          assessment, language: output.language, attachments: judging.attachments, width: output.width,
          colour: output.colourOnOutput
        ).render()
      case .json: VerdictsJSON.text(assessment)
      case .junit: JUnitXML(assessment, language: output.language).render()
      }
    FileHandle.standardOutput.say(text)
    throw ExitCode(assessment.conclusion.exitCode)
  }
}
