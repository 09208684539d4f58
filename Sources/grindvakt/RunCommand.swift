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

/// `run`: runs a plan against the system that its binding names, and writes down what is seen.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the cases of a catalogue, or of a plan, and keep what was seen.",
    discussion: """
      Exit codes: 0 all cases that ran passed; 1 a case failed; 2 the input is wrong; 3 a case is inconclusive, or \
      nothing ran; 130 interrupted (what was recorded stays, and --resume goes on).
      """)

  @Argument(help: "Folder of the catalogue, or a plan that 'grindvakt plan' made.")
  var catalogue: String

  @Option(help: "File that says how the vendor's system is reached; a plan has its own.")
  var binding: String?

  @Option(help: "Folder of the record; made where there is none.")
  var record: String

  @Option(help: "Folder of the suites; the nearest folder 'Suites' unless given.")
  var suites: String?

  @Option(help: "Run only this requirement, case or suite, and the controls that it needs. Can be repeated.")
  var only: [String] = []

  @Flag(help: "Go on with the run that was interrupted.")
  var resume = false

  @Option(help: "File with the answers of people.")
  var answers: String?

  @Option(help: "File of secrets, NAME=value a line; nobody else may be able to read it.")
  var secrets: String?

  @OptionGroup var printing: OutputOptions

  func validate() throws {
    if binding == nil, !PlanDocument.isPlan(atPath: catalogue) {
      throw ValidationError("--binding is missing: name the file that says how the vendor's system is reached")
    }
  }

  func run() async throws {
    let sink = DiagnosticSink()
    let display = makeDisplay()
    guard let document = try document(sink),
      let secrets = Secrets.collect(
        for: document.plan.binding, environment: ProcessInfo.processInfo.environment, file: secrets, into: sink),
      let desk = desk(for: document.plan, display, sink), let digest = SHA256Digest(hex: document.sha256)
    else { throw wrongInput(sink) }
    let request = RunRequest(
      plan: document.plan, digest: digest, planBytes: try JSONValue(encoding: document.plan).canonicalBytes,
      secrets: secrets, bindingFolder: binding.map { URL(filePath: $0).deletingLastPathComponent().path() } ?? "",
      recordDirectory: record, only: only, resumes: resume, desk: desk, tool: Release.version,
      progress: { display.show($0) })
    let task = Task { await Runner.run(request, into: sink) }
    let signals = Interruption.watch { task.cancel() }
    defer { signals.stop() }
    guard let summary = await task.value else { throw wrongInput(sink) }
    Findings.write(sink, output: printing)
    if let code = exitCode(summary) { throw code }
  }

  private func document(_ sink: DiagnosticSink) throws -> PlanDocument? {
    if PlanDocument.isPlan(atPath: catalogue) { return PlanDocument.read(catalogue, into: sink) }
    guard let binding,
      let compiled = Compiler.compile(catalogueDirectory: catalogue, suitesDirectory: suites, into: sink),
      let plan = Planner.bind(compiled, bindingFile: binding, into: sink), !sink.hasErrors
    else { return nil }
    return try PlanDocument(plan: plan, sources: PlanSources())
  }

  /// Where people answer: in the file, or at the terminal.
  private func desk(for plan: Plan, _ display: ProgressDisplay, _ sink: DiagnosticSink) -> (any ManualDesk)? {
    if let answers { return Answers.read(answers, for: plan, now: SystemClock.system.now(), into: sink) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return EmptyDesk() }
    return TerminalDesk(language: printing.language) { display.interject($0) }
  }

  private func makeDisplay() -> ProgressDisplay {
    ProgressDisplay(language: printing.language, width: printing.colourOnOutput ? printing.width : nil) { text in
      // A reader that has gone away is no reason to stop a run.
      try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
  }

  private func wrongInput(_ sink: DiagnosticSink) -> ExitCode {
    Findings.write(sink, output: printing)
    return Exit.wrongInput
  }

  private func exitCode(_ summary: RunSummary) -> ExitCode? {
    if summary.wasInterrupted { return Exit.interrupted }
    if summary.failed > 0 { return Exit.failed }
    return summary.inconclusive > 0 || summary.passed == 0 ? Exit.inconclusive : nil
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
