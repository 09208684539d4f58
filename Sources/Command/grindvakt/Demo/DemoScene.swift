import ArgumentParser
import Foundation
import Judgement
import ReferenceVendor
import Reporting
import Texts

/// A system that the demo runs a catalogue against, and how that must end.
struct DemoScene {
  /// Also the name of the folder for its record and report.
  let name: String
  let title: Text
  let preset: Preset
  let catalogue: String
  let expectedExit: ExitCode
  /// What there is a page of in its report, and what of that must pass.
  let pages: [DemoPage]
  let passing: [DemoPage]
  /// What people tell the record of it, each the arguments of `record event` after the record.
  var events: [[String]] = []
  /// The clauses whose amounts are shown; the report has all of them. None where nothing is.
  var clauses: [String] = []
  /// The gate that is asked; nil where none is.
  var gate: String?

  static func healthy(_ home: DemoHome) -> DemoScene {
    DemoScene(
      name: "healthy", title: Text("A vendor without faults"), preset: .healthy, catalogue: home.catalogue,
      expectedExit: Exit.passed, pages: [.login, .load], passing: [.login, .load])
  }

  /// What a town would write down of such a spring: the app was down in January, and alarms were lost. The faults have
  /// nothing to do with logging in; the load finds some of them.
  static func spring2023(_ home: DemoHome) -> DemoScene {
    DemoScene(
      name: "boras-spring-2023", title: Text("A vendor with the faults of Borås in the spring of 2023"),
      preset: .borasSpring2023, catalogue: home.catalogue, expectedExit: Exit.failed, pages: [.login, .load],
      passing: [.login],
      events: [
        ["outage", "service=staff-app", "from=2023-01-16T07:30:00+01:00", "to=2023-01-16T13:10:00+01:00"],
        [
          "incident", "id=larm-1", "kind=lost-alarm", "at=2023-03-14T21:05:00+01:00",
          "root-cause=app-without-notification",
        ],
        [
          "incident", "id=larm-2", "kind=lost-alarm", "at=2023-03-14T22:40:00+01:00",
          "root-cause=app-without-notification",
        ],
      ],
      clauses: ["app-down", "lost-alarms", "acceptance-failed"], gate: "rollout-ordinary-homes")
  }

  static func fullLoad(_ home: DemoHome) -> DemoScene {
    DemoScene(
      name: "full-load", title: Text("The whole city at once, in real time"), preset: .healthy,
      catalogue: home.fullLoad, expectedExit: Exit.passed, pages: [.load], passing: [.load])
  }

  /// Starts the vendor, and types the commands that a user would type. What they print goes to `log.txt`.
  func play(in home: DemoHome, _ printing: OutputOptions, _ progress: ProgressLine) async throws -> PlayedScene {
    let folder = "\(home.output)/\(name)"
    let (record, report) = ("\(folder)/record", "\(folder)/report")
    try DemoHome.empty(URL(filePath: folder))
    let vendor = try ChildCommand.start(
      ["vendor", "--port", "0", "--preset", preset.rawValue], environment: ["VENDOR_TOKEN": DemoHome.token])
    defer { vendor.stop() }
    let environment = ["VENDOR_URL": try await vendor.listeningAddress(), "VENDOR_TOKEN": DemoHome.token]
    let log = try DemoLog(file: "\(folder)/log.txt", title: title.text(in: printing.language), progress)
    var surprises: [String] = []
    func type(_ arguments: [String], expected: ExitCode = Exit.passed) async throws {
      let ended = try await ChildCommand.perform(
        arguments + ["--language", printing.language.rawValue], environment: environment, log)
      if ended == Exit.interrupted.rawValue { throw Exit.interrupted }
      if ended != expected.rawValue {
        surprises.append(
          "\(name): '\(arguments[0])' ended with exit code \(ended), and should have with \(expected.rawValue);"
            + " see \(folder)/log.txt")
      }
    }
    try await type(["run", catalogue, "--binding", home.binding, "--record", record], expected: expectedExit)
    for event in events {
      try await type(["record", "event", record] + event + ["by=demo", "--catalogue", catalogue])
    }
    if !clauses.isEmpty {
      try await type(["penalties", catalogue, "--record", record] + clauses.flatMap { ["--clause", $0] })
    }
    // What was seen of a simulated system opens no gate.
    if let gate { try await type(["gate", catalogue, gate, "--record", record], expected: Exit.failed) }
    try await type(["report", catalogue, "--record", record, "--output", report])
    try await type(["verify", record])

    let judged = try JudgingOptions.parse([catalogue, "--record", record]).judge(printing)
    let brief = try judged.brief(clauses: clauses, gates: gate.map(BriefGates.named) ?? .none, printing)
    let findings = pages.map { $0.finding(in: judged.assessment, report: report, printing.language) }
    surprises += zip(pages, findings).compactMap { page, finding in
      guard let finding else { return "\(name): the report has no page on \(page.requirement)" }
      let mustPass = passing.contains { $0.requirement == page.requirement }
      return mustPass && !finding.isPassed ? "\(name): \(page.requirement) did not pass" : nil
    }
    let heading = "== \(title.text(in: printing.language))"
    let found =
      ["  \(report)/\(ReportFolder.pageName(printing.language))"] + findings.compactMap { $0 }.map { "    \($0.text)" }
    let paragraph = TerminalParagraph(width: printing.width)
    func lines(_ text: String) -> String { paragraph.lines(text).joined(separator: "\n") + "\n" }
    return PlayedScene(
      story: lines(heading) + brief.render(), pages: found.map(lines).joined(), surprises: surprises)
  }
}

/// What a scene showed.
struct PlayedScene {
  let story: String
  /// The pages of its report, a line each.
  let pages: String
  /// What went otherwise than it should, for people who work on the program.
  let surprises: [String]
}
