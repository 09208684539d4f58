import ArgumentParser
import Foundation
import Quantities
import ReferenceVendor

/// `grindvakt demo`: the whole catalogue against the reference vendor, once healthy and once with the faults of Borås in
/// the spring of 2023, and what the faults cost under the contract; by the same commands that a user would type.
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
    /// What people tell the record of it, each the arguments of `record event` after the record.
    var events: [[String]] = []
  }

  /// What a town would write down of such a spring: the app was down in January, and alarms were lost.
  private static let spring2023: [[String]] = [
    ["outage", "service=staff-app", "from=2023-01-16T07:30:00+01:00", "to=2023-01-16T13:10:00+01:00"],
    [
      "incident", "id=larm-1", "kind=lost-alarm", "at=2023-03-14T21:05:00+01:00", "root-cause=app-without-notification",
    ],
    [
      "incident", "id=larm-2", "kind=lost-alarm", "at=2023-03-14T22:40:00+01:00", "root-cause=app-without-notification",
    ],
  ]

  /// The clauses whose lines the demo prints; the report has all of them.
  private static let shownClauses = ["app-down", "lost-alarms", "acceptance-failed"]

  func run() async throws {
    let home = try DemoHome.find(output: output)
    let scenes = [
      Scene(preset: .healthy, expectedExit: Exit.passed.rawValue),
      Scene(
        preset: .borasSpring2023, expectedExit: Exit.failed.rawValue, events: Self.spring2023),
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
      surprises += try await penalties(of: scene, home: home, record: record, language: language)
      let made = try await ChildCommand.perform(
        ["report", home.catalogue, "--record", record, "--output", report] + language, environment: environment)
      if made != 0 { surprises.append("\(name): report ended with exit code \(made)") }
      surprises += logins(of: scene, report: report)
      let verified = try await ChildCommand.perform(["verify", record] + language, environment: environment)
      if verified != 0 { surprises.append("\(name): verify ended with exit code \(verified)") }
      reports.append(report)
    }
    say("\n" + texts.reports + "\n")
    for report in reports { say("  \(report)/\(texts.fileName)\n") }
    for surprise in surprises { FileHandle.standardError.say("grindvakt demo: \(surprise)\n") }
    if !surprises.isEmpty { throw Exit.failed }
  }

  /// Tells the record what people saw, and prints what is owed.
  ///
  /// - Returns: what went otherwise than it should.
  private func penalties(
    of scene: Scene, home: DemoHome, record: String, language: [String]
  ) async throws -> [String] {
    guard !scene.events.isEmpty else { return [] }
    var surprises: [String] = []
    for event in scene.events {
      let told = try await ChildCommand.perform(
        ["record", "event", record] + event + ["by=demo", "--catalogue", home.catalogue] + language, environment: [:])
      if told != 0 { surprises.append("\(scene.preset.rawValue): record event ended with exit code \(told)") }
    }
    let clauses = Self.shownClauses.flatMap { ["--clause", $0] }
    let owed = try await ChildCommand.perform(
      ["penalties", home.catalogue, "--record", record] + clauses + language, environment: [:])
    if owed != 0 { surprises.append("\(scene.preset.rawValue): penalties ended with exit code \(owed)") }
    return surprises
  }

  /// Says what came of logging in; no fault of the demo has anything to do with it.
  ///
  /// - Returns: what went otherwise than it should.
  private func logins(of scene: Scene, report: String) -> [String] {
    let name = scene.preset.rawValue
    guard let login = DemoLogin(report: report, language: outputOptions.language) else {
      return ["\(name): the report says nothing of logging in"]
    }
    say("\n" + login.text(in: outputOptions.language) + "\n")
    return login.isPassed ? [] : ["\(name): logging in did not pass"]
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
