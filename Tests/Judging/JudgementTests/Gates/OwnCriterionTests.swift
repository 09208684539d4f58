import Catalogue
import Diagnostics
import Evidence
import Foundation
import JSONValues
import Judgement
import LocatedYAML
import Planning
import Quantities
import Testing
import TestSupport
import Texts

/// What a new criterion takes: one type, and its place in the list.
struct OwnCriterionTests {
  /// So many pilot units take part.
  struct PilotUnits: Criterion {
    static let key = "pilot-units"
    static let schema: JSONValue = ["type": "integer", "minimum": 1]

    let fewest: Int

    static func read(_ node: YAMLNode, _ reading: GateReading) -> PilotUnits? {
      node.integer(reading.sink, in: 1...1000).map(PilotUnits.init)
    }

    func title(in bench: GateBench) -> Text { Text([.swedish: "Piloten", .english: "The pilot"]) }

    func finding(at gate: String, in bench: GateBench) -> GateFinding {
      let count = bench.field.pilotUnits(on: bench.today).count
      return GateFinding(
        count >= fewest ? .met : .notMet,
        [
          Text([
            .swedish: "\(count) enheter, \(bench.title(ofGate: gate).text(in: .swedish))", .english: "\(count) units",
          ])
        ], remedies: [Text([.swedish: "Ta med fler.", .english: "Include more."])])
    }
  }

  private static let kinds = CatalogueKinds(
    criteria: CatalogueKinds.judged.criteria + [PilotUnits.self], triggers: CatalogueKinds.judged.triggers)

  private static func gate(_ criterion: String) -> (gate: Gate?, codes: [String]) {
    let text = """
      catalogue: town
      gates:
        - {id: start, title: {sv: Start}, decides: {sv: Nämnden}, stage: pilot, vendor: absent, criteria: [\(criterion)]}
      """
    let sink = DiagnosticSink()
    let root = YAMLParser.parse(SourceFile(path: "gates.yaml", text: text), into: sink)
    let file = root.flatMap { GateFileReader(kinds: kinds, into: sink).read($0) }
    return (file?.gates.first?.gate, sink.diagnostics.map(\.code))
  }

  @Test(arguments: [(1, GateOutcome.go), (2, .noGo)])
  func `it is read, judged and put into words`(fewest: Int, recommendation: GateOutcome) throws {
    let gate = try #require(Self.gate("{pilot-units: \(fewest)}").gate)
    #expect(gate.criteria.first?.demand as? PilotUnits == PilotUnits(fewest: fewest))
    var catalogue = TownCatalogue.compiled
    catalogue.gates = [gate]
    var record = try RecordBuilder(from: instant("2023-01-01T08:00:00Z"))
    try record.tell("pilot-unit", ["id": "home", "kind": "care-home", "from": "2023-01-01", "users": "50"])
    let bench = try GateBench(
      catalogue: catalogue, record: record.entries, asOf: instant("2023-03-01T12:00:00+01:00"))
    let evaluation = try GateEvaluator.evaluate(gate, in: bench)
    #expect(evaluation.recommendation == recommendation)
    let result = try #require(evaluation.criteria.first)
    #expect(result.id == "pilot-units")
    #expect(result.title.text(in: .swedish) == "Piloten")
    #expect(result.reasons.map { $0.text(in: .swedish) } == ["1 enheter, Start"])
  }

  @Test func `a mistake in it is told, and the gate is left out`() {
    let read = Self.gate("{pilot-units: none}")
    #expect(read.gate == nil)
    #expect(read.codes == ["not-an-integer"])
  }

  @Test func `the schema of gates has it, and not among trip-wires`() {
    let schema = CatalogueSchema.gates(Self.kinds).canonicalText
    #expect(schema.contains(#""pilot-units":{"minimum":1,"type":"integer"}"#))
    #expect(!CatalogueSchema.gates(.judged).canonicalText.contains("pilot-units"))
    #expect(schema.ranges(of: #""pilot-units""#).count == 2)
  }

  @Test func `the list has every file of the folder, in the order of the keys`() throws {
    let folder = Repository.path("Sources/Judging/Judgement/Gates/Criteria")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).map { $0.replacing(".swift", with: "") }
    #expect(files.sorted() == Criteria.all.map { String(describing: $0) }.sorted())
    #expect(Criteria.all.map { $0.key } == Criteria.all.map { $0.key }.sorted())
  }
}
