import Foundation
import Testing

/// Each write, each `fsync` and each `rename` of a batch fails once, as on a full disk.
@Suite(.serialized) struct FullDiskTrials {
  /// The library that lets a call fail.
  private static let library = Result { () throws -> (TemporaryFolder, String) in
    let folder = try TemporaryFolder()
    let library = folder.url.appending(path: "fail_nth.so").path
    let source = Command.repository.appending(path: "Tests/EndToEndTests/Trials/fail_nth.c").path
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["clang", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return (folder, library)
  }

  private static let commands = Trials.all ? WritingCommand.allCases : [.recordImport, .decide]

  @Test(.timeLimit(.minutes(30)), arguments: commands)
  func `a call that fails once costs the whole batch and nothing else, and the command ends with 5`(
    command: WritingCommand
  ) async throws {
    let (_, library) = try Self.library.get()
    let folder = try await command.workspace()
    let record = WritingCommand.record(folder)
    let kept = folder.url.appending(path: "kept")
    try FileManager.default.copyItem(at: record, to: kept)
    let log = try Data(contentsOf: record.appending(path: "record.jsonl"))
    let before = try WritingCommand.kinds(folder).kept.count
    let after = before + command.written
    func run(failing number: Int) async throws -> (result: Command.Result, calls: Int) {
      let counter = folder.url.appending(path: "calls-\(number)")
      let result = try await Command.run(
        command.arguments(folder),
        environment: [
          "LD_PRELOAD": library, "FAIL_UNDER": record.path, "FAIL_NTH": "\(number)", "FAIL_COUNT": counter.path,
        ], in: folder.url)
      return (result, (try? Data(contentsOf: counter).count) ?? 0)
    }
    let undisturbed = try await run(failing: 0)
    #expect(undisturbed.result.exitCode == 0, "\(undisturbed.result.errors)")
    #expect(undisturbed.calls >= 4, "\(undisturbed.calls)")
    #expect(try WritingCommand.kinds(folder).kept.count == after)
    var failed = 0
    for number in 1...max(1, undisturbed.calls) {
      try FileManager.default.removeItem(at: record)
      try FileManager.default.copyItem(at: kept, to: record)
      let (result, _) = try await run(failing: number)
      let verified = try await WritingCommand.verify(folder)
      #expect(verified.exitCode == 0, "call \(number): \(verified.output)")
      let left = try WritingCommand.kinds(folder)
      if result.exitCode == 0 {
        // What need not be durable for the record to be right.
        #expect(left.kept.count == after, "call \(number)")
        continue
      }
      failed += 1
      #expect(result.exitCode == 5, "call \(number): \(result.errors)")
      #expect(left.kept.count == before && left.setAside == 0, "call \(number)")
      #expect(try Data(contentsOf: record.appending(path: "record.jsonl")) == log, "call \(number)")
      let again = try await Command.run(command.arguments(folder), in: folder.url)
      #expect(again.exitCode == 0, "call \(number): \(again.errors)")
      #expect(try WritingCommand.kinds(folder).kept.count == after, "call \(number)")
    }
    #expect(failed > 2)
  }
}
