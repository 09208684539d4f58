import Foundation
import JSONValues
import Testing

/// Processes that die and networks that break during a load: what was recorded stays, and nothing is claimed that was
/// not seen.
@Suite(.serialized) struct LoadKillTests {
  @Test(.timeLimit(.minutes(5)))
  func `a shard that is killed leaves what it had recorded, and the whole is not decided`() async throws {
    let vendor = try await RunningVendor()
    let shards = try RunningShards(3, only: "P-1", vendor.environment, more: ["--patience", "3 s"])
    try await shards.waitForSlices(6, of: 2)
    shards.kill(2)
    let kept = try slices(of: shards.records[1])
    _ = try await shards.end()
    #expect(try await Command.run(["verify", shards.records[1].path]).exitCode == 0)
    let merging = try await shards.merge()
    #expect(merging.exitCode == 3, "\(merging.output)\(merging.errors)")
    #expect(try await Command.run(["verify", shards.merged.path]).exitCode == 0)
    #expect(try await PeakFixture.verdicts(shards.merged)["P-1"] == "inconclusive")
    let load = try #require(try PeakFixture.loads(shards.merged).first)
    #expect(load.outcome == "unobserved")
    #expect(load.reason.contains("Shard 2 of 3") || load.reason.contains("Part 2"), "\(load.reason)")
    // What its staff would have seen afterwards nobody knows.
    #expect(load.count("lost") == 0 && load.count("late") == 0)
    // Every slice of the one that was killed is in the merged record.
    #expect(Set(try slices(of: shards.merged)).isSuperset(of: kept))
  }

  private func slices(of record: URL) throws -> [String] {
    try PeakFixture.entries(record).filter { $0["kind"]?.stringValue == "load-progressed" }.compactMap {
      $0["attachments"]?.arrayValue?.first?["sha256"]?.stringValue
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a vendor that is killed under load is not said to have lost what nobody could see`() async throws {
    let vendor = try await RunningVendor()
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let process = Command.prepared(PeakFixture.arguments(record, only: ["P-3"]), environment: vendor.environment)
    let captured = try CapturedProcess(process)
    async let result = captured.end()
    try await waitForSlices(4, in: record, of: process)
    vendor.kill()
    let ended = try await result
    #expect(ended.exitCode == 3, "\(ended.output)\(ended.errors)")
    #expect(try await Command.run(["verify", record.path]).exitCode == 0)
    #expect(try await PeakFixture.verdicts(record)["P-3"] == "inconclusive")
    let load = try #require(try PeakFixture.loads(record).first)
    #expect(load.outcome == "unobserved")
    #expect(load.count("lost") == 0)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a run that is killed under load goes on, keeps what it had, and does not pass what it did not hold`()
    async throws
  {
    let vendor = try await RunningVendor()
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let process = Command.prepared(PeakFixture.arguments(record, only: ["P-3"]), environment: vendor.environment)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    try await waitForSlices(4, in: record, of: process)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let kept = try slices(of: record)
    #expect(try await Command.run(["verify", record.path]).exitCode == 0)
    let resumed = try await Command.run(
      PeakFixture.arguments(record, only: ["P-3"], more: ["--resume"]), environment: vendor.environment)
    #expect(resumed.exitCode == 3, "\(resumed.output)\(resumed.errors)")
    #expect(try await Command.run(["verify", record.path]).exitCode == 0)
    #expect(try slices(of: record).starts(with: kept))
    let load = try #require(try PeakFixture.loads(record).first)
    #expect(load.outcome == "unobserved")
    #expect(load.count("lost") == 0)
    let entries = try PeakFixture.entries(record)
    #expect(entries.filter { $0["kind"]?.stringValue == "case-started" }.count == 1)
    #expect(entries.filter { $0["kind"]?.stringValue == "load-begun" }.count == 2)
  }

  private func waitForSlices(_ wanted: Int, in record: URL, of process: Process) async throws {
    var waited = 0
    while (try? slices(of: record).count) ?? 0 < wanted {
      waited += 1
      try #require(waited < 6_000)
      if waited > 100 { try #require(process.isRunning) }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
