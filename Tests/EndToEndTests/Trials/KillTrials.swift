import Foundation
import TestSupport
import Testing

/// Every command that writes is killed in the middle: all of what it writes is there, or nothing of it.
@Suite(.serialized) struct KillTrials {
  /// Of all commands together; with those of `KillAndResumeTests` 300.
  private static let kills = Trials.count(200, otherwise: 10)

  @Test(.timeLimit(.minutes(60)), arguments: WritingCommand.allCases)
  func `a command that is killed leaves a record that verifies, with all of it or nothing`(
    command: WritingCommand
  ) async throws {
    let folder = try await command.workspace()
    let record = WritingCommand.record(folder)
    let kept = folder.url.appending(path: "kept")
    try FileManager.default.copyItem(at: record, to: kept)
    let before = try WritingCommand.kinds(folder).kept.count
    let begin = ContinuousClock.now
    let undisturbed = try await Command.run(command.arguments(folder), in: folder.url)
    let duration = ContinuousClock.now - begin
    #expect(undisturbed.exitCode == 0, "\(undisturbed.errors)")
    let after = before + command.written
    #expect(try WritingCommand.kinds(folder).kept.count == after)

    var random = SeededRandom(seed: 17)
    for number in 1...Self.kills / WritingCommand.allCases.count {
      try FileManager.default.removeItem(at: record)
      try FileManager.default.copyItem(at: kept, to: record)
      // Half of them at any moment, half of them just when something is written.
      let delay = duration * Double.random(in: 0...1, using: &random)
      try await kill(command, folder, after: number.isMultiple(of: 2) ? delay : nil, &random)
      let verified = try await WritingCommand.verify(folder)
      #expect(verified.exitCode == 0, "kill \(number): \(verified.output)")
      let left = try WritingCommand.kinds(folder).kept.count
      #expect(left == before || left == after, "kill \(number): \(left) of \(before) or \(after)")
      if left == before || command.isRepeatable {
        let again = try await Command.run(command.arguments(folder), in: folder.url)
        #expect(again.exitCode == 0, "kill \(number): \(again.errors)")
      }
      #expect(try WritingCommand.kinds(folder).kept.count == after, "kill \(number)")
      #expect(try await WritingCommand.verify(folder).exitCode == 0, "kill \(number)")
    }
  }

  /// - Parameter delay: nil for the moment at which the record begins to change.
  private func kill(
    _ command: WritingCommand, _ folder: TemporaryFolder, after delay: Duration?, _ random: inout SeededRandom
  ) async throws {
    let process = Command.prepared(command.arguments(folder), environment: [:], in: folder.url)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let before = changes(folder)
    try process.run()
    if let delay {
      try await Task.sleep(for: delay)
    } else {
      while process.isRunning, changes(folder) == before { usleep(50) }
      usleep(UInt32.random(in: 0...2_000, using: &random))
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What changes while a record is written: the length of its log and what lies among its attachments.
  private func changes(_ folder: TemporaryFolder) -> [Int] {
    let record = WritingCommand.record(folder)
    let log = record.appending(path: "record.jsonl").path
    let size = (try? FileManager.default.attributesOfItem(atPath: log)[.size]) as? Int
    let names = try? FileManager.default.contentsOfDirectory(atPath: record.appending(path: "attachments").path)
    return [size ?? 0, names?.count ?? 0]
  }
}
