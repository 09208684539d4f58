import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Planning
import Quantities
import Texts

/// `observe`: what is seen of a system in use.
struct ObserveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe", abstract: Text("Put what was seen of a system in use on a record."),
    subcommands: [ObserveImportCommand.self])
}

/// `observe import`: somebody else's file as evidence.
struct ObserveImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Text("Import a file of field data by a mapping, all of it or nothing."),
    discussion: Text(
      """
      The mapping says what the columns mean. Logs (heartbeats, battery levels, alarms, test presses) are counted and \
      attached; rows of other kinds become events. Importing twice adds nothing, and rows that are in several files \
      count once. Exit codes: 0 imported, or there already; 2 the mapping or rows of the file are wrong and nothing is \
      written; 4 the record does not verify.
      """),
    example: "observe import record heartbeats.csv --mapping heartbeats.yaml")

  @Argument(help: Text("Folder of the record; made where there is none.").help)
  var record: String

  @Argument(help: Text("CSV or JSON Lines file.").help)
  var file: String

  @Option(help: Text("YAML file that says what the columns of the file mean.").help)
  var mapping: String

  @Flag(help: Text("Import the other rows where rows are rejected, and keep the rejected ones on the record.").help)
  var acceptRejections = false

  @Option(help: Text("Write the list of rejected rows to this CSV file.").help)
  var rejections: String?

  @OptionGroup var entry: EventEntryOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let sink = DiagnosticSink()
    guard let source = SourceFile.load(mapping, sizeLimit: 1 << 20, into: sink),
      let mapping = ObservationMapping.read(source, into: sink), !sink.hasErrors
    else {
      throw output.refusal(sink)
    }
    let job = ObservationJob(
      record: record, file: file, mapping: mapping, mappingFile: source, acceptsRejections: acceptRejections,
      rejections: rejections, entry: EventEntry(record: record, options: entry, output: output, inFull: false),
      output: output,
      sink: sink, now: SystemClock.system.now())
    switch mapping.destination {
    case .telemetry(let measure): try await LogJob(job: job, measure: measure).run()
    case .events(let definition): try await EventsJob(job: job, definition: definition).run()
    }
  }
}

/// What both ways of importing need.
struct ObservationJob {
  let record: String
  let file: String
  let mapping: ObservationMapping
  let mappingFile: SourceFile
  let acceptsRejections: Bool
  let rejections: String?
  let entry: EventEntry
  let output: OutputOptions
  let sink: DiagnosticSink
  let now: Instant

  /// Tells what is wrong, and gives the exit code.
  func wrongInput() -> ExitCode {
    Findings.write(sink, output: output)
    return Exit.refusal(sink)
  }

  /// The name of the catalogue that the record is about, or is to be about. What is wrong is reported and thrown.
  func catalogue(_ existing: String?) throws -> String {
    guard let outline = entry.outline(existing, sink) else { throw wrongInput() }
    if let existing, existing != outline.name {
      sink.error(
        "record-of-another-catalogue", Text("'\(record)' is about the catalogue '\(existing)', not '\(outline.name)'"),
        at: nil, hints: [Text("name another folder for this record, or another catalogue")])
      throw wrongInput()
    }
    return outline.name
  }
}
