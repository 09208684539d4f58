import ArgumentParser
import Evidence
import Texts

/// `--wait`: how long a command waits while others write the record.
struct WaitOption: ParsableArguments {
  @Option(
    name: .customLong("wait"),
    help: Text("How long to wait while others write the record, as '5 min'; a minute unless given.").help)
  var longest: TimeArgument?

  var wait: LockWait { longest.map { LockWait($0.span) } ?? .usual }
}
