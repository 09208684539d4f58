import Catalogue
import Diagnostics
import Evidence
import Judgement
import LocatedYAML
import Quantities
import Testing
import Texts

/// What the buyer itself is to reach costs the vendor nothing, and is shown as the buyer's own delay; nor does a
/// requirement cost anything that is not demanded.
struct OwnMilestoneTests {
  private func test(_ owner: ContractParty) throws -> PenaltyCase {
    try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .day)), stops: [.approved])],
      milestones: [
        Milestone(
          id: "done", title: LocalizedText(swedish: "Klart"), due: .date(try day("2023-03-01")), owner: owner,
          assumption: "Dagen är antagen.")
      ])
  }

  @Test(arguments: [(ContractParty.vendor, 30), (.buyer, 0)])
  func `only the vendor's own delay costs the vendor something`(owner: ContractParty, kronor: Int) throws {
    let ledger = try test(owner).ledger("2023-03-31")
    #expect(ledger.totalNet == Ore(kronor * 100))
    #expect(ledger.totalGross == Ore(kronor * 100))
    #expect(ledger.clauses.flatMap(\.clocks).count == (owner == .vendor ? 1 : 0))
  }

  @Test(arguments: [
    ("2023-02-28", nil, 0), ("2023-03-31", nil, 30), ("2023-03-31", "2023-03-11", 10), ("2023-03-31", "2023-02-11", 0),
  ])
  func `the buyer's own delay is counted beside the ledger`(asOf: String, reached: String?, days: Int) throws {
    var test = try test(.buyer)
    if let reached { try test.add("approved", ["milestone": "done", "on": reached]) }
    let own = try #require(try test.ledger(asOf).ownMilestones.first)
    #expect(own.due == (try day("2023-03-01")))
    #expect(own.reached == (try reached.map(day)))
    #expect(own.daysLate == days)
    #expect(try self.test(.vendor).ledger(asOf).ownMilestones.isEmpty)
  }

  @Test func `a milestone of the vendor may be due so long after one of the buyer`() throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("after"), .rate("1 kr", ChargedUnit(.commenced, .day)), stops: [.approved])],
      milestones: [
        Milestone(
          id: "first", title: LocalizedText(swedish: "Först"), due: .date(try day("2023-03-01")), owner: .buyer),
        Milestone(
          id: "after", title: LocalizedText(swedish: "Sedan"),
          due: .after(milestone: "first", .reached, Term(10, .days))),
      ])
    #expect(try test.net("2023-03-31") == .zero)
    try test.add("milestone-reached", ["milestone": "first", "on": "2023-03-11"])
    #expect(try test.net("2023-03-31") == Rational(10))
  }

  @Test(arguments: [
    (Applicability.always, 30, [String]()), (.undecided, 0, ["undecided"]), (.decided(true), 30, []),
    (.decided(false), 0, ["inapplicable"]),
  ])
  func `a requirement that is not demanded, or may not be, costs nothing`(
    applicability: Applicability, kronor: Int, told: [String]
  ) throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .day)), stops: [])],
      milestones: [
        Milestone(
          id: "done", title: LocalizedText(swedish: "Intyg"), due: .date(try day("2023-03-01")), requirement: "R-1")
      ])
    test.requirements = [
      AssessedRequirement(
        requirement: Requirement(
          id: "R-1", obligation: .mandatory, area: "a", text: "Intyg",
          appliesWhen: applicability == .always ? nil : FactCondition(fact: "f")),
        verdict: .notTested, cases: [], applicability: applicability)
    ]
    let ledger = try test.ledger("2023-03-31")
    #expect(ledger.totalNet == Ore(kronor * 100))
    #expect(
      ledger.findings.compactMap { finding -> String? in
        switch finding {
        case .notApplicable(clause: "late", requirement: "R-1"): "inapplicable"
        case .applicabilityUndecided(clause: "late", requirement: "R-1"): "undecided"
        default: nil
        }
      } == told)
  }
}

extension Applicability {
  fileprivate static func decided(_ holds: Bool) -> Applicability {
    let decision = FactDecision(fact: "f", holds: holds, by: "styrgruppen", why: "beslut", known: .earliest)
    return holds ? .holds(decision) : .doesNotHold(decision)
  }
}
