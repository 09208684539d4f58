import ArgumentParser
import Diagnostics
import Evidence
import Quantities
import Texts

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

extension VerifiedRecord {
  /// The instant as of which a record is judged: the one that is asked for, otherwise now. Where a clock ran ahead, what
  /// it wrote would be left out as something to come; so the whole record is judged then, and standard error says so.
  func moment(_ asked: Instant?, output: OutputOptions) -> Instant {
    if let asked { return asked }
    let now = SystemClock.system.now()
    guard let ahead = entries.max(by: { $0.at < $1.at }), ahead.at > now else { return now }
    let sink = DiagnosticSink()
    sink.warning(
      "time-ahead", Text("entry \(ahead.seq) is dated \(ahead.at), and it is \(now) now: a clock was or is wrong"),
      at: nil,
      hints: [Text("everything on the record is judged; --as-of judges by an instant")])
    Findings.write(sink, output: output)
    return ahead.at
  }
}
