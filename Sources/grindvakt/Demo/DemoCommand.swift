import ArgumentParser
import Foundation
import Quantities
import ReferenceVendor

/// `grindvakt demo`: the whole catalogue against the reference vendor, once healthy and once with the faults of Borås in
/// the spring of 2023, by the same commands that a user would type.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Run the Borås catalogue against a healthy and a faulty reference vendor, and make both reports.")

  @Option(name: .long, help: "Folder for records and reports; what an earlier demo left there is replaced.")
  var output: String?

  @OptionGroup var outputOptions: OutputOptions

  /// A system that the demo runs the catalogue against, and how that must end.
  private struct Scene {
    let preset: Preset
    let expectedExit: Int32
  }

  func run() async throws {
    let home = try DemoHome.find(output: output)
    let scenes = [
      Scene(preset: .healthy, expectedExit: Exit.passed.rawValue),
      Scene(preset: .borasSpring2023, expectedExit: Exit.failed.rawValue),
    ]
    var reports: [String] = []
    var surprises: [String] = []
    for scene in scenes {
      let name = scene.preset.rawValue
      let folder = "\(home.output)/\(name)"
      try DemoHome.empty(URL(filePath: folder))
      let record = "\(folder)/record"
      let report = "\(folder)/report"
      say("\n== \(name)\n")
      let vendor = try ChildCommand.start(
        ["vendor", "--port", "0", "--preset", name], environment: ["VENDOR_TOKEN": DemoHome.token])
      defer { vendor.stop() }
      let url = try await vendor.listeningAddress()
      let environment = ["VENDOR_URL": url, "VENDOR_TOKEN": DemoHome.token]
      let language = ["--language", outputOptions.language.rawValue]
      let ended = try await ChildCommand.perform(
        ["run", home.catalogue, "--binding", home.binding, "--record", record] + language,
        environment: environment)
      if ended == Exit.interrupted.rawValue { throw Exit.interrupted }
      if ended != scene.expectedExit {
        surprises.append("\(name): run ended with exit code \(ended), and should have with \(scene.expectedExit)")
      }
      let made = try await ChildCommand.perform(
        ["report", home.catalogue, "--record", record, "--output", report] + language, environment: environment)
      if made != 0 { surprises.append("\(name): report ended with exit code \(made)") }
      let verified = try await ChildCommand.perform(["verify", record] + language, environment: environment)
      if verified != 0 { surprises.append("\(name): verify ended with exit code \(verified)") }
      reports.append(report)
    }
    say("\n" + texts.reports + "\n")
    for report in reports { say("  \(report)/\(texts.fileName)\n") }
    for surprise in surprises { FileHandle.standardError.say("grindvakt demo: \(surprise)\n") }
    if !surprises.isEmpty { throw Exit.failed }
  }

  private var texts: (reports: String, fileName: String) {
    switch outputOptions.language {
    case .swedish: ("De två rapporterna, att öppna i en webbläsare:", "rapport.html")
    case .english: ("The two reports, to open in a browser:", "report.html")
    case .finnish: ("Kaksi raporttia, avaa selaimessa:", "raportti.html")
    }
  }

  private func say(_ text: String) {
    FileHandle.standardOutput.say(text)
  }
}
