import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import Reporting
import TestSupport
import Testing
import Texts

/// A gate in words and for programs.
struct GateTextTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func `a gate in a pipe is as it was read and found good`(language: InterfaceLanguage) throws {
    let text = GateText(try Self.evaluation(), language: language).render()
    #expect(!text.contains("\u{1B}"))
    try GoldenFile("gate.\(language.rawValue).txt").expect(text)
  }

  @Test func `a gate for programs is as it was read and found good`() throws {
    try GoldenFile("gate.json").expect(GateJSON.text(try Self.evaluation()))
  }

  private static let events: [(kind: String, values: [String: String])] = [
    ("pilot-unit", ["id": "home", "kind": "care-home", "from": "2023-01-01", "users": "50", "devices": "50"]),
    (
      "deviation-reported",
      ["id": "D-1", "at": "2023-02-20", "fault-class": "A", "what": "alarm lost", "unit": "home"]
    ),
    ("artefact", ["kind": "risk-analysis", "perspective": "staff", "on": "2023-02-01"]),
    ("test-presses", ["on": "2023-02-21", "sent": "103", "lost": "0", "users": "50"]),
    ("parallel-operation", ["system": "old", "on": "2023-01-01", "until": "2023-06-30"]),
    (
      "roll-out-planned",
      ["gate": "start", "on": "2023-02-01", "from": "2023-03-06", "to": "2023-06-16", "per-week": "180"]
    ),
    (
      "gate-decided",
      [
        "gate": "start", "on": "2023-02-27", "outcome": "conditions", "by": "styrgruppen", "mandate": "projektplanen",
        "vendor": "present", "dissent": "larm och natt", "reason": "tiden är knapp",
        "compensation": "gamla larmet kvar",
        "until": "2023-03-31",
      ]
    ),
    (
      "gate-condition",
      [
        "gate": "start", "id": "c-1", "on": "2023-02-27", "what": "riskanalys ur brukarens perspektiv",
        "owner": "projektledaren", "due": "2023-02-28",
      ]
    ),
  ]

  static func evaluation() throws -> GateEvaluation {
    let share = try Percentage.parse("0.1 %")
    let gate = Gate(
      id: "start", title: LocalizedText([.swedish: "Start", .english: "Start", .finnish: "Alku"]),
      decides: LocalizedText([.swedish: "Styrgruppen", .english: "The steering group", .finnish: "Ohjausryhmä"]),
      stage: .rollOut, vendor: .absent,
      criteria: [
        GateCriterion(
          id: "fault-free",
          demand: FaultFree(
            window: CalendarPeriod(days: 28), place: .pilot,
            most: FaultLimits(a: .count(0), b: .count(0), c: .perUnits(Rational(2), units: 100)), restartsOn: [.a])),
        GateCriterion(
          id: "demonstrated",
          demand: Demonstrated(
            claim: .lostAlarms(atMost: share), confidence: try Percentage.parse("95 %"), correlation: .zero)),
        GateCriterion(
          id: "artefact", isCondition: true,
          demand: Artefact(kind: "risk-analysis", perspective: "user")),
        GateCriterion(
          id: "drill", demand: Drill(kind: "many-alarms-down", youngerThan: CalendarPeriod(months: 12))),
        GateCriterion(
          id: "forecast",
          demand: Forecast(
            units: 3500, doneBy: try CalendarDate.parse("2023-06-30"), atLeast: try Percentage.parse("90 %"))),
        GateCriterion(
          id: "parallel-systems",
          demand: ParallelSystems(overlap: CalendarPeriod(days: 14))),
      ])
    var catalogue = SampleCatalogue.compiled
    catalogue.gates = [gate]
    var entries: [RecordEntry] = []
    for event in events {
      let time = event.values["on"] ?? event.values["at"] ?? event.values["from"] ?? ""
      let known = Stockholm.start(of: try CalendarDate.parse(time))
      entries.append(
        RecordEntry(
          seq: Int64(entries.count + 1), at: known, kind: EventRecorded.kind,
          body: try JSONValue(encoding: EventRecorded(event: event.kind, values: event.values, known: known)),
          attachments: [], hash: .zero))
    }
    let asOf = try Instant.parse("2023-03-01T12:00:00+01:00")
    return try GateEvaluator.evaluate(gate, in: GateBench(catalogue: catalogue, record: entries, asOf: asOf))
  }
}
