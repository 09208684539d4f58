import ArgumentParser
import Foundation
import ReferenceVendor
import Texts

/// `grindvakt demo`: the whole catalogue against the reference vendor, once healthy and once with the faults of Borås in
/// the spring of 2023, and what the faults cost under the contract; by the same commands that a user would type.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Text("Run the Borås catalogue against a healthy and a faulty reference vendor, and make both reports."),
    discussion: Text(
      """
      What the commands print is kept in log.txt beside each report.
      """),
    example: "demo --output demo-output")

  @Option(name: .long, help: Text("Folder for records and reports; what an earlier demo left there is replaced.").help)
  var output: String?

  @Flag(
    name: .customLong("full-load"),
    help: Text("Put the load of B3 ID:1 on the healthy vendor instead, in real time: 5000 users, two minutes.").help)
  var fullLoad = false

  @OptionGroup var printing: OutputOptions

  func run() async throws {
    let home = try DemoHome.find(output: output)
    let progress = ProgressLine(width: printing.colourOnOutput ? printing.width : nil)
    defer { progress.clear() }
    var played: [PlayedScene] = []
    for scene in fullLoad ? [DemoScene.fullLoad(home)] : [.healthy(home), .spring2023(home)] {
      played.append(try await scene.play(in: home, printing, progress))
    }
    progress.clear()
    for scene in played { say("\n" + scene.story) }
    say("\n" + Text("To open in a browser:").text(in: printing.language) + "\n")
    for scene in played { say(scene.pages) }
    let surprises = played.flatMap(\.surprises)
    for surprise in surprises { FileHandle.standardError.say("grindvakt demo: \(surprise)\n") }
    if !surprises.isEmpty { throw Exit.failed }
  }

  private func say(_ text: String) { FileHandle.standardOutput.say(text) }
}
