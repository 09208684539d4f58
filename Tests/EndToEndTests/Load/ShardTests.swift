import Foundation
import JSONValues
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
    let four = try #require(try PeakFixture.loads(shards.merged).first)
    #expect(four.outcome == one.outcome)
    for member in ["alarms", "unanswered", "wanted", "met", "sightings", "repeated", "counts", "unclear", "foreign"] {
      #expect(four.figures[member] == one.figures[member], "\(member)")
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

    try await refuse(shards, [0, 2], "missing-shard")
    try await refuse(shards, [0, 1, 2, 1], "doubled-shard")
    try await refuse(shards, [], "no-shards")
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
    let again = try await shards.merge()
    #expect(again.exitCode == 2 && again.errors.contains("record-exists"))
    try await refuseOthers(shards)
  }

  private func refuse(_ shards: RunningShards, _ indices: [Int], _ code: String) async throws {
    let result = try await shards.merge(indices.map { shards.records[$0] })
    #expect(result.exitCode == 2, "\(code)")
    if !indices.isEmpty { #expect(result.errors.contains(code), "\(result.errors)") }
    #expect(!FileManager.default.fileExists(atPath: shards.merged.appending(path: "record.jsonl").path))
  }

  /// A shard of another run, one of another plan, one that was altered, and a record that is no shard.
  private func refuseOthers(_ shards: RunningShards) async throws {
    let folder = try TemporaryFolder()
    func altered(_ name: String, _ from: String, _ to: String) throws -> URL {
      let copy = folder.url.appending(path: name)
      try FileManager.default.copyItem(at: shards.records[1], to: copy)
      let log = copy.appending(path: "record.jsonl")
      let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
      #expect(text.contains(from))
      try Data(text.replacingOccurrences(of: from, with: to).utf8).write(to: log)
      return copy
    }
    let damaged = try altered("damaged", "\"of\":3", "\"of\":4")
    let result = try await Command.run(
      ["merge", shards.records[0].path, damaged.path, shards.records[2].path, "--record", "\(folder.url.path)/merged"])
    #expect(result.exitCode == 4, "\(result.errors)")
  }
}
