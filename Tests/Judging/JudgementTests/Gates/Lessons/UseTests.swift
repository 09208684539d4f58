import Catalogue
import Evidence
import Judgement
import Planning
import Quantities
import Testing

/// What was seen in use: harm, who notices faults, what people answer, what was delivered, and how it was before.
struct UseTests {
  private typealias Told = CriterionTrial.Told

  private static let alarms = CriterionTrial.alarms
  private static let quarter = CalendarPeriod(days: 90)

  private static func share(_ text: String) throws -> Percentage { try Percentage.parse(text) }

  private static func deviation(
    _ id: String, on: String = "2023-02-01", _ more: [String: String] = [:]
  ) -> Told {
    let values = ["id": id, "at": on, "fault-class": "B", "what": "w", "harm": "none", "noticed-by": "monitoring"]
    return ("deviation-reported", values.merging(more) { $1 }.filter { !$0.value.isEmpty })
  }

  // MARK: Harm

  private static let harm = Harm(actual: 0, possible: 1, within: quarter)

  static let harms: [CriterionTrial] = [
    CriterionTrial("none", harm, alarms + [deviation("D")], .met, "of which harmed a service user: 0"),
    CriterionTrial("no deviation in use", harm, alarms, .met),
    CriterionTrial("nothing in use", harm, [], .cannotTell, "nobody can have noticed a fault"),
    CriterionTrial(
      "somebody was harmed", harm, [deviation("D", ["harm": "actual"])], .notMet, "At most 0 is accepted (D)."),
    CriterionTrial("one could have been", harm, [deviation("D", ["harm": "possible"])], .met),
    CriterionTrial(
      "two could have been", harm, [deviation("D", ["harm": "possible"]), deviation("E", ["harm": "possible"])],
      .notMet, "could have harmed"),
    CriterionTrial("nobody says", harm, [deviation("D", ["harm": ""])], .cannotTell, "Nobody has said whether"),
    CriterionTrial(
      "long ago and fixed", harm,
      alarms + [
        deviation("D", on: "2022-11-01", ["harm": "actual"]), ("deviation-fixed", ["id": "D", "at": "2022-11-02"]),
      ], .met),
    CriterionTrial("long ago and open", harm, [deviation("D", on: "2022-11-01", ["harm": "actual"])], .notMet),
    CriterionTrial(
      "the first day that counts", harm,
      [deviation("D", on: "2022-12-01", ["harm": "actual"]), ("deviation-fixed", ["id": "D", "at": "2022-12-02"])],
      .notMet),
    CriterionTrial(
      "the day before", harm,
      alarms + [
        deviation("D", on: "2022-11-30", ["harm": "actual"]), ("deviation-fixed", ["id": "D", "at": "2022-12-02"]),
      ], .met),
  ]

  // MARK: Who notices

  private static func noticed(_ people: Int, _ system: Int, _ untold: Int) -> [Told] {
    [("staff", people), ("monitoring", system), ("", untold)].flatMap { who, count in
      (0..<count).map { deviation("\(who)\($0)", ["noticed-by": who]) }
    }
  }

  static func noticers() throws -> [CriterionTrial] {
    let half = NoticedBy(peopleAtMost: try share("50 %"), within: quarter)
    return [
      CriterionTrial("at the limit", half, noticed(2, 2, 0), .met, "First noticed by people: 2"),
      CriterionTrial("above it", half, noticed(3, 2, 0), .notMet),
      CriterionTrial("too many whoever noticed the rest", half, noticed(3, 1, 1), .notMet),
      CriterionTrial("few enough whoever noticed the rest", half, noticed(1, 2, 1), .met),
      CriterionTrial("it depends", half, noticed(1, 1, 1), .cannotTell, "not said by whom: 1"),
      CriterionTrial("no faults in use", half, alarms, .met, "No faults were reported"),
      CriterionTrial("nothing in use", half, [], .cannotTell),
    ]
  }

  // MARK: Surveys

  private static func answered(_ more: [String: String] = [:]) -> Told {
    let values = [
      "on": "2023-02-10", "who": "user", "question": "trygg", "mean": "4", "lowest": "1", "highest": "5",
      "answers": "40", "asked": "60", "satisfied": "32",
    ]
    return ("survey", values.merging(more) { $1 }.filter { !$0.value.isEmpty })
  }

  static func surveys() throws -> [CriterionTrial] {
    let demand = Survey(
      who: "user", satisfied: try share("80 %"), mean: try share("75 %"), answers: 40, response: try share("50 %"),
      youngerThan: quarter)
    let unit = Survey(who: "user", satisfied: try share("80 %"), answers: 40, youngerThan: quarter)
    return [
      CriterionTrial("at the limits", demand, [answered()], .met, "are satisfied. At least 80"),
      CriterionTrial("nobody was asked", demand, [answered(["who": "staff"])], .cannotTell, "Nobody has asked"),
      CriterionTrial("not content", demand, [answered(["satisfied": "31"])], .notMet, "At least 80"),
      CriterionTrial("a low mean", demand, [answered(["mean": "3.9"])], .notMet, "of the scale"),
      CriterionTrial(
        "too few answers", demand, [answered(["answers": "39", "satisfied": "39"])], .cannotTell, "too few"),
      CriterionTrial("too few of those asked", demand, [answered(["asked": "81"])], .cannotTell, "have answered"),
      CriterionTrial("half of those asked", demand, [answered(["asked": "80"])], .met),
      CriterionTrial(
        "not said how many were asked", demand, [answered(["asked": ""])], .cannotTell, "how many were asked"),
      CriterionTrial(
        "not said how many are content", demand, [answered(["satisfied": ""])], .cannotTell, "how many are satisfied"),
      CriterionTrial("too old", demand, [answered(["on": "2022-11-30"])], .notMet, "must not be older"),
      CriterionTrial("asked again", demand, [answered(["satisfied": "1"]), answered(["on": "2023-02-20"])], .met),
      CriterionTrial(
        "one question of two", demand, [answered(), answered(["question": "nöjd", "satisfied": "10"])], .notMet, "nöjd"),
      CriterionTrial(
        "units together", unit,
        [
          answered(["unit": "a", "answers": "20", "satisfied": "20"]),
          answered(["unit": "b", "answers": "20", "satisfied": "12"]),
        ], .met),
      CriterionTrial(
        "more content than answered", demand, [answered(["satisfied": "41"])], .cannotTell, "cannot be read"),
    ]
  }

  // MARK: Deliveries

  private static let delivery = Delivery(what: "hub", ahead: CalendarPeriod(days: 28))

  private static func delivered(_ count: Int, on: String = "2023-02-01", _ what: String = "hub") -> Told {
    ("delivery", ["on": on, "what": what, "count": "\(count)"])
  }

  private static let plan: Told = (
    "roll-out-planned", ["gate": "gate", "on": "2023-01-01", "from": "2023-03-06", "per-week": "100"]
  )
  private static let installed: Told = ("installation", ["on": "2023-02-10", "count": "50"])

  static let deliveries: [CriterionTrial] = [
    CriterionTrial(
      "as many as the plan needs", delivery, [plan, delivered(450), installed], .met, "The plan needs 400"),
    CriterionTrial("one too few", delivery, [plan, delivered(449), installed], .notMet, "of which not installed: 399"),
    CriterionTrial("more came", delivery, [plan, delivered(449), installed, delivered(1, on: "2023-02-20")], .met),
    CriterionTrial(
      "nothing came", delivery, [plan, delivered(50), installed, delivered(0, on: "2023-02-20")], .notMet,
      "Nothing was delivered on 20 February 2023"),
    CriterionTrial(
      "nothing came, and the stock lasts", delivery, [plan, delivered(450), installed, delivered(0, on: "2023-02-20")],
      .met),
    CriterionTrial(
      "more installed than delivered", delivery, [plan, delivered(49), installed], .cannotTell, "More is installed"),
    CriterionTrial("no delivery", delivery, [plan, installed], .cannotTell, "No deliveries"),
    CriterionTrial("other devices", delivery, [plan, delivered(450, "button")], .cannotTell),
    CriterionTrial("no plan", delivery, [delivered(450)], .cannotTell, "There is no start date"),
    CriterionTrial(
      "no pace", delivery,
      [("roll-out-planned", ["gate": "gate", "on": "2023-01-01", "from": "2023-03-06"]), delivered(450)], .cannotTell,
      "how many are to be installed a week"),
  ]

  // MARK: The baseline

  private static func before(_ value: String, on: String = "2022-06-01", _ more: [String: String] = [:]) -> Told {
    ("zero-measurement", ["measure": "m", "value": value, "on": on, "in": "s"].merging(more) { $1 })
  }

  private static func after(_ value: String, on: String = "2023-02-01", _ more: [String: String] = [:]) -> Told {
    ("follow-up-measurement", ["measure": "m", "value": value, "on": on, "in": "s"].merging(more) { $1 })
  }

  static func baselines() throws -> [CriterionTrial] {
    let lower = AgainstBaseline(measure: "m", better: .lower, worseAtMost: try share("10 %"), youngerThan: quarter)
    let higher = AgainstBaseline(measure: "m", better: .higher)
    return [
      CriterionTrial("as much worse as allowed", lower, [before("60"), after("66")], .met, "It was 60"),
      CriterionTrial("worse", lower, [before("60"), after("66.1")], .notMet),
      CriterionTrial("better", lower, [before("60"), after("20")], .met),
      CriterionTrial("the same", higher, [before("60"), after("60")], .met, "It may not be worse."),
      CriterionTrial("lower where higher is better", higher, [before("60"), after("59.9")], .notMet),
      CriterionTrial("nothing where there was nothing", lower, [before("0"), after("0")], .met),
      CriterionTrial("something where there was nothing", lower, [before("0"), after("1")], .notMet),
      CriterionTrial("no baseline", lower, [after("60")], .cannotTell, "no baseline"),
      CriterionTrial("not measured again", lower, [before("60")], .cannotTell, "has not been measured again"),
      CriterionTrial(
        "measured before the baseline", lower, [before("60", on: "2023-02-02"), after("60")], .cannotTell),
      CriterionTrial("too old", lower, [before("60"), after("60", on: "2022-11-30")], .notMet, "must not be older"),
      CriterionTrial("measured again later", lower, [before("60"), after("90"), after("60", on: "2023-02-20")], .met),
      CriterionTrial(
        "counted in something else", lower, [before("60"), after("1", ["in": "min"])], .cannotTell,
        "not counted in the same"),
      CriterionTrial("of no samples", lower, [before("60"), after("60", ["answers": "0"])], .cannotTell),
    ]
  }

  @Test(arguments: harms)
  func `harm to a service user stops`(trial: CriterionTrial) throws { try trial.check() }

  @Test func `faults that people notice first are counted`() throws {
    for trial in try Self.noticers() { try trial.check() }
  }

  @Test func `a survey needs answers, and content people`() throws {
    for trial in try Self.surveys() { try trial.check() }
  }

  @Test(arguments: deliveries)
  func `what is in stock lasts as long as the plan needs`(trial: CriterionTrial) throws { try trial.check() }

  @Test func `what was measured before is not worse now`() throws {
    for trial in try Self.baselines() { try trial.check() }
  }
}
