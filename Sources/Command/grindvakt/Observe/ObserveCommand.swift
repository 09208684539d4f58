import ArgumentParser
import Texts

/// `observe`: what is seen of a system in use.
struct ObserveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe", abstract: Text("Put what was seen of a system in use on a record."),
    subcommands: [ObserveImportCommand.self])
}
