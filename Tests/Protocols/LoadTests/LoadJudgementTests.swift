import Load
import Planning
import Quantities
import SuiteLanguage
import Testing
import Texts

/// The judgement of demands on a load. Missing parts never make it better.
struct LoadJudgementTests {
  private static func duration(_ text: String) throws -> Matcher { .atMost(try LoadSample.span(text)) }
  private static func percent(_ text: String) throws -> Matcher {
    .atMost(.value(.percent(try Percentage.parse(text))))
  }

  private func judgement(
    _ that: [String: Matcher], _ town: Town = Town(), _ change: (inout Town.Story) -> Void = { _ in }
  ) throws -> LoadJudgement {
    let plan = try LoadSample.plan()
    var story = town.story(of: plan)
    change(&story)
    return story.result(plan).judged(against: LoadDemands(that: that))
  }

  @Test func `a load that was held, and alarms that came as they should, meet the demands`() throws {
    var that = LoadSample.noFaults
    that["p99"] = try Self.duration("100 ms")
    that["max"] = try Self.duration("100 ms")
    that["shown-p99"] = try Self.duration("1 s")
    that["errors"] = try Self.percent("0.1 %")
    let judgement = try judgement(that)
    #expect(judgement.outcome == .met)
    #expect(judgement.reasons.isEmpty)
    // Latency and errors hold for each of the two calls apart, and times until shown for the one that is an alarm.
    #expect(judgement.findings.count == LoadSample.noFaults.count + 2 + 2 + 1 + 2)
  }

  @Test(arguments: ["lost", "duplicated", "late", "misrouted", "wrong-reason"])
  func `each fault alone is unmet, and said in three languages`(key: String) throws {
    var town = Town(seed: 3)
    switch key {
    case "lost": town.lost = 100
    case "duplicated": town.doubled = 100
    case "late": town.late = 100
    case "misrouted": town.misrouted = 200
    default: town.wrongReason = 100
    }
    var that = LoadSample.noFaults
    that["wrong-reason"] = LoadSample.exactly(0)
    that["out-of-order"] = nil
    let judgement = try judgement(that, town)
    #expect(judgement.outcome == .unmet)
    #expect(judgement.findings.filter { $0.outcome == .unmet }.map(\.key) == [key])
    #expect(judgement.reasons.first.map { Set($0.byTag.values).count } == 3)
  }

  @Test func `times until an alarm was shown that our own readers made longer are no fault`() throws {
    let plan = try LoadSample.plan()
    let that = ["shown-max": try Self.duration("1 s")]
    func outcome(_ stall: Int64?, late: Int) -> LoadJudgement.Outcome {
      var journal = Town(late: late).story(of: plan).journal(plan)
      if let stall { journal.take(ReadingStall(from: 0, until: stall)) }
      return LoadResult(plan: plan, shards: [ShardReport(shard: .whole, journal: journal, isComplete: true)])
        .judged(against: LoadDemands(that: that)).outcome
    }
    #expect(outcome(nil, late: 0) == .met)
    #expect(outcome(nil, late: 100) == .unmet)
    // As long as that they were not away,
    #expect(outcome(200_000, late: 100) == .unmet)
    // and here they were.
    #expect(outcome(3_600_000_000, late: 100) == .unobserved)
    #expect(outcome(3_600_000_000, late: 0) == .met)
  }

  @Test func `a load that came late itself proves no latency, and its lost alarms are lost all the same`() throws {
    func lateGenerator(_ story: inout Town.Story) {
      for index in story.reports.indices where index % 20 == 0 { story.reports[index].begun += 200_000 }
    }
    let latency = try judgement(["p99": Self.duration("1 h")], Town(), lateGenerator)
    #expect(latency.outcome == .unobserved)
    #expect(latency.doubts.contains { if case .notHeld = $0 { true } else { false } })
    let slow = try judgement(["p50": Self.duration("1 ms")], Town(), lateGenerator)
    #expect(slow.outcome == .unobserved)
    #expect(try judgement(LoadSample.noFaults, Town(), lateGenerator).outcome == .unobserved)
    #expect(try judgement(LoadSample.noFaults, Town(lost: 100), lateGenerator).outcome == .unmet)
  }

  @Test func `what was never sent makes the load one that was not held`() throws {
    let judgement = try judgement(LoadSample.noFaults, Town()) { story in
      for index in story.reports.indices where index % 50 == 0 { story.reports[index].outcome = .notSent }
    }
    #expect(judgement.outcome != .met)
    #expect(!judgement.doubts.isEmpty)
  }

  @Test func `answers that are longer than is read are reported, and are neither errors nor late`() throws {
    func unread(_ story: inout Town.Story) {
      for index in story.reports.indices where index % 50 == 0 { story.reports[index].outcome = .unread }
    }
    for that in [["errors": try Self.percent("0 %")], ["p99": try Self.duration("1 ms")], LoadSample.noFaults] {
      let judgement = try judgement(that, Town(), unread)
      #expect(judgement.outcome == .unobserved)
      #expect(judgement.doubts.contains { if case .unreadAnswers = $0 { true } else { false } })
    }
  }

  @Test func `arrivals that nobody reported are missing too, since the plan is counted`() throws {
    let judgement = try judgement(["errors": Self.percent("100 %")]) { story in
      story.reports.removeAll { $0.arrival.call == 0 && $0.arrival.index % 10 == 0 }
    }
    #expect(judgement.outcome == .unobserved)
  }

  @Test func `nothing sent and nothing seen is never a pass`() throws {
    for that in [LoadSample.noFaults, ["p99": try Self.duration("1 h")], ["errors": try Self.percent("100 %")], [:]] {
      #expect(try judgement(that) { $0 = Town.Story() }.outcome == .unobserved)
    }
    // Alarms that nobody ever saw are not "never doubled".
    let unseen = try judgement(["duplicated": LoadSample.exactly(0)]) { $0.sightings = [] }
    #expect(unseen.outcome == .unobserved)
  }

  @Test func `staff who could not be followed to the end leave every count open`() throws {
    let judgement = try judgement(LoadSample.noFaults) { story in
      story.changes.removeAll { $0.staff == 2 && $0.kind == .observedUntil }
    }
    #expect(judgement.outcome == .unobserved)
  }

  @Test func `requests that failed are slower than any limit`() throws {
    let judgement = try judgement(["p99": Self.duration("1 h")], Town(failed: 60))
    #expect(judgement.outcome == .unmet)
    #expect(judgement.findings.contains { $0.outcome == .unmet && $0.actual == nil })
    #expect(try self.judgement(["p50": Self.duration("1 h")], Town(failed: 60)).outcome == .met)
  }

  @Test func `errors are a share of what was put to the system`() throws {
    let judgement = try judgement(["errors": Self.percent("1 %")], Town(failed: 100))
    #expect(judgement.outcome == .unmet)
    #expect(judgement.findings.contains { $0.operation == "hub.contact" })
  }

  @Test func `a measure that nobody knows is never met`() throws {
    #expect(try judgement(["strange": LoadSample.exactly(0)]).outcome == .unobserved)
    #expect(try judgement(["wrong-colour": LoadSample.exactly(0)]).outcome == .unobserved)
  }
}
