import Catalogue
import Evidence
import Judgement
import Planning
import Quantities
import Testing
import Texts

/// Which steps a law asks for, and how they stand at a given time.
struct StatutoryTests {
  private static let law = StatutoryLaw(
    id: "lex-sarah", title: "Lex Sarah",
    duties: [
      StatutoryDuty(step: .reported), StatutoryDuty(step: .documented, within: CalendarPeriod(days: 2)),
      StatutoryDuty(step: .investigated, within: CalendarPeriod(days: 30), assumption: "antagande"),
      StatutoryDuty(step: .mended, within: CalendarPeriod(days: 10), from: .investigated),
      StatutoryDuty(step: .notified, within: CalendarPeriod(days: 40), of: .serious),
      StatutoryDuty(step: .closed, within: CalendarPeriod(months: 3)),
    ])

  private static let report: (String, [String: String]) = (
    "statutory-reported",
    ["id": "LS-1", "law": "lex-sarah", "at": "2023-04-03", "noticed": "2023-04-02", "what": "alarm did not arrive"]
  )

  @Test(arguments: [
    ("2023-04-03", "done-late due due waiting due due"),
    ("2023-04-05", "done-late due due waiting due due"),
    ("2023-04-06", "done-late overdue due waiting due due"),
    ("2023-05-04", "done-late overdue overdue waiting due due"),
    ("2023-07-04", "done-late overdue overdue waiting overdue overdue"),
  ])
  func `a step is due to the end of its last day, and overdue from the next`(asOf: String, standings: String) throws {
    let history = try Self.history([Self.report], asOf: asOf)
    let all = try #require(history.cases.first).steps.map(\.standing.rawValue)
    #expect(all.joined(separator: " ") == standings)
  }

  @Test func `steps that were taken are in time or late, each counted from its own step`() throws {
    let history = try Self.history(
      [
        Self.report, ("statutory-documented", ["id": "LS-1", "at": "2023-04-05"]),
        ("statutory-investigated", ["id": "LS-1", "at": "2023-05-10", "serious": "no"]),
        ("statutory-mended", ["id": "LS-1", "at": "2023-05-20", "what": "new hub"]),
        ("statutory-closed", ["id": "LS-1", "at": "2023-06-01"]),
      ], asOf: "2023-12-01")
    let about = try #require(history.cases.first)
    #expect(
      about.steps.map(\.standing)
        == [.doneLate, .doneInTime, .doneLate, .doneInTime, .notNeeded, .doneInTime])
    #expect(about.isClosed && about.isSerious == false)
    #expect(history.overdue.isEmpty && history.open.isEmpty)
    #expect(about.entries.count == 5)
  }

  @Test func `what nobody has called harmless counts as serious`() throws {
    let steps = try #require(try Self.history([Self.report], asOf: "2023-06-01").cases.first).steps
    #expect(steps.first { $0.duty.step == .notified }?.standing == .overdue)
  }

  @Test func `reminders come by their last day, and only so far ahead as asked`() throws {
    let history = try Self.history(
      [
        Self.report,
        ("statutory-reported", ["id": "LS-2", "law": "lex-sarah", "at": "2023-04-04", "what": "another"]),
      ], asOf: "2023-04-05")
    #expect(history.reminders(within: 1).map { "\($0.about.id) \($0.due)" } == ["LS-1 2023-04-05", "LS-2 2023-04-06"])
    #expect(history.reminders().count == 8)
  }

  @Test func `an earlier day knows nothing of what was recorded as known later`() throws {
    #expect(try Self.history([Self.report], asOf: "2023-04-02").cases.isEmpty)
  }

  @Test(arguments: [
    (
      [("statutory-reported", ["id": "X", "law": "lex-anna", "at": "2023-04-03", "what": "w"])],
      "The report X is made under “lex-anna”, which the catalogue does not have."
    ),
    (
      [("statutory-closed", ["id": "Y", "at": "2023-04-03"])],
      "A step was taken on the report Y, which is not recorded."
    ),
    (
      [Self.report, ("statutory-documented", ["id": "LS-1", "at": "2023-04-01"])],
      "A step on the report LS-1 is dated before the report itself."
    ),
  ])
  func `what cannot be understood is told, and no gate passes on it`(
    events: [(String, [String: String])], problem: String
  ) throws {
    let history = try Self.history(events, asOf: "2023-05-01")
    #expect(history.problems.map(\.sentence.english) == [problem])
    #expect(try Self.gate(StatutoryDeviations(overdue: 100), events).criteria.first?.standing == .cannotTell)
  }

  @Test func `each limit stops the gate by itself`() throws {
    let month = CalendarPeriod(days: 30)
    let demands: [(StatutoryDeviations, CriterionStanding)] = [
      (StatutoryDeviations(overdue: 0), .notMet), (StatutoryDeviations(overdue: 2), .met),
      (StatutoryDeviations(open: 0), .notMet), (StatutoryDeviations(open: 1), .met),
      (StatutoryDeviations(reports: .init(most: 0, within: month)), .notMet),
      (StatutoryDeviations(reports: .init(most: 1, within: month)), .met),
      (StatutoryDeviations(laws: ["sol"], overdue: 0), .cannotTell),
    ]
    for (demand, standing) in demands {
      #expect(try Self.gate(demand, [Self.report]).criteria.first?.standing == standing, "\(demand)")
    }
  }

  @Test func `as a trip-wire it stops every gate after the start`() throws {
    let wire = GateCriterion(id: "law", demand: StatutoryDeviations(overdue: 0))
    let start = Gate(
      id: "start", title: "Start", decides: "Nämnden", stage: .rollOut, vendor: .absent, criteria: [], tripWires: [wire]
    )
    let events = [Self.report, ("roll-out-started", ["gate": "start", "on": "2023-04-01"])]
    let evaluation = try Self.gate(StatutoryDeviations(overdue: 100), events, others: [start])
    #expect(evaluation.recommendation == .noGo)
    #expect(evaluation.stopping.first?.origin == .tripWire(of: "start"))
  }

  @Test func `without laws nobody can tell`() throws {
    let evaluation = try Self.gate(StatutoryDeviations(overdue: 0), [Self.report], laws: [])
    #expect(evaluation.criteria.first?.standing == .cannotTell)
  }

  // MARK: The record

  private static func log(_ events: [(String, [String: String])]) throws -> RecordBuilder {
    var record = try RecordBuilder(from: instant("2022-01-01T00:00:00Z"))
    for (kind, values) in events {
      let values = values.filter { !$0.value.isEmpty }
      let day = try #require(CalendarDate(parsing: values["at"] ?? values["on"] ?? ""))
      try record.append(EventRecorded(event: kind, values: values, known: Stockholm.start(of: day)))
    }
    return record
  }

  private static func history(_ events: [(String, [String: String])], asOf: String) throws -> StatutoryHistory {
    let at = Stockholm.lastInstant(of: try #require(CalendarDate(parsing: asOf)))
    return StatutoryHistory(try EventLog(try log(events).entries, asOf: at), laws: [law], asOf: at)
  }

  private static func gate(
    _ demand: StatutoryDeviations, _ events: [(String, [String: String])], laws: [StatutoryLaw] = [law],
    others: [Gate] = []
  ) throws -> GateEvaluation {
    let gate = Gate(
      id: "gate", title: "Grind", decides: "Nämnden", stage: .goOn, vendor: .absent,
      criteria: [GateCriterion(id: "it", demand: demand)])
    var catalogue = TownCatalogue.compiled
    catalogue.gates = [gate] + others
    catalogue.statutory = laws
    let bench = try GateBench(
      catalogue: catalogue, record: log(events).entries, asOf: instant("2023-05-01T12:00:00+02:00"))
    return try GateEvaluator.evaluate(gate, in: bench)
  }
}
