import ArgumentParser
import Foundation
import Judgement
import Reporting
import Texts

/// How verdicts are printed.
enum VerdictsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, junit
}

/// `verdicts`: a verdict for every requirement, from the record alone.
struct VerdictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdicts", abstract: Text("Give a verdict for every requirement, from the record alone."),
    discussion: Text(
      """
      Exit code 1 where a mandatory requirement is failed, 3 where one is inconclusive or not tested, otherwise 0. A \
      requirement with a waiver in force does not count.
      """),
    example: "verdicts Requirements/alarms --record record --as-of 2023-02-20")

  @OptionGroup var judging: JudgingOptions

  @Option(help: Text("How the verdicts are printed: text, json or junit.").help)
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
