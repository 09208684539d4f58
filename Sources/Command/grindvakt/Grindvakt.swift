import ArgumentParser
import Foundation
import Texts

/// The command: arguments in, exit code out.
struct Grindvakt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grindvakt",
    abstract: Text("Requirements that run: from a specification to verdicts, with the evidence."),
    discussion: Text(
      """
      Exit codes: 0 passed or go; 1 failed or no-go; 2 the input is wrong; 3 inconclusive; 4 the record does not \
      verify; 5 reading or writing failed; 130 interrupted (what was recorded stays).
      """),
    version: Release.version,
    groupedSubcommands: [
      CommandGroup(
        name: Text("Write requirements").inHelp, subcommands: [CheckCommand.self, PlanCommand.self, SchemaCommand.self]),
      CommandGroup(
        name: Text("Run them against a vendor").inHelp,
        subcommands: [
          RunCommand.self, MergeCommand.self, ShardJobCommand.self, CalibrateCommand.self, ProxyCommand.self,
        ]),
      CommandGroup(
        name: Text("Keep what happened").inHelp,
        subcommands: [RecordCommand.self, ObserveCommand.self, VerifyCommand.self]),
      CommandGroup(
        name: Text("Read what follows").inHelp,
        subcommands: [
          VerdictsCommand.self, ReportCommand.self, PenaltiesCommand.self, ProveCommand.self, ForecastCommand.self,
        ]),
      CommandGroup(
        name: Text("Decide").inHelp,
        subcommands: [
          GateCommand.self, DecideCommand.self, WaiveCommand.self, ReplayCommand.self, LessonsCommand.self,
          StatutoryCommand.self,
        ]),
      CommandGroup(name: Text("Try it").inHelp, subcommands: [DemoCommand.self, VendorCommand.self]),
    ])
}

@main
enum Entry {
  static func main() async {
    // A reader that has gone away (`| head`) is no reason to leave a record half written.
    signal(SIGPIPE, SIG_IGN)
    var code = Exit.passed
    do {
      var command = try Grindvakt.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      code = Exit.telling(error)
    }
    if let problem = StandardOutput.finish() {
      FileHandle.standardError.say("error: what was to be shown could not be written: \(problem)\n")
      code = Exit.inputOutput
    }
    Foundation.exit(code.rawValue)
  }
}
