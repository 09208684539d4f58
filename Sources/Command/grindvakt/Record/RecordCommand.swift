import ArgumentParser
import Texts

/// `record`: what people tell of, beside what runs show.
struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: Text("Put events on a record, list them, and have the record stamped and signed."),
    discussion: Text(
      """
      Exit codes: 0 written, or there already; 2 something is wrong and nothing is written; 4 the record does not \
      verify; 5 reading or writing failed, and nothing is written.
      """),
    subcommands: [
      RecordEventCommand.self, RecordImportCommand.self, RecordEventsCommand.self, RecordKindsCommand.self,
      RecordStampCommand.self, RecordSignCommand.self,
    ])
}
