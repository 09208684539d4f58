import ArgumentParser
import Evidence
import Quantities

/// `--wait`: how long a command waits while others write the record.
struct WaitOption: ParsableArguments {
  @Option(
    name: .customLong("wait"),
    help: "How long to wait while others write the record, as '5 min'; a minute unless given.")
  var text: String?

  func validate() throws {
    guard let text else { return }
    guard let span = try? TimeSpan.parse(text), span >= .zero else {
      throw ValidationError("--wait is a time, as '30 s' or '5 min', and not '\(text)'")
    }
  }

  var wait: LockWait { text.flatMap { try? TimeSpan.parse($0) }.map(LockWait.init) ?? .usual }
}
