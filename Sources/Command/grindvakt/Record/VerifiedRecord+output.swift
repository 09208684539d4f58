import ArgumentParser
import Diagnostics
import Evidence

extension VerifiedRecord {
  /// Reads a record. What is wrong goes to standard error, and the exit code is thrown: 2 where there is no record, 4
  /// where it does not verify, 5 where it cannot be read.
  static func read(_ directory: String, output: OutputOptions) throws -> VerifiedRecord {
    try exiting(output) { () throws(RecordError) in try read(directory) }
  }

  /// Does something with a record. What is wrong with it goes to standard error, and the exit code is thrown.
  static func exiting<Result>(
    _ output: OutputOptions, _ work: () throws(RecordError) -> Result
  ) throws -> Result {
    do throws(RecordError) {
      return try work()
    } catch {
      throw exit(error, output: output)
    }
  }

  /// Tells what is wrong, and gives the exit code.
  static func exit(_ error: RecordError, output: OutputOptions) -> ExitCode {
    let sink = DiagnosticSink()
    sink.report(error.diagnostic)
    Findings.write(sink, output: output)
    return Exit.refusal(error.code)
  }
}
