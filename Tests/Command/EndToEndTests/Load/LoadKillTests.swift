import Foundation
import JSONValues
import Testing

/// Shards and runs that die during a load: what was recorded stays, and nothing is claimed that was not seen.
@Suite(.serialized) struct LoadKillTests {
  @Test(.timeLimit(.minutes(5)), arguments: [1, 2])
  func `a shard that is killed leaves what it had recorded, and the whole is not decided`(number: Int) async throws {
    let vendor = try await RunningVendor()
    let shards = try RunningShards(3, only: "P-1", vendor.environment, more: ["--patience", "3 s"])
    try await shards.waitForSlices(5, of: number)
    shards.kill(number)
    let kept = try PeakFixture.slices(of: shards.records[number - 1])
    _ = try await shards.end()
    try await isUndecided(shards, without: number, kept)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a shard that is killed goes on and loses nothing that it had recorded, and the whole is not decided`()
    async throws
  {
    let vendor = try await RunningVendor()
    let shards = try RunningShards(2, only: "P-1", vendor.environment, more: ["--patience", "6 s"])
    try await shards.waitForSlices(4, of: 2)
    shards.kill(2)
    let kept = try PeakFixture.slices(of: shards.records[1])
    try shards.resume(2)
    let codes = try await shards.end()
    #expect(codes == [0, 0], "\((1...2).map { shards.output($0) })")
    let slices = try PeakFixture.slices(of: shards.records[1])
    #expect(slices.starts(with: kept) && slices.count > kept.count)
    try await isUndecided(shards, without: 2, kept)
  }

  /// Merges, and expects that nothing is decided, nothing claimed, and everything kept that a shard had recorded.
  private func isUndecided(_ shards: RunningShards, without number: Int, _ kept: [String]) async throws {
    for record in shards.records { #expect(try await Command.run(["verify", record.path]).exitCode == 0) }
    // Whatever is stopped while it merges leaves no half a record.
    for delay in [5, 20, 40, 80, 160] where !FileManager.default.fileExists(atPath: shards.merged.path) {
      try await shards.killMerge(after: .milliseconds(delay))
      guard FileManager.default.fileExists(atPath: shards.merged.path) else { continue }
      #expect(try await Command.run(["verify", shards.merged.path]).exitCode == 0)
      try FileManager.default.removeItem(at: shards.merged)
    }
    let merging = try await shards.merge()
    #expect(merging.exitCode == 3, "\(merging.output)\(merging.errors)")
    #expect(try await Command.run(["verify", shards.merged.path]).exitCode == 0)
    #expect(try await PeakFixture.verdicts(shards.merged)["P-1"] == "inconclusive")
    let load = try #require(try PeakFixture.loads(shards.merged).first)
    #expect(load.outcome == "unobserved")
    #expect(load.reason.contains("Part \(number) of \(shards.count)"), "\(load.reason)")
    // What its staff would have seen afterwards nobody knows.
    #expect(load.count("lost") == 0 && load.count("late") == 0 && load.count("misrouted") == 0)
    // Every slice of the one that was killed is in the merged record.
    #expect(Set(try PeakFixture.slices(of: shards.merged)).isSuperset(of: kept))
  }

  @Test(.timeLimit(.minutes(5)))
  func `a run that is killed under load goes on, keeps what it had, and does not pass what it did not hold`()
    async throws
  {
    let vendor = try await RunningVendor()
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let begun = try await killed(record, ["P-3"], vendor, SIGKILL)
    // Long enough that more than one in a hundred alarms are not sent.
    try await Task.sleep(for: .seconds(1))
    let resumed = try await Command.run(
      PeakFixture.arguments(record, only: ["P-3"], more: ["--resume"]), environment: vendor.environment)
    #expect(resumed.exitCode == 3, "\(resumed.output)\(resumed.errors)")
    #expect(try await Command.run(["verify", record.path]).exitCode == 0)
    #expect(try PeakFixture.slices(of: record).starts(with: begun))
    let load = try #require(try PeakFixture.loads(record).first)
    #expect(load.outcome == "unobserved")
    // The alarms that were sent and not written down are seen by the staff afterwards, and are no fault of anybody.
    for kind in ["lost", "late", "duplicated", "unexpected"] { #expect(load.count(kind) == 0, "\(kind)") }
    let kinds = try PeakFixture.kinds(record)
    #expect(kinds.count { $0 == "case-started" } == 1)
    #expect(kinds.count { $0 == "load-begun" } == 2)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGKILL])
  func `a run that is ended between two peaks goes on and passes, since it missed nothing`(signal: Int32)
    async throws
  {
    let vendor = try await RunningVendor()
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let begun = try await killed(record, ["P-5"], vendor, signal)
    let resumed = try await Command.run(
      PeakFixture.arguments(record, only: ["P-5"], more: ["--resume"]), environment: vendor.environment)
    #expect(resumed.exitCode == 0, "\(resumed.output)\(resumed.errors)")
    #expect(try await Command.run(["verify", record.path]).exitCode == 0)
    #expect(try PeakFixture.slices(of: record).starts(with: begun))
    let load = try #require(try PeakFixture.loads(record).first)
    #expect(load.figures["alarms"]?.integerValue == 200)
    #expect(load.figures["met"] == load.figures["wanted"])
    #expect(try await PeakFixture.verdicts(record)["P-5"] == "passed", "\(load.reason)")
  }

  /// Runs a load up to its sixth slice, and ends it.
  ///
  /// - Returns: the slices that it has written.
  private func killed(
    _ record: URL, _ only: [String], _ vendor: RunningVendor, _ signal: Int32
  ) async throws -> [String] {
    let process = Command.prepared(PeakFixture.arguments(record, only: only), environment: vendor.environment)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    try await PeakFixture.waitForSlices(6, in: record)
    Foundation.kill(process.processIdentifier, signal)
    process.waitUntilExit()
    if signal == SIGINT { #expect(process.terminationStatus == 130) }
    #expect(try await Command.run(["verify", record.path]).exitCode == 0)
    return try PeakFixture.slices(of: record)
  }

  @Test(.enabled(if: getuid() == 0, "a small file system is mounted by root"), .timeLimit(.minutes(2)))
  func `a load whose record finds no room on the disk ends with an error, and what was written stays`() async throws {
    let vendor = try await RunningVendor()
    let folder = try TemporaryFolder()
    let record = folder.url.appending(path: "record")
    let small = folder.url.appending(path: "small")
    try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments =
      [
        "--mount", "bash", "-c",
        """
        small=$1 record=$2; shift 2
        mount -t tmpfs -o size=160k tmpfs "$small" || exit 77
        "$@"; code=$?
        cp -r "$small/record" "$record"
        exit $code
        """, "bash", small.path, record.path, Command.program.path,
      ] + PeakFixture.arguments(small.appending(path: "record"), only: ["P-3"])
    process.environment = ProcessInfo.processInfo.environment.merging(vendor.environment) { $1 }
    let result = try await CapturedProcess(process).end()
    if result.exitCode == 77 { try Test.cancel("no file system can be mounted here") }
    #expect(result.exitCode == 5, "\(result.output)\(result.errors)")
    #expect(result.errors.contains("No space left on device"), "\(result.errors)")
    #expect(try PeakFixture.kinds(record).contains("load-progressed"))
    #expect(try await PeakFixture.verdicts(record)["P-3"] != "passed")
    let verified = try await Command.run(["verify", record.path])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.errors)")
  }
}
