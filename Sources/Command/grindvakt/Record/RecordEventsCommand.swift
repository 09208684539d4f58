import ArgumentParser
import Evidence
import Foundation
import JSONValues
import Judgement
import Quantities
import Reporting

/// `record events`: what is on the record.
struct RecordEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "List the events of a record, also those that were taken back.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(help: "Folder of the record.")
  var record: String

  @Option(help: "Only what was known then: an instant, or a day, up to its end in Sweden.")
  var asOf: AsOf?

  @Option(help: "How events are printed: text, json or csv.")
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
