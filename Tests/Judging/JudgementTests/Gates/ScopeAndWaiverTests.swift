import Catalogue
import Evidence
import Judgement
import Planning
import Quantities
import Testing
import Texts

/// What is left out, and what was only said, makes nothing pass; what ends something is not stopped by what speaks for it.
struct ScopeAndWaiverTests {
  private static let leftOut: [String: String] = [
    "requirement": "positive", "on": "2026-03-02", "what": "locks", "why": "no time",
  ]

  @Test(arguments: [
    (false, GateOutcome.noGo, "Left out without an agreement with the vendor, and not verified: positive."),
    (true, .conditions, "Outside the agreed scope, and not verified: positive."),
  ])
  func `what is left out is shown as left out and not as verified`(
    isAgreed: Bool, outcome: GateOutcome, reason: String
  ) throws {
    var record = try RecordBuilder.make()
    try Self.event("scope-reduced", Self.leftOut, on: &record)
    if isAgreed { try Self.event("change-agreed", Self.agreement, on: &record) }
    let evaluation = try Self.evaluate(Requirements(only: ["positive"]), record)
    #expect(evaluation.recommendation == outcome)
    #expect(evaluation.criteria.first?.reasons.map(\.english) == [reason])
  }

  @Test func `what failed and was left out without an agreement has failed`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try Self.event("scope-reduced", Self.leftOut, on: &record)
    let evaluation = try Self.evaluate(Requirements(only: ["positive"]), record)
    #expect(
      evaluation.criteria.first?.reasons.map(\.english) == ["Failed requirements without a waiver: positive."])
  }

  @Test func `after its last day a reduction of the scope says nothing any more`() throws {
    var record = try RecordBuilder.make()
    try Self.event("scope-reduced", Self.leftOut.merging(["until": "2026-03-02"]) { $1 }, on: &record)
    let evaluation = try Self.evaluate(Requirements(only: ["positive"]), record)
    #expect(
      evaluation.criteria.first?.reasons.map(\.english) == ["Not verified, and there is no agreed date: positive."])
  }

  @Test func `leaving out needs what the gate says that it needs`() throws {
    var record = try RecordBuilder.make()
    try Self.event("scope-reduced", Self.leftOut, on: &record)
    let criterion = ReducedScope(needs: [.agreedChange, .returnDay, .document])
    #expect(
      try Self.evaluate(criterion, record).criteria.first?.reasons.map(\.english) == [
        "Left out since 2 March 2026: “locks”. Missing: an agreement with the vendor, a day from which it is required again and a document."
      ])
    try Self.event("change-agreed", Self.agreement, on: &record)
    #expect(try Self.evaluate(ReducedScope(needs: [.agreedChange]), record).recommendation == .go)
  }

  @Test func `an oral waiver without mandate, end and evidence waives nothing`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try Self.event(
      "oral-waiver", ["requirement": "positive", "on": "2026-03-02", "compensation": "look more often"], on: &record)
    let said =
      "positive was accepted orally on 2 March 2026. That is not a waiver. Missing: a mandate, an end date and evidence that the compensating measure works."
    let waivers = try Self.evaluate(Waivers(), record)
    #expect(waivers.recommendation == .noGo)
    #expect(waivers.criteria.first?.standing == .notMet)
    #expect(waivers.criteria.first?.reasons.map(\.english) == [said])
    let requirements = try Self.evaluate(Requirements(only: ["positive"]), record)
    #expect(requirements.recommendation == .noGo)
    #expect(
      requirements.criteria.first?.reasons.map(\.english)
        == ["Failed requirements without a waiver: positive.", said])
  }

  @Test func `a waiver that counts is met on condition, and one whose measure was not tested is not`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try record.runCase("inside", in: "r1", .passed)
    for (test, outcome) in [("bare", GateOutcome.noGo), ("inside", .conditions)] {
      try record.append(
        WaiverGranted(
          requirement: "positive", reason: "late", risk: "falls", compensation: "look more often", verifiedBy: test,
          owner: "head", expires: #require(CalendarDate(year: 2026, month: 3, day: 31)), by: "steering group"))
      #expect(try Self.evaluate(Waivers(), record).recommendation == outcome)
    }
  }

  @Test func `without any waiver nobody can tell`() throws {
    let evaluation = try Self.evaluate(Waivers(), try RecordBuilder.make())
    #expect(evaluation.criteria.first?.standing == .cannotTell)
  }

  @Test(arguments: GateStage.allCases)
  func `a trip-wire stops what goes on, and not what ends it`(stage: GateStage) throws {
    var record = try RecordBuilder.make()
    try Self.event(
      "promise", ["id": "p", "what": "app", "given-on": "2026-03-01", "by": "vendor", "day": "2026-03-01"], on: &record)
    try Self.event("roll-out-started", ["gate": "start", "on": "2026-03-01"], on: &record)
    try Self.event(
      "deviation-reported", ["id": "d", "at": "2026-03-02", "fault-class": "A", "what": "lost alarm"], on: &record)
    let start = Gate(
      id: "start", title: "Start", decides: "Nämnden", stage: .rollOut, vendor: .absent, criteria: [],
      tripWires: [GateCriterion(id: "wire", demand: TripWire(any: [.a]))])
    let evaluation = try Self.evaluate(Breach(promises: 1), record, stage: stage, others: [start])
    #expect(evaluation.recommendation == (stage == .terminate || stage == .close ? .go : .noGo))
  }

  // MARK: The record

  private static let agreement: [String: String] = [
    "requirement": "positive", "digest": "removed", "ground": "other product", "by": "buyer", "with": "vendor",
    "document": "minutes", "on": "2026-03-02",
  ]

  private static func event(_ kind: String, _ values: [String: String], on record: inout RecordBuilder) throws {
    try record.append(EventRecorded(event: kind, values: values, known: instant("2026-03-02T06:00:00Z")))
  }

  private static func evaluate(
    _ demand: any Criterion, _ record: RecordBuilder, stage: GateStage = .rollOut, others: [Gate] = []
  ) throws -> GateEvaluation {
    let gate = Gate(
      id: "gate", title: "Grind", decides: "Nämnden", stage: stage, vendor: .absent,
      criteria: [GateCriterion(id: "it", demand: demand)])
    var catalogue = TownCatalogue.compiled
    catalogue.gates = [gate] + others
    let bench = try GateBench(
      catalogue: catalogue, record: record.entries, asOf: instant("2026-03-10T12:00:00+01:00"))
    return try GateEvaluator.evaluate(gate, in: bench)
  }
}
