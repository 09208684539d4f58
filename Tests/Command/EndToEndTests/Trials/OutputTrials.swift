import Foundation
import TestSupport
import Testing

/// Every file that a command writes is there as a whole, or as it was before.
@Suite(.serialized) struct OutputTrials {
  private static let kills = Trials.count(80, otherwise: 8)
  private static let old = Data("what lay there before".utf8)

  private struct Trial {
    let command: OutputCommand
    let municipality: Municipality
    var folder: URL { municipality.folder.url }
    var out: URL { folder.appending(path: "out") }
    var arguments: [String] { command.arguments(catalogue: municipality.catalogue, out: out) }

    init(_ command: OutputCommand) async throws {
      self.command = command
      municipality = try Municipality(authorityAt: "http://127.0.0.1:1/tsr")
      let beats = (0..<200).map { "2022-09-01 10:\(10 + $0 / 60):\(10 + $0 % 50);hub-\($0 % 7)" }
      try municipality.folder.write("Tid;Hubb\n" + (beats + ["i går;hub-1"]).joined(separator: "\n"), to: "log.csv")
      try municipality.folder.write(
        """
        mapping: heartbeats of hubs
        reads: heartbeats
        file: csv
        time-zone: Europe/Stockholm
        fields:
          at: {column: Tid, format: "YYYY-MM-DD hh:mm:ss"}
          device: Hubb
        """, to: "mapping.yaml")
      try await municipality.tell()
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    }

    func run(_ environment: [String: String] = [:]) async throws -> Command.Result {
      try await Command.run(arguments, environment: environment, in: folder)
    }

    /// The files by name, and the names of those that were begun and not finished.
    func files() throws -> (whole: [String: Data], unfinished: [String]) {
      let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
      var files: [String: Data] = [:]
      for name in names where !name.hasPrefix(".") { files[name] = try Data(contentsOf: out.appending(path: name)) }
      return (files, names.filter { $0.hasPrefix(".") })
    }

    func restore(_ names: some Sequence<String>) throws {
      try FileManager.default.removeItem(at: out)
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
      for name in names { try OutputTrials.old.write(to: out.appending(path: name)) }
    }

    func expectWhole(_ undisturbed: [String: Data], _ when: String) throws {
      for (name, bytes) in try files().whole {
        let whole = try #require(undisturbed[name], "\(when): \(name)")
        #expect(bytes == OutputTrials.old || command.isWhole(bytes, as: whole), "\(when): \(name)")
      }
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: OutputCommand.allCases)
  func `a command that is killed leaves whole files, and writes them the next time`(command: OutputCommand) async throws
  {
    let trial = try await Trial(command)
    let begin = ContinuousClock.now
    let undisturbed = try await trial.run()
    let duration = ContinuousClock.now - begin
    #expect(command.endsWell(undisturbed.exitCode), "\(undisturbed.errors)")
    let whole = try trial.files().whole
    #expect(!whole.isEmpty)
    var random = SeededRandom(seed: 18)
    for number in 1...max(1, Self.kills / OutputCommand.allCases.count) {
      try trial.restore(whole.keys)
      let process = Command.prepared(trial.arguments, environment: [:], in: trial.folder)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      if number.isMultiple(of: 2) {
        try await Task.sleep(for: duration * Double.random(in: 0...1, using: &random))
      } else {
        while process.isRunning, try trial.files().unfinished.isEmpty { usleep(50) }
        usleep(UInt32.random(in: 0...500, using: &random))
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try trial.expectWhole(whole, "kill \(number)")
      let again = try await trial.run()
      #expect(command.endsWell(again.exitCode), "kill \(number): \(again.errors)")
      let files = try trial.files().whole
      for (name, bytes) in whole {
        #expect(command.isWhole(files[name] ?? Data(), as: bytes), "kill \(number): \(name)")
      }
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: OutputCommand.allCases)
  func `a call that fails once ends the command with 5, and leaves every file whole`(command: OutputCommand)
    async throws
  {
    let trial = try await Trial(command)
    func run(failing number: Int) async throws -> (result: Command.Result, calls: Int) {
      let counter = trial.folder.appending(path: "calls-\(number)")
      let result = try await trial.run(
        try FailingCalls.environment(failing: number, under: trial.out.path + "/", counter: counter))
      return (result, FailingCalls.count(counter))
    }
    let undisturbed = try await run(failing: 0)
    #expect(command.endsWell(undisturbed.result.exitCode), "\(undisturbed.result.errors)")
    #expect(undisturbed.calls >= 3, "\(undisturbed.calls)")
    let whole = try trial.files().whole
    for number in FailingCalls.tried(of: undisturbed.calls, otherwise: 6) {
      try trial.restore(whole.keys)
      let (result, _) = try await run(failing: number)
      #expect(result.exitCode == 5, "call \(number): \(result.errors)")
      try trial.expectWhole(whole, "call \(number)")
      #expect(try trial.files().unfinished == [], "call \(number)")
    }
  }
}
