import Foundation
import Testing

/// Each write, each `fsync` and each `rename` of a batch fails once, as on a full disk.
@Suite(.serialized) struct FullDiskTrials {
  private static let commands =
    Trials.all ? WritingCommand.allCases : [.recordImport, .decide, .recordStamp, .recordSign, .merge]

  @Test(.timeLimit(.minutes(30)), arguments: commands)
  func `a call that fails once costs the whole batch and nothing else, and the command ends with 5`(
    command: WritingCommand
  ) async throws {
    let trial = try await WritingTrial.of(command)
    let log = trial.log()
    let before = try trial.amount()
    func run(failing number: Int) async throws -> (result: Command.Result, calls: Int) {
      let counter = trial.folder.url.appending(path: "calls-\(number)")
      let result = try await trial.run(
        environment: try FailingCalls.environment(
          // A merged record is written beside its place at first.
          failing: number, under: command == .merge ? command.place : trial.place.path, counter: counter))
      return (result, FailingCalls.count(counter))
    }
    let undisturbed = try await run(failing: 0)
    #expect(undisturbed.result.exitCode == 0, "\(undisturbed.result.errors)")
    #expect(undisturbed.calls >= 4, "\(undisturbed.calls)")
    let after = try trial.amount()
    #expect(after - before == command.written ?? after, "\(after)")
    var failed = 0
    for number in FailingCalls.tried(of: undisturbed.calls, otherwise: 40) {
      try trial.restore()
      let (result, _) = try await run(failing: number)
      try await trial.expectVerifies("call \(number)")
      let left = try trial.amount()
      if result.exitCode == 0 {
        // What need not be durable for the record to be right.
        #expect(left == after, "call \(number)")
        continue
      }
      failed += 1
      #expect(result.exitCode == 5, "call \(number): \(result.errors)")
      #expect(left == before, "call \(number)")
      #expect(try trial.kinds().setAside == 0, "call \(number)")
      #expect(trial.log() == log, "call \(number)")
      #expect(trial.unfinished() == [], "call \(number)")
      let again = try await trial.run()
      #expect(again.exitCode == 0, "call \(number): \(again.errors)")
      #expect(try trial.amount() == after, "call \(number)")
    }
    #expect(failed > 2)
  }
}
