import Foundation
import JSONValues
import TestSupport
import Testing

/// A run that is split over several processes comes to the same as one that is not.
@Suite(.serialized) struct ShardTests {
  @Test(.timeLimit(.minutes(5)))
  func `four shards reconcile what one does, also where staff of one see alarms of another`() async throws {
    let vendor = try await RunningVendor(faults: ["misrouted-alarms"])
    let whole = try TemporaryFolder()
    let record = whole.url.appending(path: "record")
    _ = try await Command.run(PeakFixture.arguments(record, only: ["P-1"]), environment: vendor.environment)
    let one = try #require(try PeakFixture.loads(record).first)

    let other = try await RunningVendor(faults: ["misrouted-alarms"])
    let shards = try RunningShards(4, only: "P-1", other.environment)
    let codes = try await shards.end()
    #expect(codes == [0, 0, 0, 0], "\((1...4).map { shards.output($0) })")
    let merging = try await shards.merge()
    #expect(merging.exitCode == 1, "\(merging.output)\(merging.errors)")
    // Whoever merges sees the result, like whoever runs it alone.
    #expect(merging.output.contains("failed: ") && merging.output.contains(" displays made; "), "\(merging.output)")
    let four = try #require(try PeakFixture.loads(shards.merged).first)
    #expect(four.outcome == one.outcome)
    for member in ["alarms", "unanswered", "wanted", "met", "sightings", "repeated", "counts", "unclear", "foreign"] {
      #expect(four.figures[member] == one.figures[member], "\(member)")
    }
    func arrivals(_ step: PeakFixture.LoadStep, _ member: String) -> [JSONValue?] {
      step.figures["calls"]?.arrayValue?.map { $0["arrivals"]?[member] } ?? []
    }
    for member in ["planned", "done", "refused", "failed", "notSent", "cancelled"] {
      #expect(arrivals(four, member) == arrivals(one, member), "\(member)")
    }
    #expect(one.count("misrouted") > 0)
    #expect(four.figures["shards"]?.arrayValue?.count == 4)
    // The same alarms are listed: those of the same rows of the table of devices.
    #expect(rows(four, "misrouted") == rows(one, "misrouted"))
    #expect(rows(four, "lost") == rows(one, "lost"))
  }

  private func rows(_ step: PeakFixture.LoadStep, _ kind: String) -> [Int64] {
    step.listed(kind).compactMap { $0["device"]?.integerValue }.sorted()
  }

  @Test(.timeLimit(.minutes(5)))
  func `a merged record is like any other, names its shards, and alone decides`() async throws {
    let vendor = try await RunningVendor()
    let shards = try RunningShards(3, only: "P-1", vendor.environment)
    #expect(try await shards.end() == [0, 0, 0], "\((1...3).map { shards.output($0) })")
    for record in shards.records {
      #expect(try await Command.run(["verify", record.path]).exitCode == 0)
    }
    #expect(try await PeakFixture.verdicts(shards.records[0])["P-1"] == "inconclusive")
    try await refuseWhatDoesNotFit(shards)

    let merging = try await shards.merge([shards.records[2], shards.records[0], shards.records[1]])
    #expect(merging.exitCode == 0, "\(merging.output)\(merging.errors)")
    #expect(try await Command.run(["verify", shards.merged.path]).exitCode == 0)
    #expect(try await PeakFixture.verdicts(shards.merged)["P-1"] == "passed")
    let begun = try #require(
      try PeakFixture.entries(shards.merged).first { $0["kind"]?.stringValue == "run-started" })
    let heads = try shards.records.map { record in
      try JSONValue.parse(String(contentsOf: record.appending(path: "head.json"), encoding: .utf8))["hash"]
    }
    #expect(begun["body"]?["shards"]?.arrayValue?.map { $0["head"] } == heads)
    let before = try Data(contentsOf: shards.merged.appending(path: "record.jsonl"))
    try await refuse("merged-before", shards.records, into: shards.merged)
    #expect(try Data(contentsOf: shards.merged.appending(path: "record.jsonl")) == before)
  }

  private func refuseWhatDoesNotFit(_ shards: RunningShards) async throws {
    let (one, two, three) = (shards.records[0], shards.records[1], shards.records[2])
    try await refuse("missing", [one, three])
    try await refuse("doubled", [one, two, three, two])
    try await refuse("no-record", [one, two, shards.folder.url.appending(path: "nothing-here")])

    let folder = try TemporaryFolder()
    let damaged = folder.url.appending(path: "damaged")
    try FileManager.default.copyItem(at: two, to: damaged)
    let log = damaged.appending(path: "record.jsonl")
    let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    #expect(text.contains("\"seen\":"))
    try Data(text.replacing("\"seen\":", with: "\"seen\":1").utf8).write(to: log)
    try await refuse("damaged", [one, damaged, three], exitCode: 4)

    let slice = try #require(
      try PeakFixture.entries(two).last { $0["kind"]?.stringValue == "load-progressed" }?["attachments"]?.arrayValue?
        .first?["sha256"]?.stringValue)
    let withoutSlice = folder.url.appending(path: "without-slice")
    try FileManager.default.copyItem(at: two, to: withoutSlice)
    try FileManager.default.removeItem(
      at: withoutSlice.appending(path: "attachments/\(slice.prefix(2))/\(slice)"))
    try await refuse("without-slice", [one, withoutSlice, three], exitCode: 4)

    let alone = try await begun(in: folder, "alone", PeakFixture.binding, shard: nil)
    try await refuse("not-a-shard", [one, alone, three])
    let foreign = try await begun(in: folder, "foreign", PeakFixture.binding, shard: "1/3")
    try await refuse("foreign", [foreign, two, three])
    let fewer = try await begun(in: folder, "fewer", PeakFixture.binding, shard: "1/2")
    try await refuse("other-count", [fewer, two, three])
    let binding = try String(contentsOf: URL(filePath: PeakFixture.binding), encoding: .utf8)
    let other = try folder.write(binding.replacing("time-limit: 10 s", with: "time-limit: 11 s"), to: "other.yaml")
    let planned = try await begun(in: folder, "planned", other.path, shard: "1/3")
    try await refuse("other-plan", [planned, two, three])
  }

  /// A record whose run has begun, and which was left then.
  private func begun(
    in folder: TemporaryFolder, _ name: String, _ binding: String, shard: String?
  ) async throws -> URL {
    let record = folder.url.appending(path: name)
    let meeting = folder.url.appending(path: "meeting-\(name)").path
    let process = Command.prepared(
      ["run", PeakFixture.catalogue, "--binding", binding, "--record", record.path, "--only", "P-1"]
        + (shard.map { ["--shard", $0, "--meeting", meeting] } ?? []),
      environment: ["VENDOR_URL": "http://127.0.0.1:1", "VENDOR_TOKEN": RunningVendor.token])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    var waited = 0
    while try !PeakFixture.kinds(record).contains("run-started") {
      waited += 1
      try #require(waited < 1000)
      try await Task.sleep(for: .milliseconds(20))
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return record
  }

  /// Merging is refused, in the words of a golden file, and leaves nothing.
  private func refuse(
    _ name: String, _ records: [URL], into merged: URL? = nil, exitCode: Int32 = 2
  ) async throws {
    let folder = try TemporaryFolder()
    let place = merged ?? folder.url.appending(path: "merged")
    let result = try await Command.run(
      ["merge"] + records.map(\.path) + ["--record", place.path, "--language", "en"])
    #expect(result.exitCode == exitCode, "\(name): \(result.errors)")
    let text = result.errors
      .replacing(try Regex("/[^' ]*grindvakt-[0-9A-F-]{36}"), with: "/FOLDER")
      .replacing(try Regex("[0-9a-f]{64}"), with: "HASH")
    try GoldenFile("refused-\(name).txt").expect(text)
    if merged == nil { #expect(!FileManager.default.fileExists(atPath: place.path), "\(name)") }
  }
}
