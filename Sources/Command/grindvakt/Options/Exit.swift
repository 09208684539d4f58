import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Texts

/// The exit codes of every command.
enum Exit {
  /// Passed, or go.
  static let passed = ExitCode(0)
  /// Failed, or no-go.
  static let failed = ExitCode(1)
  /// The input is wrong; the diagnostics are on standard error.
  static let wrongInput = ExitCode(2)
  /// Nothing can be said.
  static let inconclusive = ExitCode(3)
  /// The record does not verify.
  static let recordDamaged = ExitCode(4)
  /// Reading or writing failed.
  static let inputOutput = ExitCode(5)
  /// Interrupted; what was recorded stays.
  static let interrupted = ExitCode(130)

  /// For what was refused for a reason with that code.
  static func refusal(_ code: String) -> ExitCode {
    switch code {
    case VerifiedRecord.damaged: recordDamaged
    case RecordError.inputOutput, WholeFile.unwritable: inputOutput
    default: wrongInput
    }
  }

  /// For what was refused with those findings: the worst of them.
  static func refusal(_ sink: DiagnosticSink) -> ExitCode {
    let codes = sink.diagnostics.filter { $0.severity == .error }.map { refusal($0.code) }
    if codes.contains(inputOutput) { return inputOutput }
    return codes.contains(recordDamaged) ? recordDamaged : wrongInput
  }

  /// For an error that ended a command and was not reported yet; reports it.
  static func telling(_ error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    let message = Grindvakt.fullMessage(for: error)
    switch Grindvakt.exitCode(for: error) {
    case .success:
      FileHandle.standardOutput.say(HelpFrame.translated(message) + "\n")
      return passed
    case .validationFailure:
      // A wrong argument is wrong input like any other, so that scripts need to know one code only.
      FileHandle.standardError.say(message + "\n")
      return wrongInput
    default:
      FileHandle.standardError.say("error: \((error as? RecordError)?.description ?? error.localizedDescription)\n")
      if let error = error as? RecordError { return refusal(error.code) }
      return error is CocoaError || error is POSIXError ? inputOutput : wrongInput
    }
  }
}

/// Findings on their way to standard error.
enum Findings {
  static func write(_ sink: DiagnosticSink, format: DiagnosticFormat = .text, output: OutputOptions) {
    let text = format.render(
      sink.diagnostics, in: output.language, colour: output.colourOnError, width: output.width ?? 120)
    FileHandle.standardError.say(text)
    guard sink.leftOutCount > 0 else { return }
    let count = sink.leftOutCount
    let more = Text(
      one: "\(count) more finding is not shown", other: "\(count) more findings are not shown", count: count)
    FileHandle.standardError.say((format == .text ? more.text(in: output.language) : more.english) + "\n")
  }
}
