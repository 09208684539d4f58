import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Testing
import TestSupport
import Texts

/// The decisions of Borås, each judged from what was known just before it.
struct BorasReplayTests {
  private static let folder = Repository.path("Requirements/boras-trygghetssystem")

  private static let read: (catalogue: CompiledCatalogue, record: ReplayRecord)? = {
    let sink = DiagnosticSink()
    guard let catalogue = Compiler.compile(catalogueDirectory: folder, kinds: .judged, into: sink),
      let now = Instant(parsing: "2026-01-01T00:00:00Z"),
      let record = ReplayRecord.read(folder: folder, catalogue: catalogue, now: now, into: sink)
    else {
      print(sink.diagnostics.map(\.message.english))
      return nil
    }
    return (catalogue, record)
  }()

  /// All decisions at once: each takes an assessment of the whole catalogue.
  private static let replay: Replay? = read.flatMap { try? Replay($0.record, catalogue: $0.catalogue) }

  /// The column "gate" of the back-test, and the criteria that must be among those that stop.
  static let table: [(shown: String, word: ReplayWord, stopping: [String])] = [
    ("2020-12-15", .noGo, ["requirements"]),
    ("2021-11", .conditions, ["exit", "parallel-systems"]),
    ("2022-03", .noGo, ["proof-of-concept", "user-risk-analysis", "zero-measurement"]),
    ("2022-05-05", .heldRightly, ["fault-free"]),
    ("2022-W26", .hold, ["promises"]),
    ("2022-08-22", .heldRightly, ["fault-free"]),
    ("2022-11-16", .hold, ["start-rule"]),
    ("2022-W46", .heldRightly, ["fault-free"]),
    ("2022-12", .noGo, ["reduced-scope"]),
    ("2023-01", .noGo, ["reduced-scope"]),
    ("2023-W02", .noGo, ["fault-free"]),
    ("2023-01-13", .heldRightly, ["requirements", "forecast"]),
    ("2023-W04", .noGo, ["class-a-after-start"]),
    ("2023-W07", .noGo, ["waivers"]),
    ("2023-W08", .noGo, ["requirements", "forecast"]),
    ("2023-W12", .noGo, ["deviations-per-100"]),
    ("2023-04-21", .stoppedRightly, ["deviations-per-100"]),
    ("2023-05", .heldRightly, ["requirements", "fault-free", "open-deviations", "user-risk-analysis"]),
    ("2023-06", .heldRightly, ["parallel-systems"]),
    ("2023-10-13", .conditions, ["exit"]),
    ("2023-12-19", .noGo, ["proof-of-concept", "lessons"]),
  ]

  @Test func `every row of the back-test is reached, and no other`() throws {
    let replay = try #require(Self.replay)
    #expect(replay.rows.map(\.decision.shown) == Self.table.map(\.shown))
  }

  @Test(arguments: table)
  func `the gate says what the back-test says, for the reason that it names`(
    shown: String, word: ReplayWord, stopping: [String]
  ) throws {
    let replay = try #require(Self.replay)
    let row = try #require(replay.rows.first { $0.decision.shown == shown })
    #expect(row.word == word)
    #expect(Set(stopping).isSubset(of: row.evaluation.stopping.map(\.id)), "\(row.evaluation.stopping.map(\.id))")
  }

  /// What the full gates say at the same points, and how many criteria stop at least.
  static let full: [(shown: String, word: ReplayWord, stopping: [String])] = [
    ("2020-12-15", .noGo, ["requirements"]),
    ("2021-11", .noGo, ["steering-group", "assumptions"]),
    ("2022-03", .noGo, ["user-risk-analysis", "open-risks", "communication", "training", "assumptions"]),
    ("2022-05-05", .heldRightly, ["user-risk-analysis", "open-risks", "inspection-protocol", "drill", "delivery"]),
    ("2022-W26", .hold, ["promises"]),
    ("2022-08-22", .heldRightly, ["fault-free", "lost-alarms", "battery", "dependencies", "roll-out-plan"]),
    ("2022-11-16", .hold, ["start-rule"]),
    ("2023-W02", .noGo, ["fault-free", "open-risks", "training", "drill", "informed", "harm"]),
    ("2023-W04", .noGo, ["class-a-after-start"]),
    ("2023-W08", .noGo, ["user-risk-analysis", "staff", "training", "drill", "promises", "communication", "sample"]),
    ("2023-W12", .noGo, ["deviations-per-100"]),
    ("2023-04-21", .stoppedRightly, ["deviations-per-100"]),
  ]

  @Test(arguments: full)
  func `beside it stands what the full gate says`(shown: String, word: ReplayWord, stopping: [String]) throws {
    let replay = try #require(Self.replay)
    let row = try #require(replay.rows.first { $0.decision.shown == shown })
    let full = try #require(row.full)
    #expect(row.fullWord == word)
    #expect(Set(stopping).isSubset(of: full.stopping.map(\.id)), "\(full.stopping.map(\.id))")
    #expect(full.gate == Self.read?.catalogue.gate(full.gate.id))
    #expect(full.stopping.count >= row.evaluation.stopping.count)
  }

  @Test func `gates that are not held otherwise say the same twice`() throws {
    let record = try #require(Self.read).record
    let held = Set(record.gatesAsHeld.map(\.id))
    #expect(held == ["contract-start", "pilot-start", "rollout-care-homes", "rollout-ordinary-homes"])
    for row in try #require(Self.replay).rows where !held.contains(row.decision.gate.id) {
      #expect(row.full?.recommendation == row.evaluation.recommendation)
    }
  }

  @Test func `every roll-out asks for what the resumption asks for`() throws {
    let (catalogue, _) = try #require(Self.read)
    let wanted = Set(try #require(catalogue.gate("resume-ordinary-homes")).criteria.map(\.id))
    for id in ["rollout-care-homes", "rollout-ordinary-homes"] {
      #expect(wanted.subtracting(try #require(catalogue.gate(id)).criteria.map(\.id)) == [], "\(id)")
    }
  }

  @Test func `the risk inventory of May 2022 was of the user's view and does not count for people's own homes`() throws
  {
    let row = try #require(Self.replay?.rows.first { $0.decision.shown == "2023-W08" })
    let result = try #require(row.full?.criteria.first { $0.id == "user-risk-analysis" })
    #expect(result.standing == .notMet)
    #expect(result.reasons.contains { $0.english.contains("31 May 2022") })
    #expect(result.reasons.allSatisfy { $0.english.contains("own home") })
  }

  @Test(arguments: table)
  func `nothing that became known later changes it`(
    shown: String, word: ReplayWord, stopping: [String]
  ) throws {
    let (catalogue, record) = try #require(Self.read)
    let whole = try #require(Self.replay?.rows.first { $0.decision.shown == shown })
    let earlier = record.entries.filter { $0.at < whole.decision.at }
    let bench = try GateBench(
      catalogue: catalogue, record: earlier, asOf: whole.decision.at - TimeSpan(microseconds: 1))
    #expect(earlier.count < record.entries.count)
    let full = try #require(catalogue.gate(whole.decision.gate.id))
    #expect(try GateEvaluator.evaluate(full, in: bench) == whole.full)
    var held = catalogue
    held.gates = record.gates(of: catalogue)
    let heldBench = try GateBench(
      catalogue: held, record: earlier, asOf: whole.decision.at - TimeSpan(microseconds: 1))
    let evaluation = try GateEvaluator.evaluate(whole.decision.gate, in: heldBench)
    #expect(evaluation.criteria == whole.evaluation.criteria)
    #expect(evaluation.recommendation == whole.evaluation.recommendation)
  }

  @Test func `the award stops because requirements are neither shown nor promised for a day`() throws {
    let reason = try #require(try result("2020-12-15", "requirements").reasons.first).english
    let count = try #require(reason.firstMatch(of: /^Not verified, and there is no agreed date: .* … \((\d+)\)\.$/)?.1)
    #expect(try #require(Int(count)) > 90)
  }

  @Test func `the battery of the hub stops the roll-out in ordinary homes, and no waiver covers it`() throws {
    #expect(
      try result("2023-W08", "requirements").reasons.first?.english
        == "Requirements that were not met in use and have no waiver: NAV-01.")
  }

  @Test func `the roll-out in ordinary homes could not end before 13 July`() throws {
    guard case .forecast(let figures) = try result("2023-W08", "forecast").figures else {
      Issue.record("no forecast")
      return
    }
    #expect(figures.probability == 0)
    #expect(figures.median == CalendarDate(year: 2023, month: 7, day: 13))
  }

  @Test func `the old contract would have had to last half a year longer`() throws {
    #expect(
      try result("2021-11", "parallel-systems").reasons.map(\.english) == [
        "The contract for the old system ends on 30 June 2023. The system is needed until 28 August 2023."
      ])
  }

  @Test func `the rule of November has a number for the days and none for faults`() throws {
    let reason = try #require(try result("2022-11-16", "start-rule").reasons.first).english
    #expect(reason.hasSuffix("has no number for A, B and C."))
  }

  @Test func `assumptions are marked, and most rows that carry figures have one`() throws {
    let (_, record) = try #require(Self.read)
    #expect(record.assumed > 60)
  }

  private func result(_ shown: String, _ id: String) throws -> CriterionResult {
    let replay = try #require(Self.replay)
    let row = try #require(replay.rows.first { $0.decision.shown == shown })
    return try #require(row.evaluation.criteria.first { $0.id == id })
  }
}
