import ArgumentParser
import Diagnostics
import Evidence
import Foundation
import Texts

/// `record kinds`: what can be recorded.
struct RecordKindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: Text("List the kinds of events, or show the fields of one."),
    example: "record kinds outage")

  @Argument(help: Text("Kind of event; all of them unless given.").help)
  var kind: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let help = EventHelp(output.language)
    guard let kind else {
      FileHandle.standardOutput.say(help.list)
      return
    }
    guard let definition = EventTable.definition(kind) else {
      let sink = DiagnosticSink()
      let hint = Suggestion.hint(for: kind, among: EventTable.all.map(\.name))
      sink.error(
        "unknown-event", Text("there is no kind of event '\(kind)'"), at: nil,
        hints: [hint ?? Text("grindvakt record kinds lists them all")])
      throw output.refusal(sink)
    }
    FileHandle.standardOutput.say(help.page(definition))
  }
}
