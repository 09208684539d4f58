import Catalogue
import Evidence
import Judgement
import Quantities
import Testing
import Texts

/// What must be in place before something is introduced: inspections, communication, people, dependencies, assumptions.
struct PreparationTests {
  private typealias Told = CriterionTrial.Told

  private static let own = GateScope(housing: [.ordinaryHome])

  // MARK: Inspection protocols

  private static let protocolDemand = InspectionProtocol(
    name: "installation", items: [.init(id: "contact", text: "Har kontakt"), .init(id: "voice", text: "Hörs")],
    scope: own, youngerThan: CalendarPeriod(days: 30))

  private static func answer(
    _ item: String, _ answer: String, on: String = "2023-02-10", _ more: [String: String] = [:]
  ) -> Told {
    let values = [
      "protocol": "installation", "item": item, "answer": answer, "on": on, "by": "teknikern",
      "housing": "ordinary-home",
    ]
    return ("inspection-answer", values.merging(more) { $1 })
  }

  static let protocols: [CriterionTrial] = [
    CriterionTrial(
      "whole", protocolDemand, [answer("contact", "yes"), answer("voice", "yes")], .met,
      "Hörs (for: own home): yes (teknikern"),
    CriterionTrial("none", protocolDemand, [], .cannotTell, "not inspected"),
    CriterionTrial(
      "half", protocolDemand, [answer("contact", "yes")], .cannotTell, "Hörs (for: own home): not inspected."),
    CriterionTrial(
      "a no", protocolDemand, [answer("contact", "yes"), answer("voice", "no", ["note": "knastrar"])], .notMet,
      "knastrar"),
    CriterionTrial(
      "a no mended", protocolDemand,
      [answer("contact", "yes"), answer("voice", "no"), answer("voice", "yes", on: "2023-02-11")], .met),
    CriterionTrial(
      "a yes taken back", protocolDemand,
      [answer("contact", "yes"), answer("voice", "yes"), answer("voice", "no", on: "2023-02-11")], .notMet),
    CriterionTrial(
      "does not apply, with a note", protocolDemand,
      [answer("contact", "yes"), answer("voice", "not-applicable", ["note": "stum"])], .met, "stum"),
    CriterionTrial(
      "does not apply, without one", protocolDemand, [answer("contact", "yes"), answer("voice", "not-applicable")],
      .cannotTell, "nobody says why"),
    CriterionTrial(
      "nothing applies", protocolDemand,
      [answer("contact", "not-applicable", ["note": "x"]), answer("voice", "not-applicable", ["note": "y"])],
      .cannotTell, "No item of the protocol applies."),
    CriterionTrial(
      "as old as allowed", protocolDemand, [answer("contact", "yes", on: "2023-01-30"), answer("voice", "yes")], .met),
    CriterionTrial(
      "too old", protocolDemand, [answer("contact", "yes", on: "2023-01-29"), answer("voice", "yes")], .notMet,
      "must not be older"),
    CriterionTrial(
      "other homes", protocolDemand, [answer("contact", "yes", ["housing": "care-home"]), answer("voice", "yes")],
      .cannotTell, "Har kontakt (for: own home): not inspected."),
    CriterionTrial(
      "another protocol", protocolDemand,
      [answer("contact", "yes", ["protocol": "hand-over"]), answer("voice", "yes")], .cannotTell),
  ]

  // MARK: Communication

  private static let communication = Communication(
    phases: [.pilot, .rollOut], groups: ["users", "staff"], scope: own, youngerThan: CalendarPeriod(days: 60))

  private static func planned(_ phase: String, _ group: String, _ more: [String: String] = [:]) -> Told {
    let values = ["phase": phase, "group": group, "on": "2023-02-01", "goal": "veta", "housing": "ordinary-home"]
    return ("communication-planned", values.merging(more) { $1 })
  }

  private static let whole = [("pilot", "users"), ("pilot", "staff"), ("roll-out", "users"), ("roll-out", "staff")]
    .map { planned($0.0, $0.1) }

  static let communications: [CriterionTrial] = [
    CriterionTrial("whole", communication, whole, .met, "covers: the pilot"),
    CriterionTrial("no plan", communication, [], .cannotTell, "There is no communication plan."),
    CriterionTrial("a phase left out", communication, Array(whole.prefix(2)), .notMet, "the roll-out"),
    CriterionTrial("a group left out", communication, Array(whole.dropLast()), .notMet, "nothing for the staff"),
    CriterionTrial(
      "too old", communication, whole.dropLast() + [planned("roll-out", "staff", ["on": "2022-12-30"])], .notMet,
      "older than"),
    CriterionTrial(
      "as old as allowed", communication, whole.dropLast() + [planned("roll-out", "staff", ["on": "2022-12-31"])], .met),
    CriterionTrial(
      "other homes", communication, whole.dropLast() + [planned("roll-out", "staff", ["housing": "care-home"])], .notMet
    ),
  ]

  // MARK: The steering group

  private static let steering = SteeringGroup(roles: ["it-operations"], with: [.mandate, .budget])

  private static func seat(_ more: [String: String] = [:]) -> Told {
    let values = ["role": "it-operations", "from": "2023-01-01", "mandate": "yes", "budget": "yes"]
    return ("steering-group-seat", values.merging(more) { $1 })
  }

  static let seats: [CriterionTrial] = [
    CriterionTrial("sits", steering, [seat()], .met, "IT operations"),
    CriterionTrial("nobody knows", steering, [], .cannotTell, "who sits"),
    CriterionTrial(
      "others sit", steering, [seat(["role": "finance"])], .notMet, "Does not sit in the steering group: IT operations."
    ),
    CriterionTrial("without a budget", steering, [seat(["budget": "no"])], .notMet, "without a budget"),
    CriterionTrial(
      "without either", steering, [seat(["budget": "no", "mandate": "no"])], .notMet, "without a mandate and a budget"),
    CriterionTrial(
      "asked for neither", SteeringGroup(roles: ["it-operations"]), [seat(["budget": "no", "mandate": "no"])], .met),
    CriterionTrial("left yesterday", steering, [seat(["to": "2023-02-28"])], .notMet),
    CriterionTrial("leaves today", steering, [seat(["to": "2023-03-01"])], .met),
    CriterionTrial("given a budget later", steering, [seat(["budget": "no"]), seat(["from": "2023-02-01"])], .met),
    CriterionTrial(
      "left, and another came", steering, [seat(["to": "2023-01-31"]), seat(["from": "2023-02-01"])], .met),
  ]

  // MARK: Dependencies

  private static let dependencies = Dependencies(solved: ["wifi", "door-phones"], scope: own)

  private static func dependency(_ id: String, _ state: String, _ more: [String: String] = [:]) -> Told {
    let values = ["id": id, "state": state, "on": "2023-01-10", "housing": "ordinary-home"]
    return ("dependency", values.merging(more) { $1 })
  }

  private static let solvedWifi = dependency("wifi", "solved")

  static let dependent: [CriterionTrial] = [
    CriterionTrial(
      "solved", dependencies, [solvedWifi, dependency("door-phones", "solved")], .met, "solved on 10 January 2023"),
    CriterionTrial("not said", dependencies, [solvedWifi], .cannotTell, "Door phones (for: own home): nobody has said"),
    CriterionTrial(
      "under way", dependencies, [solvedWifi, dependency("door-phones", "under-way", ["due": "2023-04-01"])], .notMet,
      "to be solved by 1 April 2023"),
    CriterionTrial(
      "open without a day", dependencies, [solvedWifi, dependency("door-phones", "open")], .notMet, "without a date"),
    CriterionTrial(
      "solved later", dependencies,
      [solvedWifi, dependency("door-phones", "open"), dependency("door-phones", "solved", ["on": "2023-02-01"])], .met),
    CriterionTrial(
      "broken later", dependencies,
      [dependency("door-phones", "solved"), solvedWifi, dependency("wifi", "open", ["on": "2023-02-01"])], .notMet),
    CriterionTrial(
      "solved in other homes", dependencies,
      [solvedWifi, dependency("door-phones", "solved", ["housing": "care-home"])], .cannotTell),
  ]

  // MARK: Assumptions

  private static let assumptions = Assumptions(verified: ["old-contract"], scope: own)

  private static func assumed(_ id: String, on: String = "2023-01-10", _ more: [String: String] = [:]) -> Told {
    let values = ["id": id, "what": "avtalet kan inte förlängas", "owner": "juristen", "due": "2023-03-01", "on": on]
    return ("plan-assumption", values.merging(more) { $1 })
  }

  private static func verified(_ id: String, _ outcome: String, on: String = "2023-02-01") -> Told {
    ("plan-assumption-verified", ["id": id, "outcome": outcome, "on": on, "by": "juristen", "document": "PM"])
  }

  static let verifications: [CriterionTrial] = [
    CriterionTrial("holds", assumptions, [assumed("old-contract"), verified("old-contract", "true")], .met, "Holds"),
    CriterionTrial("not on the record", assumptions, [], .cannotTell, "Nobody has put this assumption on the record"),
    CriterionTrial("nothing named, nothing recorded", Assumptions(), [], .cannotTell, "No assumptions"),
    CriterionTrial(
      "not verified, due today", assumptions, [assumed("old-contract")], .cannotTell,
      "It is to be verified by 1 March 2023"),
    CriterionTrial(
      "not verified in time", assumptions, [assumed("old-contract", ["due": "2023-02-28"])], .cannotTell,
      "It was to be verified by"),
    CriterionTrial(
      "does not hold", assumptions, [assumed("old-contract"), verified("old-contract", "false")], .notMet,
      "Does not hold"),
    CriterionTrial(
      "holds after all", assumptions,
      [assumed("old-contract"), verified("old-contract", "false"), verified("old-contract", "true", on: "2023-02-02")],
      .met),
    CriterionTrial(
      "made again", assumptions,
      [assumed("old-contract"), verified("old-contract", "true"), assumed("old-contract", on: "2023-02-02")],
      .cannotTell),
    CriterionTrial(
      "verified before it was made", assumptions,
      [verified("old-contract", "true", on: "2023-01-09"), assumed("old-contract")], .cannotTell),
    CriterionTrial(
      "another one is not verified", assumptions,
      [assumed("old-contract"), verified("old-contract", "true"), assumed("wifi")], .cannotTell),
    CriterionTrial(
      "another one of other homes", assumptions,
      [assumed("old-contract"), verified("old-contract", "true"), assumed("wifi", ["housing": "care-home"])], .met),
  ]

  @Test(arguments: protocols)
  func `an inspection protocol is judged item by item`(trial: CriterionTrial) throws { try trial.check() }

  @Test(arguments: communications)
  func `a communication plan covers each phase and group`(trial: CriterionTrial) throws { try trial.check() }

  @Test(arguments: seats)
  func `those who must sit in the steering group do`(trial: CriterionTrial) throws { try trial.check() }

  @Test(arguments: dependent)
  func `what the project depends on is solved`(trial: CriterionTrial) throws { try trial.check() }

  @Test(arguments: verifications)
  func `what a plan stands on is verified in writing`(trial: CriterionTrial) throws { try trial.check() }
}
