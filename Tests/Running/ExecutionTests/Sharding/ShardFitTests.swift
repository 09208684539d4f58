import Diagnostics
import Digests
import Evidence
import Foundation
import Testing

import Execution

@Suite struct ShardFitTests {
  /// Records of shards in a folder that goes away with the test.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shards-\(UUID().uuidString)").path()

    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  private let place = Place()

  private func record(
    _ name: String, _ number: Int?, of count: Int = 2, meeting: String = "aa", plan: String = "plan",
    version: String = "1"
  ) async throws -> String {
    let directory = "\(place.folder)/\(name)"
    let writer = try RecordWriter.open(directory: directory, catalogue: "c")
    try await writer.append(
      RunStarted(
        run: "run-1", catalogue: "c", plan: try SHA256Digest.hash(Array(plan.utf8)), binding: "b",
        system: SystemUnderTest(vendor: "v", product: "p", version: version), simulated: true, tool: "1",
        shard: number.map { ShardMark(number: $0, of: count, meeting: meeting) }))
    await writer.close()
    return directory
  }

  private func codes(_ directories: [String]) throws -> [String] {
    let sink = DiagnosticSink()
    let sorted = ShardFit.check(try directories.map { try ShardRecord(directory: $0) }, into: sink)
    #expect((sorted == nil) == sink.hasErrors)
    if let sorted { #expect(sorted.map(\.shard.number) == Array(1...sorted.count)) }
    return sink.diagnostics.map(\.code)
  }

  @Test func `all shards of one run fit in any order`() async throws {
    let first = try await record("first", 1)
    let second = try await record("second", 2)
    #expect(try codes([second, first]) == [])
  }

  @Test func `a shard that is missing or doubled, or of another plan, run, count or system is named`() async throws {
    let first = try await record("first", 1)
    let second = try await record("second", 2)
    #expect(try codes([]) == ["no-shards"])
    #expect(try codes([second]) == ["missing-shard"])
    #expect(try codes([first, second, second]) == ["doubled-shard"])
    #expect(try codes([first, try await record("plan", 2, plan: "other")]) == ["other-plan"])
    #expect(try codes([first, try await record("meeting", 2, meeting: "bb")]) == ["other-meeting"])
    #expect(try codes([first, try await record("count", 2, of: 3)]) == ["other-count-of-shards"])
    #expect(try codes([first, try await record("version", 2, version: "2")]) == ["other-system"])
  }

  @Test func `a record that is no shard is refused`() async throws {
    let whole = try await record("whole", nil)
    let error = #expect(throws: RecordError.self) { try ShardRecord(directory: whole) }
    #expect(error?.code == "not-a-shard")
  }
}
