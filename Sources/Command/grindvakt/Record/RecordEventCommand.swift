import ArgumentParser
import Diagnostics
import Evidence
import Quantities
import Texts

/// `record event`: one event.
struct RecordEventCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: Text("Put an event on a record."),
    discussion: Text("grindvakt record kinds lists the kinds, and grindvakt record kinds KIND their fields."),
    example: "record event record approved milestone=it-system on=2022-09-01 by='test leader'")

  @Argument(help: Text("Folder of the record; made where there is none.").help)
  var record: String

  @Argument(help: Text("Kind of event.").help)
  var kind: String

  @Argument(help: Text("Fields, each name=value.").help)
  var fields: [String] = []

  @OptionGroup var entry: EventEntryOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let sink = DiagnosticSink()
    let now = SystemClock.system.now()
    let written = WrittenEvent.arguments(kind: kind, fields, into: sink)
    var events = WrittenEvents()
    events.add(EventReader(now: now, into: sink).reading(of: written))
    try await EventEntry(record: record, options: entry, output: output, inFull: true)
      .write(events.right, wrong: events.wrong, isRequestWhole: !sink.hasErrors, sink)
  }
}
