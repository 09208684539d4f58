import ArgumentParser
import Evidence
import Foundation
import JSONValues
import Judgement
import Quantities
import Reporting
import Texts

/// `record events`: what is on the record.
struct RecordEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: Text("List the events of a record, also those that were taken back."),
    example: "record events record --as-of 2023-02-20 --format csv")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(help: Text("Folder of the record.").help)
  var record: String

  @Option(help: Text("Only what was known then: an instant, or a day, up to its end in Sweden.").help)
  var asOf: AsOf?

  @Option(help: Text("How events are printed: text, json or csv.").help)
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    // What is known from tomorrow on is on the record too.
    let asOf = asOf?.instant ?? .latest
    let entries = try VerifiedRecord.read(record, output: output).entries
    let listing: EventListing
    do throws(RecordError) {
      listing = try EventListing(entries, asOf: asOf)
    } catch {
      throw VerifiedRecord.exit(error, output: output)
    }
    let text =
      switch format {
      case .text:
        EventLines(language: output.language, width: output.width, colour: output.colourOnOutput).list(listing)
      case .json: EventsMachine.json(listing, asOf: asOf).prettyText + "\n"
      case .csv: EventsMachine.csv(listing)
      }
    FileHandle.standardOutput.say(text)
  }
}
