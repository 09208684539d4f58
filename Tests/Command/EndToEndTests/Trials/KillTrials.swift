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
    let trial = try await WritingTrial.of(command)
    let before = try trial.amount()
    let begin = ContinuousClock.now
    let undisturbed = try await trial.run()
    let duration = ContinuousClock.now - begin
    #expect(undisturbed.exitCode == 0, "\(undisturbed.errors)")
    let after = try trial.amount()
    #expect(after - before == command.written ?? after, "\(after)")
    #expect(after > before)

    var random = SeededRandom(seed: 17)
    for number in 1...max(2, Self.kills / WritingCommand.allCases.count) {
      try trial.restore()
      // Half of them at any moment, half of them just when something is written.
      let delay = duration * Double.random(in: 0...1, using: &random)
      try await kill(trial, after: number.isMultiple(of: 2) ? delay : nil, &random)
      try await trial.expectVerifies("kill \(number)")
      let left = try trial.amount()
      #expect(left == before || left == after, "kill \(number): \(left) of \(before) or \(after)")
      if left == before || command.isRepeatable {
        let again = try await trial.run()
        #expect(again.exitCode == 0, "kill \(number): \(again.errors)")
        // What a dead process left beside its place the next one removes.
        #expect(trial.unfinished() == [], "kill \(number)")
      }
      #expect(try trial.amount() == after, "kill \(number)")
      try await trial.expectVerifies("after kill \(number)")
    }
  }

  /// - Parameter delay: nil for the moment at which the record begins to change.
  private func kill(_ trial: WritingTrial, after delay: Duration?, _ random: inout SeededRandom) async throws {
    let process = Command.prepared(
      trial.command.arguments(in: trial.folder.url), environment: [:], in: trial.folder.url)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let before = trial.moment()
    try process.run()
    if let delay {
      try await Task.sleep(for: delay)
    } else {
      while process.isRunning, trial.moment() == before { usleep(50) }
      usleep(UInt32.random(in: 0...2_000, using: &random))
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
