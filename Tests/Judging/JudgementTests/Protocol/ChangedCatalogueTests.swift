import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Testing

/// Somebody rewrites what is demanded after it has failed.
struct ChangedCatalogueTests {
  /// Everything passed but `positive`, which failed.
  private func record(_ version: String = "1.0") throws -> RecordBuilder {
    var record = try RecordBuilder.make()
    try record.startRun("r1", version: version)
    for id in TownCatalogue.caseIDs { try record.runCase(id, in: "r1", id == "positive" ? .failed : .passed) }
    return record
  }

  private func changed(_ change: (inout CompiledCatalogue) -> Void) -> CompiledCatalogue {
    var catalogue = TownCatalogue.compiled
    change(&catalogue)
    return catalogue
  }

  private func index(_ id: String) -> Int {
    TownCatalogue.compiled.requirements.firstIndex { $0.requirement.id == id } ?? 0
  }

  /// The ways to argue a failure away.
  private var attacks: [(name: String, catalogue: CompiledCatalogue)] {
    let place = index("positive")
    return [
      ("ska became bör", changed { $0.requirements[place].requirement.obligation = .weighted }),
      ("the requirement was deleted", changed { $0.requirements.remove(at: place) }),
      (
        "the failed verification was deleted",
        changed { $0.requirements[place].verifications = [] }
      ),
      (
        "another verification took its place",
        changed { $0.requirements[place].verifications[0].caseIDs = ["inside"] }
      ),
      (
        "the case was rewritten",
        changed { catalogue in
          catalogue.cases = catalogue.cases.map {
            $0.id == "positive" ? TownCatalogue.plannedCase("positive", fingerprint: "f-easier") : $0
          }
          catalogue.cases = catalogue.cases.map { planned in
            var planned = planned
            if planned.id == "positive" { planned.steps.removeLast() }
            return planned
          }
        }
      ),
      ("the newest attempt counts now", changed { $0.catalogue.counts = .newest }),
    ]
  }

  @Test func `the same head is not passed by another catalogue`() throws {
    for attack in attacks {
      var record = try record()
      if attack.name == "the newest attempt counts now" {
        try record.startRun("r2")
        try record.runCase("positive", in: "r2", .passed)
      }
      let assessment = try Hearing.judged(record, by: attack.catalogue)
      #expect(assessment.conclusion == .failed, "\(attack.name)")
      #expect(assessment.verdict("positive") == .failed, "\(attack.name)")
      #expect(!assessment.baseline.changes.isEmpty, "\(attack.name)")
      let loosening = assessment.requirements.first { $0.id == "positive" }?.loosening
      #expect(loosening?.afterFailure == true, "\(attack.name)")
      #expect(loosening?.agreed == nil, "\(attack.name)")
    }
  }

  @Test func `nor by a new run under the weaker plan`() throws {
    let place = index("positive")
    let weaker = changed { catalogue in
      catalogue.requirements[place].verifications[0].caseIDs = ["inside"]
    }
    var record = try record()
    try record.append(
      RunStarted(
        run: "r2", catalogue: "town", plan: try .hash(Array("weaker".utf8)), binding: "vendor",
        system: SystemUnderTest(vendor: "Vendor", product: "Safe", version: "1.0"), simulated: false, tool: "0.1.0"))
    for id in ["inside", "negative"] { try record.runCase(id, in: "r2", .passed) }
    let assessment = try Assessor.assess(
      catalogue: weaker,
      record: RecordView(
        record.entries, asOf: record.now,
        plans: [
          Hearing.digest(): Hearing.plan(TownCatalogue.compiled),
          .hash(Array("weaker".utf8)): Hearing.plan(weaker),
        ]))
    #expect(assessment.verdict("positive") == .failed)
    #expect(assessment.conclusion == .failed)
  }

  @Test func `an agreed change lets the new wording count, and only that wording`() throws {
    let place = index("positive")
    let weaker = changed { $0.requirements[place].requirement.obligation = .weighted }
    var record = try record()
    let before = try Hearing.judged(record, by: weaker)
    let digest = try #require(before.requirements.first { $0.id == "positive" }?.loosening?.digest)
    try record.agree("positive", String(digest.hex.prefix(16)))
    let after = try Hearing.judged(record, by: weaker)
    #expect(after.requirements.first { $0.id == "positive" }?.requirement.obligation == .weighted)
    #expect(after.requirements.first { $0.id == "positive" }?.loosening?.agreed != nil)
    // What was agreed on was not the removal.
    let gone = changed { $0.requirements.remove(at: place) }
    #expect(try Hearing.judged(record, by: gone).conclusion == .failed)
    try record.agree("positive", "removed")
    #expect(try Hearing.judged(record, by: gone).requirements.contains { $0.id == "positive" } == false)
  }

  @Test func `a requirement that passed and was deleted is shown under its last verdict`() throws {
    let assessment = try Hearing.judged(
      try record(), by: changed { $0.requirements.remove(at: index("inside")) })
    #expect(assessment.verdict("inside") == .passed)
    #expect(assessment.requirements.first { $0.id == "inside" }?.loosening?.afterFailure == false)
  }

  @Test func `the same catalogue has the same digest, and another one another`() throws {
    let same = try Hearing.judged(try record())
    #expect(same.baseline.judgedBy == same.baseline.demanded)
    #expect(same.baseline.changes.isEmpty)
    for attack in attacks {
      let other = try Hearing.judged(try record(), by: attack.catalogue)
      #expect(other.baseline.judgedBy != other.baseline.demanded, "\(attack.name)")
    }
  }

  @Test func `a stricter catalogue needs no agreement`() throws {
    let assessment = try Hearing.judged(
      try record(), by: changed { $0.requirements[index("positive")].verifications[0].caseIDs.append("inside") })
    #expect(assessment.requirements.allSatisfy { $0.loosening == nil })
  }

  @Test func `where the plan is not in the record nothing is said to be the same`() throws {
    let record = try record()
    let assessment = try Assessor.assess(
      catalogue: TownCatalogue.compiled, record: RecordView(record.entries, asOf: record.now))
    #expect(assessment.baseline.plan != nil)
    #expect(!assessment.baseline.isReadable)
  }
}
