import Catalogue
import Evidence
import Judgement
import Planning
import Quantities
import Testing
import Texts

/// A gate cannot be argued into "go" by leaving evidence out.
struct MissingEvidenceTests {
  /// A criterion, events that meet it as of 1 March 2023, and the kinds without which it cannot be decided.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let demand: any Criterion
    let events: [(kind: String, values: [String: String])]
    let needed: [String]

    var testDescription: String { name }
  }

  private static let alarms: [(String, [String: String])] = (0..<60).map { number in
    let day = CalendarDate(clampingDaysSince1970: 19_358 + number)
    return ("alarms", ["on": day.description, "sent": "40"])
  }

  private static let pilot: [(String, [String: String])] = [
    ("pilot-unit", ["id": "home", "kind": "care-home", "from": "2023-01-01", "users": "50", "devices": "50"])
  ]

  private static let start: [(String, [String: String])] = [
    ("roll-out-started", ["gate": "start", "on": "2023-01-10"]),
    ("installation", ["on": "2023-01-10", "count": "200"]),
  ]

  private static let planned: [(String, [String: String])] = [
    (
      "roll-out-planned",
      ["gate": "gate", "on": "2023-02-01", "from": "2023-03-06", "to": "2023-04-28", "per-week": "100"]
    )
  ]

  static func samples() throws -> [Case] {
    let all = FaultLimits(a: .count(0), b: .count(0), c: .count(0))
    let share = try Percentage.parse("90 %")
    let year = CalendarPeriod(months: 12)
    let end = try CalendarDate.parse("2023-06-30")
    return [
      Case(
        name: "fault-free",
        demand: FaultFree(window: CalendarPeriod(days: 28), place: .pilot, most: all, restartsOn: [.a]),
        events: pilot + alarms, needed: ["pilot-unit", "alarms"]),
      Case(
        name: "open-deviations", demand: OpenDeviations(most: all), events: pilot + alarms,
        needed: ["pilot-unit", "alarms"]),
      Case(
        name: "trip-wire",
        demand: TripWire(any: [.a], perHundredInstalled: [.b: Rational(2)], atLeastInstalled: 100, since: "start"),
        events: start + alarms, needed: ["roll-out-started", "installation", "alarms"]),
      Case(
        name: "demonstrated",
        demand: Demonstrated(
          claim: .lostAlarms(atMost: try Percentage.parse("1 %")), confidence: try Percentage.parse("95 %"),
          correlation: .zero),
        events: [("test-presses", ["on": "2023-02-01", "sent": "400", "lost": "0", "users": "50"])],
        needed: ["test-presses"]),
      Case(
        name: "battery",
        demand: Demonstrated(
          claim: .batteryLife(atLeast: .hours(48), share: share), confidence: try Percentage.parse("95 %")),
        events: (1...40).map {
          ("battery-measured", ["device": "d\($0)", "on": "2023-02-01", "hours": "50", "censored": "no"])
        },
        needed: ["battery-measured"]),
      Case(
        name: "artefact",
        demand: Artefact(kind: "risk-analysis", perspective: "user", youngerThan: year, approvedBy: "board"),
        events: [
          ("artefact", ["kind": "risk-analysis", "perspective": "user", "on": "2023-01-10", "approved-by": "board"])
        ], needed: ["artefact"]),
      Case(
        name: "zero-measurement", demand: Artefact(kind: "zero-measurement"),
        events: [("zero-measurement", ["measure": "falls", "on": "2022-12-01", "value": "3"])],
        needed: ["zero-measurement"]),
      Case(
        name: "training", demand: Training(youngerThan: year, share: share, groups: ["night"]),
        events: [("training", ["on": "2023-02-10", "who": "night", "people": "19", "of": "20", "topic": "app"])],
        needed: ["training"]),
      Case(
        name: "calendar",
        demand: Calendar(
          notWithin: [.init(period: CalendarPeriod(days: 42), day: try #require(MonthDay("06-15")))]),
        events: planned, needed: ["roll-out-planned"]),
      Case(
        name: "forecast", demand: Forecast(units: 500, doneBy: end, atLeast: share), events: planned,
        needed: ["roll-out-planned"]),
      Case(
        name: "parallel-systems",
        demand: ParallelSystems(overlap: CalendarPeriod(days: 28), atMost: year),
        events: planned + [("parallel-operation", ["system": "old", "on": "2023-01-01", "until": "2023-12-31"])],
        needed: ["roll-out-planned", "parallel-operation"]),
      Case(
        name: "promises",
        demand: Promises(maxSlip: CalendarPeriod(days: 14), keptShare: share, datesNeedEvidence: true),
        events: [
          ("promise", ["id": "p", "what": "app", "given-on": "2023-01-01", "by": "vendor", "day": "2023-02-01"]),
          ("promise-kept", ["id": "p", "on": "2023-01-30"]),
        ], needed: ["promise"]),
      Case(
        name: "reduced-scope", demand: ReducedScope(needs: [.returnDay, .document]),
        events: [
          (
            "scope-reduced",
            [
              "requirement": "positive", "on": "2023-01-10", "what": "locks", "why": "late", "until": "2023-09-30",
              "document": "minutes",
            ]
          )
        ], needed: ["scope-reduced"]),
      Case(
        name: "statutory-deviations", demand: StatutoryDeviations(laws: ["lex"], overdue: 0, open: 0),
        events: [
          ("statutory-reported", ["id": "LS-1", "law": "lex", "at": "2023-01-10", "what": "alarm lost"]),
          ("statutory-closed", ["id": "LS-1", "at": "2023-01-20"]),
        ], needed: ["statutory-reported"]),
      Case(
        name: "breach", demand: Breach(promises: 1),
        events: [
          ("promise", ["id": "p", "what": "app", "given-on": "2023-01-01", "by": "vendor", "day": "2023-02-01"])
        ],
        needed: ["promise"]),
      Case(
        name: "drill", demand: Drill(kind: "many-alarms-down", youngerThan: year),
        events: [("drill", ["on": "2023-01-20", "what": "many-alarms-down", "outcome": "worked"])],
        needed: ["drill"]),
      Case(
        name: "decider", demand: Decider(level: .steeringGroup),
        events: [("mandate-given", ["gate": "gate", "on": "2023-01-01", "level": "board", "document": "minutes"])],
        needed: ["mandate-given"]),
      Case(
        name: "participants", demand: Participants(groups: ["alarm-staff"], activity: .pilot),
        events: [("participated", ["group": "alarm-staff", "in": "pilot", "on": "2023-01-15"])],
        needed: ["participated"]),
      Case(
        name: "reporting-rate",
        demand: ReportingRate(maxFall: try Percentage.parse("30 %"), over: CalendarPeriod(days: 28)),
        events: pilot + alarms
          + [("2023-01-10", "x"), ("2023-02-20", "y")].map {
            ("deviation-reported", ["id": $0.1, "at": $0.0, "fault-class": "C", "what": "slow"])
          }, needed: ["alarms", "deviation-reported", "pilot-unit"]),
      Case(
        name: "sample",
        demand: Sample(like: ["age"], mostDifference: try Percentage.parse("10 %")),
        events: [("population", "100"), ("sample", "10")].flatMap { whose, count in
          ["old", "young"].map {
            ("population", ["on": "2023-01-01", "whose": whose, "group": "age", "category": $0, "count": count])
          }
        }, needed: ["population"]),
      Case(
        name: "decision-standing", demand: DecisionStanding(gate: "start"),
        events: [
          (
            "gate-decided",
            [
              "gate": "start", "on": "2023-01-09", "outcome": "go", "by": "board", "mandate": "m", "vendor": "absent",
              "reason": "r",
            ]
          )
        ], needed: ["gate-decided"]),
      Case(
        name: "start-rule", demand: StartRule(of: "start"),
        events: [
          (
            "start-rule-set",
            [
              "gate": "start", "on": "2023-01-01", "text": "four weeks", "days": "28", "most-A": "0", "most-B": "0",
              "most-C": "2 per 100 units",
            ]
          )
        ], needed: ["start-rule-set"]),
      Case(
        name: "informed", demand: Informed(who: .board, youngerThan: year),
        events: [("informed", ["who": "board", "on": "2023-01-20", "about": "delay"])], needed: ["informed"]),
      Case(
        name: "open-risks", demand: OpenRisks(most: 8, views: [.user], scope: GateScope(housing: [.ordinaryHome])),
        events: [
          (
            "risk",
            [
              "id": "R", "on": "2023-01-10", "view": "user", "what": "w", "probability": "2", "effect": "4",
              "housing": "ordinary-home",
            ]
          )
        ], needed: ["risk"]),
      Case(
        name: "inspection-protocol",
        demand: InspectionProtocol(name: "p", items: [.init(id: "a", text: "Har kontakt")]),
        events: [
          ("inspection-answer", ["protocol": "p", "item": "a", "answer": "yes", "on": "2023-01-10", "by": "r"])
        ], needed: ["inspection-answer"]),
      Case(
        name: "communication", demand: Communication(phases: [.pilot], groups: ["users"]),
        events: [("communication-planned", ["phase": "pilot", "group": "users", "on": "2023-01-10", "goal": "g"])],
        needed: ["communication-planned"]),
      Case(
        name: "steering-group", demand: SteeringGroup(roles: ["finance"], with: [.budget]),
        events: [
          ("steering-group-seat", ["role": "finance", "from": "2023-01-10", "mandate": "no", "budget": "yes"])
        ], needed: ["steering-group-seat"]),
      Case(
        name: "dependencies", demand: Dependencies(solved: ["wifi"]),
        events: [("dependency", ["id": "wifi", "state": "solved", "on": "2023-01-10"])], needed: ["dependency"]),
      Case(
        name: "assumptions", demand: Assumptions(),
        events: [
          ("plan-assumption", ["id": "a", "what": "w", "owner": "o", "due": "2023-02-01", "on": "2023-01-10"]),
          (
            "plan-assumption-verified",
            ["id": "a", "outcome": "true", "on": "2023-01-20", "by": "o", "document": "d"]
          ),
        ], needed: ["plan-assumption", "plan-assumption-verified"]),
      Case(name: "harm", demand: Harm(within: year), events: alarms, needed: ["alarms"]),
      Case(
        name: "noticed-by", demand: NoticedBy(peopleAtMost: share, within: year), events: alarms, needed: ["alarms"]),
      Case(
        name: "delivery", demand: Delivery(what: "hub", ahead: CalendarPeriod(days: 28)),
        events: planned + [("delivery", ["on": "2023-02-01", "what": "hub", "count": "400"])],
        needed: ["roll-out-planned", "delivery"]),
      Case(
        name: "against-baseline", demand: AgainstBaseline(measure: "falls", better: .lower),
        events: [
          ("zero-measurement", ["measure": "falls", "on": "2022-12-01", "value": "3"]),
          ("follow-up-measurement", ["measure": "falls", "on": "2023-02-01", "value": "3"]),
        ], needed: ["zero-measurement", "follow-up-measurement"]),
      Case(
        name: "survey", demand: Survey(who: "user", satisfied: share, answers: 10, youngerThan: year),
        events: [
          (
            "survey",
            [
              "on": "2023-02-01", "who": "user", "question": "q", "mean": "4", "lowest": "1", "highest": "5",
              "answers": "10", "satisfied": "9",
            ]
          )
        ], needed: ["survey"]),
      Case(
        name: "requirements",
        demand: Requirements(only: ["positive"], accept: .demonstratedOrDeadline),
        events: [("deadline-agreed", ["on": "2023-01-01", "due": "2023-12-31", "document": "contract"])],
        needed: ["deadline-agreed"]),
    ]
  }

  @Test func `with its evidence each criterion is met, and without it nobody can tell`() throws {
    for sample in try Self.samples() {
      for isCondition in [false, true] {
        let whole = try Self.evaluate(sample, without: nil, isCondition)
        #expect(whole.recommendation == .go, "\(sample.name): \(whole.criteria.first?.reasons ?? [])")
        for kind in sample.needed {
          let less = try Self.evaluate(sample, without: kind, isCondition)
          #expect(less.recommendation == .noGo, "\(sample.name) without \(kind)")
          #expect(less.criteria.first?.standing == .cannotTell, "\(sample.name) without \(kind)")
        }
      }
    }
  }

  /// The cap needs a contract, and a waiver is no event.
  @Test func `every kind of criterion but the cap and waivers is among them`() throws {
    let keys = Set(try Self.samples().map(\.demand.key))
    #expect(Set(Criteria.all.map { $0.key }).subtracting(keys) == [CapReached.key, Waivers.key])
  }

  @Test func `without a contract nobody can tell of a cap`() throws {
    let sample = Case(name: "cap", demand: CapReached.contract, events: [], needed: [])
    let evaluation = try Self.evaluate(sample, without: nil, false)
    #expect(evaluation.recommendation == .noGo)
    #expect(evaluation.criteria.first?.standing == .cannotTell)
  }

  @Test func `in a record with a simulated run nothing counts`() throws {
    for sample in try Self.samples() {
      let evaluation = try Self.evaluate(sample, without: nil, false, simulated: true)
      #expect(evaluation.recommendation == .noGo, "\(sample.name)")
    }
  }

  private static func evaluate(
    _ sample: Case, without kind: String?, _ isCondition: Bool, simulated: Bool = false
  ) throws -> GateEvaluation {
    let gate = Gate(
      id: "gate", title: "Grind", decides: "Nämnden", stage: .rollOut, vendor: .absent,
      criteria: [GateCriterion(id: "it", isCondition: isCondition, demand: sample.demand)])
    var catalogue = TownCatalogue.compiled
    catalogue.gates = [gate]
    catalogue.statutory = [StatutoryLaw(id: "lex", title: "Lex", duties: [StatutoryDuty(step: .reported)])]
    var builder = try RecordBuilder(from: instant("2022-01-01T00:00:00Z"))
    if simulated { try builder.startRun("r", simulated: true) }
    for event in sample.events where event.kind != kind {
      let time = event.values["on"] ?? event.values["at"] ?? event.values["given-on"] ?? event.values["from"] ?? ""
      let day = try #require(CalendarDate(parsing: time))
      try builder.append(EventRecorded(event: event.kind, values: event.values, known: Stockholm.start(of: day)))
    }
    let bench = try GateBench(
      catalogue: catalogue, record: builder.entries, asOf: instant("2023-03-01T12:00:00+01:00"))
    return try GateEvaluator.evaluate(gate, in: bench)
  }
}
