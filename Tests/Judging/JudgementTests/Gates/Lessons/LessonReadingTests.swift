import Catalogue
import Diagnostics
import Evidence
import Judgement
import LocatedYAML
import Quantities
import Testing
import TestSupport

/// The criteria that carry the lessons of Borås, as they are written in a file.
struct LessonReadingTests {
  private static func read(_ criterion: String) -> (demand: (any GateDemand)?, codes: [String]) {
    let text = """
      catalogue: town
      gates:
        - {id: start, title: {sv: Start}, decides: {sv: Nämnden}, stage: pilot, vendor: absent, criteria: [\(criterion)]}
      """
    let sink = DiagnosticSink()
    let root = YAMLParser.parse(SourceFile(path: "gates.yaml", text: text), into: sink)
    let file = root.flatMap { GateFileReader(kinds: .judged, into: sink).read($0) }
    return (file?.gates.first?.gate.criteria.first?.demand, sink.diagnostics.map(\.code))
  }

  @Test(arguments: [
    "{artefact: {kind: risk-analysis, for: {housing: ordinary-home}}}",
    "{artefact: {kind: risk-analysis, for: {housing: [care-home, short-term], sub-project: two, gate: start}}}",
    "{open-risks: {most: 8, views: [user, alarm-staff], for: {housing: social-services-home}, action-and-owner: true}}",
    "{inspection-protocol: {protocol: p, items: [{id: a, text: {sv: Har kontakt}}]}}",
    "{communication: {phases: [pilot, roll-out], groups: [users]}}", "{steering-group: {roles: [it], with: [mandate]}}",
    "{dependencies: {solved: [wifi]}}", "{assumptions: {verified: [old-contract]}}",
    "{harm: {actual: 0, within: 90 days}}", "{noticed-by: {people-at-most: 50 %, within: 90 days}}",
    "{delivery: {what: hub, ahead: 4 weeks, of: start}}",
    "{against-baseline: {measure: m, better: lower}}",
    "{survey: {who: user, satisfied: 80 %, answers: 30, younger-than: 90 days}}",
  ])
  func `each is read`(criterion: String) {
    let read = Self.read(criterion)
    #expect(read.codes.isEmpty, "\(criterion): \(read.codes)")
    #expect(read.demand != nil)
  }

  @Test(arguments: [
    ("{artefact: {kind: risk-analysis, for: {}}}", "missing-key"),
    ("{artefact: {kind: risk-analysis, for: {housing: castle}}}", "unknown-word"),
    ("{open-risks: {most: 26}}", "out-of-range"), ("{open-risks: {views: [user]}}", "missing-key"),
    ("{inspection-protocol: {protocol: p, items: []}}", "empty-list"),
    ("{inspection-protocol: {protocol: p, items: [{id: a, text: {sv: A}}, {id: a, text: {sv: B}}]}}", "repeated-word"),
    ("{inspection-protocol: {protocol: p, items: [{id: a}]}}", "missing-key"),
    ("{communication: {phases: [party], groups: [users]}}", "unknown-word"),
    ("{steering-group: {with: [budget]}}", "missing-key"),
    ("{survey: {who: user, answers: 30, younger-than: 90 days}}", "missing-key"),
    ("{survey: {who: vendor, mean: 70 %, answers: 30, younger-than: 90 days}}", "unknown-word"),
    ("{against-baseline: {measure: m}}", "missing-key"), ("{harm: {actual: -1, within: 90 days}}", "out-of-range"),
  ])
  func `a mistake is told, and the gate is left out`(criterion: String, code: String) {
    let read = Self.read(criterion)
    #expect(read.demand == nil)
    #expect(read.codes.contains(code), "\(criterion): \(read.codes)")
  }

  @Test func `an event names only kinds of homes that there are`() throws {
    let sink = DiagnosticSink()
    let reader = EventReader(now: try instant("2023-01-01T00:00:00Z"), into: sink)
    let pairs = ["kind=risk-analysis", "on=2022-05-31", "housing=short-term, care-home"]
    let right = reader.read(WrittenEvent.arguments(kind: "artefact", pairs, into: sink))
    #expect(right?.body.fields["housing"] == "care-home,short-term")
    #expect(sink.isEmpty)
    let wrong = reader.read(
      WrittenEvent.arguments(kind: "artefact", pairs.dropLast() + ["housing=castle"], into: sink))
    #expect(wrong == nil)
    #expect(sink.diagnostics.map(\.code) == ["wrong-value"])
  }

  @Test(arguments: [
    ("risk-changed", ["id=R-1", "on=2022-07-30", "state=closed", "reason=x"], "unknown-risk"),
    (
      "plan-assumption-verified", ["id=a", "on=2022-07-30", "outcome=true", "by=x", "document=x"],
      "unknown-plan-assumption"
    ),
  ])
  func `what is changed or verified must be on the record`(kind: String, pairs: [String], code: String) throws {
    let sink = DiagnosticSink()
    let reader = EventReader(now: try instant("2023-01-01T00:00:00Z"), into: sink)
    let event = try #require(reader.read(WrittenEvent.arguments(kind: kind, pairs, into: sink)))
    _ = EventConsistency(contract: nil, known: EventLog(), into: sink).check([event])
    #expect(sink.diagnostics.map(\.code) == [code])
    let first = kind == "risk-changed" ? "risk" : "plan-assumption"
    let id = kind == "risk-changed" ? "R-1" : "a"
    let known = EventLog([RecordedEvent(kind: first, values: ["id": id], known: event.body.known)])
    let quiet = DiagnosticSink()
    _ = EventConsistency(contract: nil, known: known, into: quiet).check([event])
    #expect(quiet.isEmpty)
  }
}
