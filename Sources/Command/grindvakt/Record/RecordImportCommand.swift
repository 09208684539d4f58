import ArgumentParser
import DelimitedText
import Diagnostics
import Evidence
import Quantities
import Texts

extension TextEncoding: ExpressibleByArgument {}

/// `record import`: a table of events.
struct RecordImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Text("Put the events of a CSV file on a record, all of them or none."),
    discussion: Text(
      """
      The first line names the columns: event,known,by and the fields of the kinds that are in the file. One row is \
      one event; an empty cell is a field that is not given. Importing a file twice adds nothing.
      """),
    example: "record import record events.csv --catalogue Requirements/alarms")

  @Argument(help: Text("Folder of the record; made where there is none.").help)
  var record: String

  @Argument(help: Text("CSV file (comma, semicolon or tab).").help)
  var file: String

  @Option(help: Text("How its letters are written: utf-8 or windows-1252, as Excel writes them.").help)
  var encoding: TextEncoding = .utf8

  @OptionGroup var entry: EventEntryOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let sink = DiagnosticSink()
    var events = WrittenEvents()
    if let reader = DelimitedReader.open(file, encoding: encoding, into: sink) {
      do throws(DelimitedError) {
        events = try EventFile.readAll(reader, now: SystemClock.system.now(), into: sink)
      } catch {
        sink.report(error.diagnostic)
      }
    }
    try await EventEntry(record: record, options: entry, output: output, inFull: false)
      .write(events.right, wrong: events.wrong, isRequestWhole: !sink.hasErrors, sink)
  }
}
