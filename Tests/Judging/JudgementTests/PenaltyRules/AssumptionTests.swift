import Catalogue
import Judgement
import Quantities
import Testing
import Texts

/// What would have been owed had something been otherwise.
struct AssumptionTests {
  private func test() throws -> PenaltyCase {
    var test = try PenaltyCase(
      [
        .make("late", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day))),
        .make(
          "down", .outage(service: "chain"), .rate("100 kr", ChargedUnit(.commenced, .hour))),
      ], milestones: [.due("2023-03-01")]
    ) { contract in
      contract.services = [ContractService(id: "chain", title: LocalizedText(swedish: "Kedja"), units: 100)]
    }
    try test.add("approved", ["milestone": "done", "on": "2023-03-21"])
    try test.add("buyers-delay", ["from": "2023-03-02", "to": "2023-03-03", "ground": "protokoll"])
    try test.add(
      "outage", ["service": "chain", "from": "2023-05-02T10:00:00+02:00", "to": "2023-05-02T15:00:00+02:00"])
    return test
  }

  @Test(arguments: [
    ([String](), 18_500), (["done on 2023-03-11"], 8_500), (["done never"], 303_500), (["no outage"], 18_000),
    (["no buyers-delay"], 20_500), (["no buyers-delay", "no outage", "done on 2023-03-02"], 1_000),
  ])
  func `an assumption replaces what the record says`(assumptions: [String], owed: Int) throws {
    let ledger = try test().ledger("2023-12-31", assuming: assumptions)
    #expect(try Rational(ledger.totalNet).divided(by: Rational(100)) == Rational(owed))
    #expect(ledger.assumed == assumptions)
  }

  @Test(arguments: ["", "done", "done 2023-03-11", "no", "no rain", "done on", "if only"])
  func `anything else is refused with what can be written`(text: String) throws {
    let contract = try test().contract
    #expect {
      _ = try PenaltyAssumption.parse(text, of: contract)
    } throws: { error in
      guard let error = error as? QuantityError else { return false }
      return error.hint.english.contains("MILESTONE on DATE") && error.hint.english.contains("no outage")
        && error.hint.english.contains("buyers-delay")
    }
  }

  @Test(arguments: ["other on 2023-03-11", "other never"])
  func `an unknown milestone is refused with those that there are`(text: String) throws {
    let contract = try test().contract
    #expect {
      _ = try PenaltyAssumption.parse(text, of: contract)
    } throws: { error in
      (error as? QuantityError)?.description == "the contract has no milestone 'other'; it has done"
    }
  }

  @Test func `a day that does not exist is refused`() throws {
    let contract = try test().contract
    #expect(throws: QuantityError.self) { _ = try PenaltyAssumption.parse("done on 2023-02-29", of: contract) }
  }
}
