import Catalogue
import Evidence
import Judgement
import Quantities
import Testing

/// A risk that was found in the pilot and is still there stays open until somebody does something about it.
struct RiskTests {
  private typealias Told = CriterionTrial.Told

  private static func risk(
    _ id: String, _ probability: Int, _ effect: Int, on: String = "2023-01-10", _ more: [String: String] = [:]
  ) -> Told {
    let values = [
      "id": id, "on": on, "view": "user", "what": "larm når inte fram", "probability": "\(probability)",
      "effect": "\(effect)", "housing": "ordinary-home", "action": "a", "owner": "o",
    ]
    return ("risk", values.merging(more) { $1 }.filter { !$0.value.isEmpty })
  }

  private static func changed(_ id: String, _ state: String, on: String, _ more: [String: String] = [:]) -> Told {
    ("risk-changed", ["id": id, "on": on, "state": state, "reason": "r"].merging(more) { $1 })
  }

  private static let own = GateScope(housing: [.ordinaryHome])
  private static let demand = OpenRisks(most: 8, views: [.user], scope: own, needsActionAndOwner: true)
  private static let aged = OpenRisks(most: 8, youngerThan: CalendarPeriod(days: 60))

  static let trials: [CriterionTrial] = [
    CriterionTrial("no register", demand, [], .cannotTell, "There is no risk register."),
    CriterionTrial("at the limit", demand, [risk("R", 2, 4)], .met, "The most serious comes to 8"),
    CriterionTrial("above the limit", demand, [risk("R", 3, 3)], .notMet, "3 × 3 = 9. At most 8 is accepted."),
    CriterionTrial("closed later", demand, [risk("R", 5, 5), changed("R", "closed", on: "2023-02-01")], .met),
    CriterionTrial(
      "closed after the day", demand, [risk("R", 5, 5), changed("R", "closed", on: "2023-03-02")], .notMet),
    CriterionTrial(
      "opened again", demand,
      [risk("R", 5, 5), changed("R", "open", on: "2023-02-02"), changed("R", "closed", on: "2023-02-01")], .notMet),
    CriterionTrial(
      "mitigated on paper alone", demand, [risk("R", 5, 5), changed("R", "mitigated", on: "2023-02-01")], .notMet,
      "5 × 5 = 25"),
    CriterionTrial(
      "mitigated", demand, [risk("R", 5, 5), changed("R", "mitigated", on: "2023-02-01", ["probability": "1"])], .met,
      "comes to 5"),
    CriterionTrial("accepted", demand, [risk("R", 5, 5), changed("R", "accepted", on: "2023-02-01")], .met),
    CriterionTrial("nobody acts", demand, [risk("R", 1, 1, ["action": ""])], .notMet, "nothing is done about it"),
    CriterionTrial("nobody owns it", demand, [risk("R", 1, 1, ["owner": ""])], .notMet, "nobody sees to it"),
    CriterionTrial(
      "somebody owns it later", demand,
      [risk("R", 1, 1, ["owner": ""]), changed("R", "open", on: "2023-02-01", ["owner": "chef"])], .met),
    CriterionTrial("overdue", demand, [risk("R", 1, 1, ["due": "2023-02-28"])], .notMet, "was due on 28 February 2023"),
    CriterionTrial("due today", demand, [risk("R", 1, 1, ["due": "2023-03-01"])], .met),
    CriterionTrial(
      "other homes", demand, [risk("R", 1, 1, ["housing": "care-home"])], .notMet, "risk register (for: own home)"),
    CriterionTrial(
      "other homes are not judged", demand, [risk("R", 1, 1), risk("S", 5, 5, ["housing": "care-home"])], .met),
    CriterionTrial(
      "one that does not say makes no register", demand, [risk("R", 1, 1, ["housing": ""])], .notMet, "Missing"),
    CriterionTrial(
      "and counts against the gate", demand, [risk("R", 1, 1), risk("S", 5, 5, ["housing": ""])], .notMet, "Risk S"),
    CriterionTrial(
      "another view", demand, [risk("R", 1, 1, ["view": "technician"])], .notMet,
      "from the view of: the service user"),
    CriterionTrial(
      "grave only in another view", demand, [risk("R", 1, 1), risk("S", 5, 5, ["view": "technician"])], .met),
    CriterionTrial("old and open", aged, [risk("R", 1, 1, on: "2022-05-31")], .notMet, "is still open"),
    CriterionTrial("as old as allowed", aged, [risk("R", 1, 1, on: "2022-12-31")], .met),
    CriterionTrial(
      "old and mitigated", aged,
      [risk("R", 1, 1, on: "2022-05-31"), changed("R", "mitigated", on: "2022-09-01")], .met),
    CriterionTrial(
      "illegible", demand, [risk("R", 1, 1), risk("S", 1, 1, ["probability": "often"])], .cannotTell,
      "cannot be read"),
  ]

  @Test(arguments: trials)
  func `a risk register is judged risk by risk`(trial: CriterionTrial) throws { try trial.check() }
}
