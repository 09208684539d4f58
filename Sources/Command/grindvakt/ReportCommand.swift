import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Judgement
import Quantities
import Reporting
import Texts

/// `report`: the report as HTML, and the verdicts as JSON and JUnit XML, in a folder.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Text("Write the report of a record: HTML for people, JSON and JUnit XML for programs."),
    discussion: Text(
      """
      The HTML file needs neither network nor script, and prints on A4. Where the catalogue has a contract, it shows what \
      is owed under it too. Where a load was put on the system, it has a page of its own; with --earlier that page \
      compares the load with a run before it. The exit code is 0 whatever the verdicts are.
      """),
    example: "report Requirements/alarms --record record --output report")

  @OptionGroup var judging: JudgingOptions

  @Option(name: [.short, .long], help: Text("Folder to write to; made where there is none.").help)
  var output: String

  @Option(
    help: Text(
      """
      Folder of a record with earlier runs of the same loads, to compare with. The record itself means its runs before \
      the last.
      """
    ).help)
  var earlier: String?

  @OptionGroup var printing: OutputOptions

  func run() throws {
    let judged = try judging.judge(printing)
    let folder = ReportFolder(
      judged.assessment, language: printing.language, attachments: judging.attachments,
      attachmentsDirectory: RecordLayout(directory: judging.record).attachments,
      penalties: try judged.penalties(printing), earlier: try compared(with: judged))
    if earlier != nil, folder.comparedLoads == 0 { warn() }
    do {
      for path in try folder.write(to: output) { FileHandle.standardOutput.say(path + "\n") }
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: printing)
    } catch let error as CocoaError {
      let sink = DiagnosticSink()
      sink.error(
        "folder-not-writable", Text("the report cannot be written to '\(output)': \(error.localizedDescription)"),
        at: nil,
        hints: [Text("name a folder that you may write in")])
      Findings.write(sink, output: printing)
      throw Exit.inputOutput
    }
  }

  /// What the earlier record gives by the same catalogue.
  private func compared(
    with judged: JudgedRecord
  ) throws -> (assessment: Assessment, attachments: AttachmentAccess)? {
    guard let earlier else { return nil }
    let isSame = [earlier, judging.record].map { URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath() }
    var asOf: Instant?
    if isSame[0] == isSame[1] {
      guard let begin = LoadReview.lastBegin(in: judged.assessment) else { return nil }
      asOf = begin - TimeSpan(microseconds: 1)
    }
    return (
      try judging.assess(judged.compiled, record: earlier, asOf: asOf, printing),
      AttachmentAccess(AttachmentStore(directory: earlier))
    )
  }

  /// The report is written all the same.
  private func warn() {
    let sink = DiagnosticSink()
    sink.warning(
      "nothing-to-compare", Text("'\(earlier ?? "")' has no earlier run of a load of '\(judging.record)'"), at: nil,
      hints: [Text("a load is compared with the same case in another run: run it with the same parameters")])
    Findings.write(sink, output: printing)
  }
}
