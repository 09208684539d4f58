import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Testing
import Texts

/// A board member asks: did you know that then, or did you write it down afterwards?
struct WrittenLaterTests {
  private static let asked = "2023-01-11T12:00:00+01:00"

  private static func gate() -> Gate {
    let all = FaultLimits(a: .count(0), b: .count(0), c: .count(0))
    return Gate(
      id: "gate", title: "Grind", decides: "Nämnden", stage: .rollOut, vendor: .absent,
      criteria: [
        GateCriterion(
          id: "open", isCondition: false, demand: OpenDeviations(most: all))
      ])
  }

  /// A pilot in use, recorded at the time; a class A fault that was recorded at the time.
  private static func record(pilotTo: String? = nil) throws -> RecordBuilder {
    var record = try RecordBuilder(from: instant("2023-01-01T08:00:00Z"))
    var unit = ["id": "home", "kind": "care-home", "from": "2023-01-01", "users": "50", "devices": "50"]
    unit["to"] = pilotTo
    try record.tell("pilot-unit", unit)
    for day in 2...10 {
      record.now = try instant("2023-01-\(day < 10 ? "0" : "")\(day)T18:00:00Z")
      try record.tell("alarms", ["on": "2023-01-\(day < 10 ? "0" : "")\(day)", "sent": "40"])
    }
    try record.tell(
      "deviation-reported",
      ["id": "AVV-1", "at": "2023-01-05T10:00:00Z", "class": "A", "summary": "larm når inte fram"])
    return record
  }

  private static func evaluate(
    _ record: RecordBuilder, asOf: String = asked, writtenBy: Instant? = nil
  ) throws -> GateEvaluation {
    var catalogue = TownCatalogue.compiled
    catalogue.gates = [gate()]
    let bench = try GateBench(
      catalogue: catalogue, record: RecordView(record.entries, asOf: instant(asOf), writtenBy: writtenBy))
    return try GateEvaluator.evaluate(gate(), in: bench)
  }

  private static func mended(_ record: inout RecordBuilder) throws {
    record.now = try instant("2026-11-30T10:00:00Z")
    try record.tell(
      "deviation-fixed", ["id": "AVV-1", "at": "2023-01-09T10:00:00Z"], known: instant("2023-01-09T10:00:00Z"),
      by: "projektledaren", assumption: "muntlig uppgift")
  }

  @Test func `what is written years later is counted, and told, with the answer without it`() throws {
    var record = try Self.record()
    #expect(try Self.evaluate(record).recommendation == .noGo)
    try Self.mended(&record)
    let evaluation = try Self.evaluate(record)
    #expect(evaluation.recommendation == .go)
    let hindsight = try #require(evaluation.hindsight)
    #expect(hindsight.without == .noGo)
    #expect(hindsight.entries.addedCount == 1)
    let group = try #require(hindsight.entries.added.first)
    #expect((group.by, group.why) == ("projektledaren", "muntlig uppgift"))
    #expect(group.written.description == "2026-11-30")
    #expect(group.kinds == ["deviation-fixed"])
  }

  @Test func `whoever asks for what was written by then gets that answer`() throws {
    var record = try Self.record()
    try Self.mended(&record)
    let evaluation = try Self.evaluate(record, writtenBy: try instant(Self.asked))
    #expect(evaluation.recommendation == .noGo)
    #expect(evaluation.hindsight?.entries.isEmpty == true)
    #expect(evaluation.writtenBy == (try instant(Self.asked)))
  }

  @Test func `what was taken back later is told apart from what was added`() throws {
    var record = try Self.record()
    let fault = try #require(record.entries.last).seq
    record.now = try instant("2026-11-30T10:00:00Z")
    try record.tell(
      "event-withdrawn", ["seq": "\(fault)", "reason": "dubblett", "by": "testledaren"],
      known: instant("2023-01-06T10:00:00Z"))
    let hindsight = try #require(try Self.evaluate(record).hindsight)
    #expect((hindsight.entries.addedCount, hindsight.entries.withdrawnCount) == (0, 1))
    #expect(hindsight.entries.withdrawn.first?.why == "dubblett")
    #expect(hindsight.without == .noGo)
  }

  @Test func `nothing is told where everything was written in time`() throws {
    let hindsight = try #require(try Self.evaluate(try Self.record()).hindsight)
    #expect(hindsight.entries.isEmpty)
    #expect(hindsight.without == .noGo)
  }

  @Test func `a decision that pins its record is judged again on that record`() throws {
    var record = try Self.record()
    let head = try #require(record.entries.last)
    record.now = try instant("2023-01-11T09:00:00Z")
    func decide(_ head: String?) throws -> RecordBuilder {
      var record = record
      var values = [
        "gate": "gate", "on": "2023-01-11T10:00:00Z", "outcome": "go", "by": "styrgruppen", "mandate": "beslut 4",
        "vendor": "absent", "reason": "det är bråttom",
      ]
      values["head"] = head
      try record.tell("gate-decided", values, known: instant("2023-01-11T10:00:00Z"))
      try Self.mended(&record)
      return record
    }
    let pinned = try Self.evaluate(decide("\(head.seq):\(head.hash.hex)"), asOf: "2026-12-01T00:00:00Z")
    let review = try #require(pinned.decision)
    // By what is on the record now, the gate would have said go; by what was there, it said no-go.
    #expect(review.recommendation == .go)
    #expect(review.ground == .pinned(head.reference, recommendation: .noGo))
    let gone = try Self.evaluate(
      decide("\(head.seq):\(String(repeating: "0", count: 64))"), asOf: "2026-12-01T00:00:00Z")
    if case .gone = gone.decision?.ground {} else { Issue.record("the record has no such entry") }
    let unpinned = try Self.evaluate(decide(nil), asOf: "2026-12-01T00:00:00Z")
    #expect(unpinned.decision?.ground == .notPinned)
  }

  @Test func `an open fault stays open when the pilot has ended`() throws {
    let record = try Self.record(pilotTo: "2023-01-20")
    let evaluation = try Self.evaluate(record, asOf: "2023-02-10T12:00:00Z")
    #expect(evaluation.criteria.first?.standing == .notMet)
  }
}
