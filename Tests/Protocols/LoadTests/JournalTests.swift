import Load
import TestSupport
import Testing

/// Journals are values that add up.
struct JournalTests {
  private func journal(_ plan: LoadPlan) -> LoadJournal {
    Town(lost: 100, doubled: 50, late: 30, misrouted: 20, wrongReason: 40, failed: 20).story(of: plan).journal(plan)
  }

  @Test func `a journal is read as it was written`() throws {
    let plan = try LoadSample.plan()
    var journal = journal(plan)
    journal.take(Outage(from: -5, until: 7_000_000))
    journal.take(ReadingStall(from: 3_000_000, until: 3_400_000))
    journal.take(StreamChange(staff: 3, at: 12, kind: .brokenWithLoss))
    let bytes = journal.encoded()
    #expect(try LoadJournal(decoding: bytes).encoded() == bytes)
    #expect(try LoadJournal(decoding: LoadJournal().encoded()).isEmpty)
  }

  @Test func `a journal with answers that were not read is read as it was written, and others stay as they were`()
    throws
  {
    let plan = try LoadSample.plan()
    #expect(journal(plan).encoded()[4] == 2)
    var story = Town().story(of: plan)
    for index in story.reports.indices where index % 3 == 0 { story.reports[index].outcome = .unread }
    let bytes = story.journal(plan).encoded()
    #expect(bytes[4] == 3)
    let read = try LoadJournal(decoding: bytes)
    #expect(read.encoded() == bytes)
    let result = LoadResult(plan: plan, shards: [ShardReport(shard: .whole, journal: read, isComplete: true)])
    #expect(result.calls.reduce(0) { $0 + ($1.measured.unread ?? 0) } > 0)
  }

  @Test func `an alarm with two recipients takes at most a hundred bytes on disk`() throws {
    let plan = try LoadSample.plan(LoadSample.step(mix: [LoadSample.mix(count: 2_000)[1]]))
    let story = Town().story(of: plan)
    var journal = LoadJournal()
    for report in story.reports { journal.take(report, of: plan) }
    for sighting in story.sightings { journal.take(sighting) }
    #expect(story.sightings.count == 4_000)
    #expect(journal.encoded().count < 2_000 * 100)
  }

  @Test(arguments: 1...6)
  func `slices and shards add up to the whole, in any order`(seed: UInt64) throws {
    let plan = try LoadSample.plan(LoadSample.step(mix: LoadSample.mix(count: 200)))
    let story = Town(lost: 30, doubled: 50, misrouted: 30, wrongReason: 40, failed: 20, seed: seed).story(of: plan)
    let whole = story.journal(plan).encoded()
    var random = SeededRandom(seed: seed)
    for count in [1, 2, 5] {
      let pieces = story.slices(plan, shards: count).flatMap { $0 }.shuffled(using: &random)
      var sum = LoadJournal()
      // Each has been on a disk meanwhile.
      for piece in pieces { sum.merge(try LoadJournal(decoding: piece.encoded())) }
      #expect(sum.encoded() == whole)
    }
  }

  @Test func `of many strange events the first by time are kept, from however many parts they come`() throws {
    let plan = try LoadSample.plan()
    let sightings = (0..<5_000).map { index in
      Sighting(staff: index % 6, at: Int64(index * 7919 % 5_000), examined: Examined(device: nil), sample: "\(index)")
    }
    var whole = LoadJournal()
    for sighting in sightings { whole.take(sighting) }
    var sum = LoadJournal()
    for part in 0..<6 {
      var piece = LoadJournal()
      for sighting in sightings where sighting.staff == part { piece.take(sighting) }
      sum.merge(try LoadJournal(decoding: piece.encoded()))
    }
    #expect(sum.encoded() == whole.encoded())
    let result = LoadResult(plan: plan, shards: [ShardReport(shard: .whole, journal: sum, isComplete: true)])
    #expect(result.reconciliation.counts["unexpected"] == 5_000)
    #expect(result.reconciliation.listed["unexpected"]?.count == 200)
    #expect(result.reconciliation.listed["unexpected"]?.first?.event == "0")
  }

  @Test func `what was cut off or changed is refused and never brings the program down`() throws {
    let plan = try LoadSample.plan(LoadSample.step(mix: LoadSample.mix(count: 12)), devices: 12)
    var journal = Town(wrongReason: 500).story(of: plan).journal(plan)
    journal.take(Outage(from: 0, until: 1))
    journal.take(ReadingStall(from: 0, until: 1))
    let bytes = journal.encoded()
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: LoadJournal.DecodingProblem.self) { try LoadJournal(decoding: Array(bytes[..<length])) }
    }
    var random = SeededRandom(seed: 5)
    for round in 0..<600 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      guard let read = try? LoadJournal(decoding: changed), round % 8 == 0 else { continue }
      let report = ShardReport(shard: .whole, journal: read, isComplete: true)
      _ = LoadResult(plan: plan, shards: [report]).figures
    }
  }
}
