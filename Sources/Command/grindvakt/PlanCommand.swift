import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Texts

/// `plan`: freezes a catalogue, its suites and a binding, and prints the hash.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: Text("Freeze what a run will do, and print its SHA-256."),
    discussion: Text(
      """
      The hash does not depend on the machine, the order of the files or comments in them. With --against the changes \
      since an earlier plan follow, a line each.
      """),
    example: "plan Requirements/alarms --binding Suites/bindings/vendor.yaml --output plan.json")

  @Argument(help: Text("Folder of the catalogue.").help)
  var catalogue: String

  @Option(help: Text("File that says how the vendor's system is reached.").help)
  var binding: String

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(name: [.short, .long], help: Text("File to write the plan to.").help)
  var output: String?

  @Option(help: Text("An earlier plan to compare with.").help)
  var against: String?

  @OptionGroup var printing: OutputOptions

  func run() throws {
    let sink = DiagnosticSink()
    let earlier = against.map { PlanDocument.read($0, into: sink) }
    let compiled = Compiler.compile(catalogueDirectory: catalogue, suitesDirectory: suites, kinds: .judged, into: sink)
    let plan = compiled.flatMap { Planner.bind($0, bindingFile: binding, into: sink) }
    guard let compiled, let plan, !sink.hasErrors else {
      throw printing.refusal(sink)
    }
    let document = try PlanDocument(plan: plan, sources: compiled.sources)
    if let output { try write(document, to: output) }
    FileHandle.standardOutput.say(document.sha256 + "\n")
    guard let earlier = earlier ?? nil else { return }
    FileHandle.standardOutput.say(PlanDifference(from: earlier.plan, to: plan).text(in: printing.language))
  }

  private func write(_ document: PlanDocument, to path: String) throws {
    do {
      try WholeFile.write(Array(try document.fileText().utf8), to: path)
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: printing)
    }
  }
}
