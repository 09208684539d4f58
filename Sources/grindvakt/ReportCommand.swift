import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Judgement
import Reporting

/// `report`: the report as HTML, and the verdicts as JSON and JUnit XML, in a folder.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report of a record: HTML for people, JSON and JUnit XML for programs.",
    discussion: """
      The HTML file needs neither network nor script, and prints on A4. Where the catalogue has a contract, it shows what \
      is owed under it too. The exit code is 0 whatever the verdicts are.
      """)

  @OptionGroup var judging: JudgingOptions

  @Option(name: [.short, .long], help: "Folder to write to; made where there is none.")
  var output: String

  @OptionGroup var printing: OutputOptions

  func run() throws {
    let judged = try judging.judge(printing)
    let folder = ReportFolder(
      judged.assessment, language: printing.language, attachments: judging.attachments,
      attachmentsDirectory: RecordLayout(directory: judging.record).attachments,
      penalties: try judged.penalties(printing))
    do {
      for path in try folder.write(to: output) { print(path) }
    } catch let error as CocoaError {
      let sink = DiagnosticSink()
      sink.error(
        "folder-not-writable", "the report cannot be written to '\(output)': \(error.localizedDescription)", at: nil,
        hints: ["name a folder that you may write in"])
      Findings.write(sink, output: printing)
      throw Exit.wrongInput
    }
  }
}
