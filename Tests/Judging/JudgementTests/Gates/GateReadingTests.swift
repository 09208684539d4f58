import Catalogue
import Diagnostics
import Judgement
import LocatedYAML
import Testing

/// Gates as people write them.
struct GateReadingTests {
  private static func read(_ criteria: String) -> (gates: [WrittenGate], codes: [String]) {
    let text = """
      catalogue: town
      gates:
        - id: start
          title: {sv: Start}
          decides: {sv: Nämnden}
          stage: roll-out
          vendor: absent
          criteria:
      \(criteria.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))

      """
    let sink = DiagnosticSink()
    let file = SourceFile(path: "gates.yaml", text: text)
    let gates =
      YAMLParser.parse(file, into: sink).flatMap { GateFileReader(kinds: .judged, into: sink).read($0)?.gates } ?? []
    return (gates, sink.diagnostics.map(\.code))
  }

  @Test func `a gate is read whole`() throws {
    let (gates, codes) = Self.read(
      """
      - fault-free: {for: 28 days, at: pilot, most: {A: 0, B: 0, C: 2 per 100 units}, restarts-on: [A, new-version]}
      - artefact: {kind: risk-analysis, perspective: user}
        condition: true
      - artefact: {kind: zero-measurement}
      """)
    #expect(codes == [])
    let gate = try #require(gates.first?.gate)
    #expect(gate.criteria.map(\.id) == ["fault-free", "artefact", "artefact-2"])
    #expect(gate.criteria.map(\.isCondition) == [false, true, false])
    let faultFree = try #require(gate.criteria[0].demand as? FaultFree)
    #expect(faultFree.most.c.text == "2 per 100 units")
  }

  @Test(arguments: [
    ("- fault-free: {for: 28 days, at: pilot, most: {A: 0, B: 0, C: essentially none}}", "no-numeric-threshold"),
    ("- fault-free: {for: 28 days, at: pilot, most: essentially none}", "wrong-kind"),
    ("- fault-free: {for: 28 days, at: pilot, most: {A: 0, B: 0}}", "missing-key"),
    ("- fault-free: {for: 0 days, at: pilot, most: {A: 0, B: 0, C: 0}}", "empty-period"),
    ("- fault-fre: {for: 28 days}", "missing-key"),
    ("- demonstrated: {lost-alarms: {at-most: 0 %}}", "out-of-range"),
    ("- demonstrated: {lost-alarms: {at-most: 1 %}, confidence: 100 %}", "out-of-range"),
    ("- calendar: {no-start: {from: 13-01, to: 08-31}}", "wrong-type"),
    ("- trip-wire: {at-least-installed: 10}", "missing-key"),
    ("- artefact: {kind: dpia}\n  condition: true", "gate-without-criterion"),
    ("- drill: {kind: a, younger-than: 1 year}\n  id: x\n- artefact: {kind: b}\n  id: x", "duplicate-criterion"),
  ])
  func `a gate with a mistake is left out, and the mistake is named`(criteria: String, code: String) {
    let (gates, codes) = Self.read(criteria)
    #expect(gates.isEmpty)
    #expect(codes.contains(code), "\(codes)")
  }
}
