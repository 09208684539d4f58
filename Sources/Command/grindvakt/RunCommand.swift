import ArgumentParser
import Diagnostics
import Digests
import Drivers
import Evidence
import Execution
import Foundation
import JSONValues
import Planning
import Quantities
import Reporting
import Texts

/// `run`: runs a plan against the system that its binding names, and writes down what is seen.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: Text("Run the cases of a catalogue, or of a plan, and keep what was seen."),
    discussion: Text(
      """
      With --shard several processes, on one machine or many, run the same plan: the first one runs all cases, and all \
      of them share each load. 'grindvakt merge' puts their records together and decides.

      Exit codes: 0 all cases that ran passed, or this shard has done its part; 1 a case failed; 2 the input is wrong; 3 a case is inconclusive, or \
      nothing ran; 4 the record does not verify; 5 reading or writing failed; 130 interrupted (what was recorded stays, and --resume goes on).
      """),
    example: "run Requirements/alarms --binding Suites/bindings/vendor.yaml --record record")

  @Argument(help: Text("Folder of the catalogue, or a plan that 'grindvakt plan' made.").help)
  var catalogue: String

  @Option(help: Text("File that says how the vendor's system is reached; a plan has its own.").help)
  var binding: String?

  @Option(help: Text("Folder of the record; made where there is none.").help)
  var record: String?

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("Run only this requirement, case or suite, and the controls that it needs. Can be repeated.").help)
  var only: [String] = []

  @Flag(help: Text("Go on with the run that was interrupted.").help)
  var resume = false

  @Flag(help: Text("Begin another run, though the last one was interrupted; what it recorded stays.").help)
  var newRun = false

  @Option(
    help: Text("Run one part of the loads, as 2/4: the second of four processes that meet in the folder --meeting.")
      .help)
  var shard: ShardArgument?

  @Option(
    help: Text("Folder that all shards can write, new for each run: they agree there on values and on when to begin.")
      .help)
  var meeting: String?

  @Option(help: Text("How long a shard may give no sign of life before the others go on without it, as '60 s'.").help)
  var patience: TimeArgument?

  @Option(help: Text("File with the answers of people.").help)
  var answers: String?

  @Option(
    help: Text(
      """
      Write a file of answers to fill in, with every question that is asked of people ('-' for standard output), and \
      run nothing.
      """
    ).help)
  var answersTemplate: String?

  @Option(help: Text("File of secrets, NAME=value a line; nobody else may be able to read it.").help)
  var secrets: String?

  @Option(
    help: Text("A name that the binding may take from the environment, beside those that begin with VENDOR_.").help)
  var allow: [String] = []

  @Option(help: Text("Folder where the files of the binding are read and made; it reads in its own unless given.").help)
  var files: String?

  @OptionGroup var printing: OutputOptions

  func validate() throws {
    guard (shard == nil) == (meeting == nil) else {
      throw ValidationError("--shard and --meeting belong together: the shards of a run meet in a folder")
    }
    guard record != nil || answersTemplate != nil else {
      throw ValidationError("--record is missing: name the folder of the record")
    }
    guard !resume || !newRun else {
      throw ValidationError("--resume goes on with a run and --new-run begins one: name one of them")
    }
    if let patience, patience.span < .seconds(2) {
      throw ValidationError("--patience is at least two seconds: a shard says that often that it is there")
    }
    if binding == nil, !PlanDocument.isPlan(atPath: catalogue) {
      throw ValidationError("--binding is missing: name the file that says how the vendor's system is reached")
    }
  }

  func run() async throws {
    let sink = DiagnosticSink()
    let display = makeDisplay()
    guard
      let (document, demands) = try PlanArgument(catalogue: catalogue, binding: binding, suites: suites).read(
        into: sink),
      let chosen = CaseChoice(only: only).cases(of: document.plan, into: sink)
    else { throw printing.refusal(sink) }
    if let answersTemplate {
      let template = AnswersTemplate(
        plan: document.plan, chosen: chosen, demands: demands, language: printing.language)
      return try write(template, to: answersTemplate, sink)
    }
    guard let record, let secrets = secrets(for: document.plan, chosen, sink),
      let desk = desk(for: document.plan, demands, display, sink), let digest = SHA256Digest(hex: document.sha256)
    else { throw printing.refusal(sink) }
    let meeting = try await join(digest, sink)
    let request = RunRequest(
      plan: document.plan, digest: digest, planBytes: try JSONValue(encoding: document.plan).canonicalBytes,
      secrets: secrets, bindingFolder: binding.map { URL(filePath: $0).deletingLastPathComponent().path() } ?? "",
      filesFolder: files, recordDirectory: record, choice: CaseChoice(only: only), resumes: resume, beginsAnew: newRun,
      desk: desk,
      tool: Release.version,
      meeting: meeting, progress: { display.show($0) })
    let task = Task { await Runner.run(request, into: sink) }
    let signals = Interruption.watch { task.cancel() }
    defer { signals.stop() }
    guard let summary = await task.value else { throw printing.refusal(sink) }
    Findings.write(sink, output: printing)
    if !summary.wasInterrupted {
      let folder = PlanDocument.isPlan(atPath: catalogue) ? nil : catalogue
      await Anchors.stampNewest(of: record, catalogue: folder, output: printing)
    }
    do {
      try tell(summary, of: record)
    } catch {
      // The exit code speaks of the cases that ran, whatever keeps the record from being judged.
      let told = Exit.telling(error)
      throw exitCode(summary) ?? told
    }
    if let code = exitCode(summary) { throw code }
  }

  /// What the record shows now, in a screenful. A plan that stands alone has no catalogue to judge by, and shards are
  /// judged when they are merged.
  private func tell(_ summary: RunSummary, of record: String) throws {
    guard !summary.wasInterrupted, shard == nil, !PlanDocument.isPlan(atPath: catalogue) else { return }
    let judging = try JudgingOptions.parse(
      [catalogue, "--record", record] + (suites.map { ["--suites", $0] } ?? []))
    let judged = try judging.judge(printing)
    FileHandle.standardOutput.say("\n" + (try judged.brief(gates: .next, printing)).render())
  }

  /// How long shards wait for each other.
  private var waiting: Meeting.Patience {
    guard let patience else { return Meeting.Patience() }
    return Meeting.Patience(silence: .microseconds(patience.span.microseconds))
  }

  /// Meets the other shards; nil where this process runs alone.
  private func join(_ digest: SHA256Digest, _ sink: DiagnosticSink) async throws -> Meeting? {
    guard let place = shard, let meeting else { return nil }
    do {
      return try await Meeting.join(
        folder: meeting, shard: place.number, of: place.count, plan: digest, returns: resume, patience: waiting)
    } catch let error as RecordError {
      sink.report(error.diagnostic)
      throw printing.refusal(sink)
    }
  }

  /// Where only people are asked, no secret is needed.
  private func secrets(for plan: Plan, _ chosen: Set<String>, _ sink: DiagnosticSink) -> Secrets? {
    guard !CaseChoice.asksPeopleOnly(chosen, of: plan) else { return Secrets() }
    return Secrets.collect(
      for: plan.binding, environment: ProcessInfo.processInfo.environment, file: secrets, allowed: AllowedNames(allow),
      into: sink)
  }

  private func write(_ template: AnswersTemplate, to path: String, _ sink: DiagnosticSink) throws {
    guard let text = template.text else {
      sink.error(
        "nobody-asked", Text("nothing is asked of people in what is to be run"), at: nil,
        hints: [Text("leave --answers-template out, or name other cases with --only")])
      throw printing.refusal(sink)
    }
    Findings.write(sink, output: printing)
    do {
      try OutputFile.write(to: path == "-" ? nil : path) { try $0.write(Array(text.utf8)) }
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: printing)
    }
  }

  /// Where people answer: in the file, or at the terminal.
  private func desk(
    for plan: Plan, _ demands: [String: LocalizedText], _ display: ProgressDisplay, _ sink: DiagnosticSink
  ) -> (any ManualDesk)? {
    if let answers { return Answers.read(answers, for: plan, now: SystemClock.system.now(), into: sink) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return EmptyDesk() }
    return TerminalDesk(language: printing.language, demands: demands) { display.interject($0) }
  }

  private func makeDisplay() -> ProgressDisplay {
    let paragraph = TerminalParagraph(width: printing.width)
    return ProgressDisplay(
      language: printing.language, width: printing.colourOnOutput ? printing.width : nil,
      lines: { paragraph.lines($0) }
    ) { text in
      // What cannot be shown is no reason to stop a run; it is reported at its end.
      // It draws over its own lines, and has made everything else harmless.
      StandardOutput.write(text)
    }
  }

  private func exitCode(_ summary: RunSummary) -> ExitCode? {
    if summary.wasInterrupted { return Exit.interrupted }
    if summary.failed > 0 { return Exit.failed }
    // A shard has done its part; what that shows is decided when the shards are merged.
    return summary.inconclusive > 0 || summary.passed + summary.parts == 0 ? Exit.inconclusive : nil
  }
}

/// Ctrl-C and a polite kill.
private struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// - Parameter stop: called at the first signal; the second one ends the program at once.
  static func watch(_ stop: @escaping @Sendable () -> Void) -> Interruption {
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(number, SIG_DFL)
        stop()
      }
      source.resume()
      return source
    }
    return Interruption(sources: sources)
  }

  func stop() { for source in sources { source.cancel() } }
}
