import ArgumentParser
import Foundation
import Quantities
import ReferenceVendor
import Texts

/// `grindvakt demo`: the whole catalogue against the reference vendor, once healthy and once with the faults of Borås in
/// the spring of 2023, and what the faults cost under the contract; by the same commands that a user would type.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Run the Borås catalogue against a healthy and a faulty reference vendor, and make both reports.")

  @Option(name: .long, help: "Folder for records and reports; what an earlier demo left there is replaced.")
  var output: String?

  @Flag(
    name: .customLong("full-load"),
    help: "Put the load of B3 ID:1 on the healthy vendor instead, in real time: 5000 users, two minutes.")
  var fullLoad = false

  @OptionGroup var outputOptions: OutputOptions

  /// A system that the demo runs a catalogue against, and how that must end.
  private struct Scene {
    /// Also the name of the folder for what comes of it.
    let name: String
    let preset: Preset
    let catalogue: String
    let expectedExit: ExitCode
    /// What there is a page of in its report, and what of that must pass.
    let pages: [DemoPage.Subject]
    let passing: [DemoPage.Subject]
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

  private func scenes(_ home: DemoHome) -> [Scene] {
    if fullLoad {
      return [
        Scene(
          name: "full-load", preset: .healthy, catalogue: home.fullLoad, expectedExit: Exit.passed, pages: [.load],
          passing: [.load])
      ]
    }
    return [
      Scene(
        name: "healthy", preset: .healthy, catalogue: home.catalogue, expectedExit: Exit.passed,
        pages: [.login, .load],
        passing: [.login, .load]),
      // The faults of that spring have nothing to do with logging in; the load finds some of them.
      Scene(
        name: "boras-spring-2023", preset: .borasSpring2023, catalogue: home.catalogue, expectedExit: Exit.failed,
        pages: [.login, .load], passing: [.login], events: Self.spring2023),
    ]
  }

  func run() async throws {
    let home = try DemoHome.find(output: output)
    let scenes = scenes(home)
    var reports: [String] = []
    var surprises: [String] = []
    for scene in scenes {
      let name = scene.name
      let folder = "\(home.output)/\(name)"
      try DemoHome.empty(URL(filePath: folder))
      let record = "\(folder)/record"
      let report = "\(folder)/report"
      say("\n== \(name)\n")
      let vendor = try ChildCommand.start(
        ["vendor", "--port", "0", "--preset", scene.preset.rawValue], environment: ["VENDOR_TOKEN": DemoHome.token])
      defer { vendor.stop() }
      let url = try await vendor.listeningAddress()
      let environment = ["VENDOR_URL": url, "VENDOR_TOKEN": DemoHome.token]
      let language = ["--language", outputOptions.language.rawValue]
      let ended = try await ChildCommand.perform(
        ["run", scene.catalogue, "--binding", home.binding, "--record", record] + language,
        environment: environment)
      if ended == Exit.interrupted.rawValue { throw Exit.interrupted }
      if ended != scene.expectedExit.rawValue {
        surprises.append(
          "\(name): run ended with exit code \(ended), and should have with \(scene.expectedExit.rawValue)")
      }
      surprises += try await penalties(of: scene, record: record, language: language)
      let made = try await ChildCommand.perform(
        ["report", scene.catalogue, "--record", record, "--output", report] + language, environment: environment)
      if made != 0 { surprises.append("\(name): report ended with exit code \(made)") }
      surprises += pages(of: scene, report: report)
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
    of scene: Scene, record: String, language: [String]
  ) async throws -> [String] {
    guard !scene.events.isEmpty else { return [] }
    var surprises: [String] = []
    for event in scene.events {
      let told = try await ChildCommand.perform(
        ["record", "event", record] + event + ["by=demo", "--catalogue", scene.catalogue] + language, environment: [:])
      if told != 0 { surprises.append("\(scene.name): record event ended with exit code \(told)") }
    }
    let clauses = Self.shownClauses.flatMap { ["--clause", $0] }
    let owed = try await ChildCommand.perform(
      ["penalties", scene.catalogue, "--record", record] + clauses + language, environment: [:])
    if owed != 0 { surprises.append("\(scene.name): penalties ended with exit code \(owed)") }
    return surprises
  }

  /// Says what came of what the report has pages of its own for.
  ///
  /// - Returns: what went otherwise than it should.
  private func pages(of scene: Scene, report: String) -> [String] {
    var surprises: [String] = []
    for subject in scene.pages {
      guard let page = DemoPage(subject, report: report, language: outputOptions.language) else {
        surprises.append("\(scene.name): the report has no page on \(subject.requirement)")
        continue
      }
      say("\n" + page.text(in: outputOptions.language) + "\n")
      if !page.isPassed, scene.passing.contains(where: { $0.requirement == subject.requirement }) {
        surprises.append("\(scene.name): \(subject.requirement) did not pass")
      }
    }
    return surprises
  }

  private var texts: (reports: String, fileName: String) {
    switch outputOptions.language {
    case .swedish: ("Att öppna i en webbläsare:", "rapport.html")
    case .english: ("To open in a browser:", "report.html")
    case .finnish: ("Avaa selaimessa:", "raportti.html")
    }
  }

  private func say(_ text: String) {
    FileHandle.standardOutput.say(text)
  }
}
