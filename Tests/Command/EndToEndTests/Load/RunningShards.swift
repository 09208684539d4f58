import Foundation
import Testing

/// The shards of a run as processes of this machine.
final class RunningShards {
  let folder: TemporaryFolder
  let count: Int
  private var processes: [Process] = []
  private let requirement: String
  private let environment: [String: String]
  private let more: [String]

  /// Starts all of them.
  init(_ count: Int, only requirement: String, _ environment: [String: String], more: [String] = []) throws {
    folder = try TemporaryFolder()
    self.count = count
    self.requirement = requirement
    self.environment = environment
    self.more = more
    for number in 1...count { processes.append(try start(number)) }
  }

  private func start(_ number: Int, resume: Bool = false) throws -> Process {
    let process = Command.prepared(
      PeakFixture.arguments(
        records[number - 1], only: [requirement],
        more: ["--shard", "\(number)/\(count)", "--meeting", folder.url.appending(path: "meeting").path] + more
          + (resume ? ["--resume"] : [])),
      environment: environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.write("", to: "output-\(number)"))
    process.standardError = try FileHandle(forWritingTo: folder.write("", to: "errors-\(number)"))
    try process.run()
    return process
  }

  /// Starts a shard that was killed, to go on.
  func resume(_ number: Int) throws { processes[number - 1] = try start(number, resume: true) }

  deinit { for process in processes where process.isRunning { process.terminate() } }

  var records: [URL] { (1...count).map { folder.url.appending(path: "shard-\($0)") } }
  var merged: URL { folder.url.appending(path: "merged") }

  /// What a shard has said.
  func output(_ number: Int) -> String {
    ["output-\(number)", "errors-\(number)"].map {
      let data = try? Data(contentsOf: folder.url.appending(path: $0))
      return data.map { String(decoding: $0, as: UTF8.self) } ?? "(no \($0))"
    }.joined()
  }

  /// Ends a shard as a power cut does.
  func kill(_ number: Int) {
    Foundation.kill(processes[number - 1].processIdentifier, SIGKILL)
    processes[number - 1].waitUntilExit()
  }

  /// Waits for the end of all; their exit codes.
  func end() async throws -> [Int32] {
    while processes.contains(where: \.isRunning) { try await Task.sleep(for: .milliseconds(20)) }
    return processes.map(\.terminationStatus)
  }

  /// Waits until a shard has written so many slices.
  func waitForSlices(_ wanted: Int, of number: Int) async throws {
    while true {
      let log = records[number - 1].appending(path: "record.jsonl")
      let text = (try? Data(contentsOf: log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if text.components(separatedBy: "\"load-progressed\"").count > wanted { return }
      try #require(processes[number - 1].isRunning, "\(output(number))")
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Begins to merge, and ends that as a power cut does.
  func killMerge(after delay: Duration) async throws {
    let process = Command.prepared(
      ["merge"] + records.map(\.path) + ["--record", merged.path], environment: [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try await Task.sleep(for: delay)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func merge(_ records: [URL]? = nil) async throws -> Command.Result {
    try await Command.run(
      ["merge"] + (records ?? self.records).map(\.path) + ["--record", merged.path, "--language", "en"])
  }
}
