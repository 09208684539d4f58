import JSONValues
import Load
import Planning
import SuiteLanguage
import TestSupport
import Testing

/// n shards together are the one.
struct MergeTests {
  @Test(arguments: [2, 3, 4, 7], [UInt64(1), 2, 3])
  func `shards give the same result as one, figure by figure and alarm by alarm`(count: Int, seed: UInt64) throws {
    let plan = try LoadSample.plan(LoadSample.step(mix: LoadSample.mix(count: 300)))
    let story = Town(lost: 20, doubled: 30, late: 10, misrouted: 30, wrongReason: 20, failed: 10, seed: seed)
      .story(of: plan)
    let one = story.result(plan)
    var reports: [ShardReport] = []
    for (index, slices) in story.slices(plan, shards: count).enumerated() {
      var journal = LoadJournal()
      for slice in slices { journal.merge(slice) }
      let shard = try #require(LoadShard(number: index + 1, of: count))
      reports.append(ShardReport(shard: shard, journal: journal, isComplete: true))
    }
    var random = SeededRandom(seed: seed)
    var merged = LoadResult(plan: plan, shards: reports.shuffled(using: &random))
    #expect(merged.shards.count == count)
    merged.shards = one.shards
    #expect(merged == one)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func `every fault that struck is counted, and no other`(seed: UInt64) throws {
    let plan = try LoadSample.plan(LoadSample.step(mix: LoadSample.mix(count: 60)))
    let story = Town(lost: 50, doubled: 50, late: 50, misrouted: 50, wrongReason: 50, failed: 20, seed: seed)
      .story(of: plan)
    let counts = story.result(plan).reconciliation.counts.filter { $0.value != 0 && $0.key != "out-of-order" }
    #expect(counts == story.truth)
  }

  @Test func `a shard that is missing, doubled or broken off makes everything unobserved`() throws {
    let plan = try LoadSample.plan()
    let story = Town().story(of: plan)
    let reports = story.slices(plan, shards: 2).enumerated().compactMap { index, slices -> ShardReport? in
      var journal = LoadJournal()
      for slice in slices { journal.merge(slice) }
      return LoadShard(number: index + 1, of: 2).map { ShardReport(shard: $0, journal: journal, isComplete: true) }
    }
    let demands = LoadDemands(that: LoadSample.noFaults)
    func judgement(_ reports: [ShardReport]) -> LoadJudgement {
      LoadResult(plan: plan, shards: reports).judged(against: demands)
    }
    #expect(judgement(reports).outcome == .met)
    let missing = judgement([reports[0]])
    #expect(missing.outcome == .unobserved)
    #expect(missing.doubts.contains(.missingShards([2], of: 2)))
    let doubled = judgement(reports + [reports[1]])
    #expect(doubled.outcome == .unobserved)
    #expect(doubled.doubts.contains(.repeatedShards([2])))
    var broken = reports
    broken[0].isComplete = false
    #expect(judgement(broken).outcome == .unobserved)
    #expect(judgement(broken).doubts.contains(.brokenOff([1])))
  }

  @Test func `a result is read as it was written`() throws {
    let plan = try LoadSample.plan()
    let result = Town(lost: 100, wrongReason: 100).story(of: plan).result(plan)
    let json = try JSONValue(encoding: result)
    #expect(try json.decode(LoadResult.self) == result)
    let figures = try JSONValue(encoding: result.figures)
    #expect(try figures.decode(LoadFigures.self) == result.figures)
    #expect(figures.canonicalText.utf8.count < 4_000)
    let demands = LoadDemands(that: LoadSample.noFaults)
    #expect(try JSONValue(encoding: demands).decode(LoadDemands.self) == demands)
  }
}
