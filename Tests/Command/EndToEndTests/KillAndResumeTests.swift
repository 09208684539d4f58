import Foundation
import JSONValues
import TestSupport
import Testing

/// A run that is killed loses nothing that it has written, and can go on.
@Suite(.serialized) struct KillAndResumeTests {
  private static let fixture = Repository.root.appending(path: "Tests/Command/EndToEndTests/Fixtures/kill-and-resume")
  private static let catalogue = fixture.appending(path: "Requirements/small").path
  private static let kills = Trials.count(100, otherwise: 20)

  private func arguments(_ record: URL, resume: Bool) -> [String] {
    [
      "run", Self.catalogue, "--binding", Self.fixture.appending(path: "Suites/bindings/vendor.yaml").path, "--record",
      record.path,
    ] + (resume ? ["--resume"] : [])
  }

  @Test(.timeLimit(.minutes(10)))
  func `kills at random moments lose no finished step, and resuming ends with the same verdicts`() async throws {
    let vendor = try await RunningVendor(faults: ["alarm-in-english"])
    let undisturbed = try TemporaryFolder()
    let begin = ContinuousClock.now
    let run = try await Command.run(arguments(undisturbed.url, resume: false), environment: vendor.environment)
    let duration = ContinuousClock.now - begin
    #expect(run.exitCode == 1, "\(run.output)\(run.errors)")
    let wanted = try await verdicts(undisturbed.url)
    #expect(Set(wanted.values) == ["passed", "failed", "not-tested"])

    var random = SeededRandom(seed: 4711)
    var kills = 0
    while kills < Self.kills {
      let folder = try TemporaryFolder()
      let record = folder.url.appending(path: "record")
      // A run that is gone on with is killed too.
      for isResumed in [false, true] {
        let share = Double.random(in: 0...1, using: &random)
        let told = try await kill(
          arguments(record, resume: isResumed), vendor, record: record,
          after: duration * (isResumed ? share / 2 : share))
        kills += 1
        let verified = try await Command.run(["verify", record.path])
        #expect(verified.exitCode == 0, "kill \(kills): \(verified.output)\(verified.errors)")
        let kept = try Self.wholeLines(record)
        for id in told { #expect(kept.contains { $0.contains("case-finished") && $0.contains(id) }, "kill \(kills)") }
        if isResumed { try await finish(record, vendor, kept: kept, wanted: wanted, kills) }
      }
    }
  }

  @Test(.timeLimit(.minutes(60)))
  func `a run whose write fails once ends with 5, keeps what it told, and goes on to the same verdicts`() async throws {
    let vendor = try await RunningVendor(faults: ["alarm-in-english"])
    func run(failing number: Int) async throws -> (TemporaryFolder, Command.Result, calls: Int) {
      let folder = try TemporaryFolder()
      let counter = folder.url.appending(path: "calls")
      let record = folder.url.appending(path: "record")
      let failing = try FailingCalls.environment(failing: number, under: record.path, counter: counter)
      let result = try await Command.run(
        arguments(record, resume: false), environment: vendor.environment.merging(failing) { $1 })
      return (folder, result, FailingCalls.count(counter))
    }
    let (whole, undisturbed, calls) = try await run(failing: 0)
    #expect(undisturbed.exitCode == 1, "\(undisturbed.output)\(undisturbed.errors)")
    let wanted = try await verdicts(whole.url.appending(path: "record"))
    for number in FailingCalls.tried(of: calls, otherwise: 10) {
      let (folder, result, _) = try await run(failing: number)
      let record = folder.url.appending(path: "record")
      // What need not be durable for the record to be right.
      if result.exitCode == 1 { continue }
      #expect(result.exitCode == 5, "call \(number): \(result.output)\(result.errors)")
      let log = (try? Self.wholeLines(record)) ?? []
      for id in Self.told(result.output) {
        #expect(log.contains { $0.contains("case-finished") && $0.contains(id) }, "call \(number)")
      }
      if log.contains(where: { $0.contains("run-started") }) {
        try await finish(record, vendor, kept: log, wanted: wanted, number)
      } else {
        let again = try await Command.run(arguments(record, resume: false), environment: vendor.environment)
        #expect(again.exitCode == 1, "call \(number): \(again.output)\(again.errors)")
      }
    }
  }

  private func finish(
    _ record: URL, _ vendor: RunningVendor, kept: [String], wanted: [String: String], _ kills: Int
  ) async throws {
    let resumed = try await Command.run(arguments(record, resume: true), environment: vendor.environment)
    #expect(resumed.exitCode == 1, "kill \(kills): \(resumed.output)\(resumed.errors)")
    #expect(try Self.wholeLines(record).starts(with: kept), "kill \(kills)")
    #expect(try await Command.run(["verify", record.path]).exitCode == 0, "kill \(kills)")
    #expect(try await verdicts(record) == wanted, "kill \(kills)")
  }

  /// Starts a run and kills it so long after its record began.
  ///
  /// - Returns: the cases that it said were finished.
  private func kill(
    _ arguments: [String], _ vendor: RunningVendor, record: URL, after delay: Duration
  ) async throws -> [String] {
    let folder = try TemporaryFolder()
    let process = Command.prepared(arguments, environment: vendor.environment)
    let output = try folder.write("", to: "output")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let head = record.appending(path: "head.json").path
    while process.isRunning, !FileManager.default.fileExists(atPath: head) {
      try await Task.sleep(for: .milliseconds(1))
    }
    try await Task.sleep(for: delay)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return Self.told(String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// The cases that a run said were finished.
  private static func told(_ output: String) -> [String] {
    output.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("godkänt: ") || line.hasPrefix("underkänt: ") else { return nil }
      return line.split(separator: " ").dropFirst().first.map { String($0.prefix { $0 != "(" }) }
    }
  }

  private static func wholeLines(_ record: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: record.appending(path: "record.jsonl")), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().map(String.init)
  }

  private func verdicts(_ record: URL) async throws -> [String: String] {
    let result = try await Command.run(["verdicts", Self.catalogue, "--record", record.path, "--format", "json"])
    let requirements = try JSONValue.parse(result.output)["requirements"]?.arrayValue ?? []
    var verdicts: [String: String] = [:]
    for requirement in requirements {
      if let id = requirement["id"]?.stringValue { verdicts[id] = requirement["verdict"]?.stringValue }
    }
    return verdicts
  }
}
