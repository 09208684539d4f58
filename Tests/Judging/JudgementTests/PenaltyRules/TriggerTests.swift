import Catalogue
import Diagnostics
import Foundation
import JSONValues
import Judgement
import LocatedYAML
import Quantities
import Testing
import TestSupport
import Texts

/// What a new trigger takes: one type, and its place in the list.
struct TriggerTests {
  /// Each time that staff wait at the door.
  struct DoorStays: TriggerKind, DescribedTrigger {
    static let key = "when-door-stays-shut"
    static let schema: JSONValue = ["type": "integer", "minimum": 1]
    static let words = Text(verbatim: "a shut door")
    static let traits = TriggerTraits.each(.occasion)

    let minutes: Int

    static func read(_ node: YAMLNode, _ reading: TriggerReading) -> DoorStays? {
      node.integer(reading.sink, in: 1...60).map(DoorStays.init)
    }

    func title(in contract: Contract) -> Text { Text([.swedish: "Dörren", .english: "The door"]) }
  }

  private static let kinds = CatalogueKinds(
    criteria: [], triggers: CatalogueKinds.judged.triggers + [DoorStays.self])

  private static func read(_ clause: String) -> (contract: Contract?, codes: [String]) {
    let text = """
      contract: K-1
      begins: 2021-11-15
      currency: SEK
      vat: excluded
      time-zone: Europe/Stockholm
      calendar: sweden
      rounding: half-up to ore
      due-on-holiday: stays
      relief: []
      sum: 1 000 000 kr
      documents: [{id: main, title: {sv: Avtal}}]
      penalties:
        - id: door
          title: {sv: Dörren}
          source: {document: main}
          \(clause)
          damages: sole
      """
    let sink = DiagnosticSink()
    let root = YAMLParser.parse(SourceFile(path: "contract.yaml", text: text), into: sink)
    let written = root.flatMap { ContractReader.read($0, kinds: kinds, into: sink) }
    return (written?.contract, sink.diagnostics.map(\.code))
  }

  @Test func `it is read and put into words`() throws {
    let read = Self.read("when-door-stays-shut: 5\n    rate: 100 kr")
    #expect(read.codes == [])
    let contract = try #require(read.contract)
    let trigger = try #require(contract.clauses.first?.trigger)
    #expect(trigger == PenaltyTrigger(DoorStays(minutes: 5)))
    #expect(trigger.title(in: contract).text(in: .swedish) == "Dörren")
  }

  @Test(arguments: ["one-off: 100 kr", "rate: 100 kr\n    per: commenced day", "tiers: [{from-unit: 1, rate: 1 kr}]"])
  func `what it has no use for is told`(charge: String) {
    #expect(Self.read("when-door-stays-shut: 5\n    \(charge)").codes.contains("key-without-use"))
  }

  @Test func `the schema of contracts has it`() {
    #expect(CatalogueSchema.contract(Self.kinds).canonicalText.contains("when-door-stays-shut"))
    #expect(!CatalogueSchema.contract(.judged).canonicalText.contains("when-door-stays-shut"))
  }

  @Test func `the list has every file of the folder, in the order of the keys`() throws {
    let folder = Repository.path("Sources/Judging/Judgement/Penalties/Triggers")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).map { $0.replacing(".swift", with: "") }
    #expect(files.sorted() == PenaltyTriggers.all.map { String(describing: $0) }.sorted())
    #expect(PenaltyTriggers.all.map { $0.key } == PenaltyTriggers.all.map { $0.key }.sorted())
  }
}
